import { baselinePolicy } from '@ringfence/backstage-plugin-ml-workspace-common';
import { CheckOptions } from './args';
import { parseFile, readInputs } from './input/readInputs';
import { complies } from './judge/gate';
import { Judged, judgeDocument } from './judge/judge';
import { clean } from './output/clean';
import { Report } from './output/report';
import { Problem } from './problem';

/** From how many files on progress is told, and how often. */
const MANY = 50;

const NOTHING =
  'holds no workspace, compute, endpoint, deployment or outbound rule';

function tellProgress(done: number, of: number): void {
  if (of < MANY || !process.stderr.isTTY) return;
  if (done === of) process.stderr.write('\r\u001b[K');
  else if (done % 10 === 0) {
    process.stderr.write(`\rJudging ${done} of ${of} files`);
  }
}

async function render(report: Report, options: CheckOptions): Promise<string> {
  switch (options.format) {
    case 'json':
      return (await import('./output/json')).renderJson(report.judged);
    case 'sarif':
      return (await import('./output/sarif')).renderSarif(report);
    case 'markdown':
      return (await import('./output/markdown')).renderMarkdown(report);
    default:
      return (await import('./output/text')).renderText(report, options.brief);
  }
}

/** Judges everything in the files, prints it, and gives the exit code. */
export async function check(
  files: readonly string[],
  options: CheckOptions,
): Promise<number> {
  const { parameters, dataClassification } = options;
  const policy =
    options.policy === undefined
      ? baselinePolicy
      : (await import('./judge/policy')).loadPolicy(options.policy);
  const settings = {
    policy,
    dataClassification,
    parameters:
      parameters === undefined
        ? undefined
        : parseFile(parameters, parameters)[0]?.value,
  };
  const judged: Judged[] = [];
  const problems: Problem[] = [];
  const notes: string[] = [];
  await readInputs(files, {
    document: (document, listed) => {
      const found = judgeDocument(document, settings);
      judged.push(...found.judged);
      // A folder may well hold files about something else.
      if (listed && !found.judged.length) return;
      const { file } = document.locate('');
      const said = [...found.reading.notes];
      if (!said.length && !found.judged.length) said.push(NOTHING);
      notes.push(...said.map(note => `${file}: ${note}`));
    },
    problem: problem => problems.push(problem),
    progress: tellProgress,
  });
  const results = judged.map(item => complies(item, options.failOn));
  if (!judged.length && !problems.length) {
    problems.push(
      Problem.create(
        'nothing to judge: no file holds a workspace, compute, endpoint, deployment or outbound rule',
      ),
    );
  }
  const report = { policy, judged, complies: results, problems, notes };
  process.stdout.write(await render(report, options));
  for (const note of notes) process.stderr.write(`note: ${clean(note)}\n`);
  for (const problem of problems) {
    process.stderr.write(`error: ${clean(problem.describe())}\n`);
  }
  if (problems.length) return 2;
  return results.every(Boolean) ? 0 : 1;
}
