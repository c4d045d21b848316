import { isatty } from 'node:tty';
import { baselinePolicy } from '@ringfence/engine';
import { oneOf, someOf, textOf, textsOf } from '../args';
import { parseFile, readInputs } from '../input/readInputs';
import { eachInTime, inTime } from '../input/timeBox';
import {
  complies,
  FAIL_SEVERITIES,
  FAIL_VERDICTS,
  FailLevel,
  FailOn,
} from '../judge/gate';
import { judgeFound, JudgeOptions, readSubjectsOf } from '../judge/judge';
import { Joining } from '../judge/joining';
import type { Found } from '../judge/joinPart';
import { POLICY_HELP } from '../judge/policyHelp';
import { Tally } from '../judge/tally';
import type { UnreadOfFile } from '../judge/unreadSpots';
import { clean } from '../output/clean';
import { Output } from '../output/output';
import { Progress } from '../output/progress';
import type { CreateRenderer } from '../output/report';
import { print, printError } from '../output/print';
import { Problem } from '../problem';
import type { CliCommand, FlagValues } from './command';

const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;

interface CheckOptions {
  policy?: string;
  parameters?: string;
  variableFiles: string[];
  dataClassification?: string;
  format: (typeof FORMATS)[number];
  failOn: FailOn;
  brief: boolean;
}

const NOTHING =
  'holds no workspace, compute, endpoint, deployment or outbound rule';

/** A parameters file that may be for a template: what it sets is not known, and stands with what it touches. */
const unusedFile = (file: string, of: string): UnreadOfFile => ({
  file,
  unseen: false,
  parts: [
    {
      pointers: [''],
      reason: `not known whether ${of} is deployed with it, so that it was not used (--parameters names the one to use)`,
      spot: { file },
    },
  ],
});

async function rendererOf(options: CheckOptions): Promise<CreateRenderer> {
  switch (options.format) {
    case 'json':
      return (await import('../output/json')).jsonRenderer;
    case 'sarif':
      return (await import('../output/sarif/sarif')).sarifRenderer;
    case 'markdown':
      return (await import('../output/markdown')).markdownRenderer;
    default:
      return (await import('../output/text')).textRenderer(options.brief);
  }
}

async function settingsOf(options: CheckOptions): Promise<JudgeOptions> {
  const { parameters, dataClassification } = options;
  return {
    policy:
      options.policy === undefined
        ? baselinePolicy
        : (await import('../judge/policy')).loadPolicy(options.policy),
    dataClassification,
    parameters:
      parameters === undefined
        ? undefined
        : inTime(parameters, () => parseFile(parameters, parameters))[0]?.value,
  };
}

/** Judges everything in the files, prints it, and gives the exit code. */
async function check(
  files: readonly string[],
  options: CheckOptions,
): Promise<number> {
  const settings = await settingsOf(options);
  const progress = Progress.create({ isTTY: isatty(2), write: printError });
  const output = Output.create(text => {
    progress.clear();
    print(text);
  });
  const renderer = (await rendererOf(options))(text => output.write(text));
  const tally = Tally.create(options.failOn);
  const { problems } = tally;
  const notes: string[] = [];
  const joining = Joining.create();
  const judge = (found: Found) => {
    const item = judgeFound(found, settings);
    const said = complies(item, options.failOn);
    renderer.add(item, said === 'yes');
    tally.count(said, item.unread.length > 0);
  };
  await readInputs(
    files,
    {
      scanned: scan => joining.scanned(scan),
      skipped: kinds => kinds.forEach((n, kind) => tally.skip(kind, n)),
      document(document, listed) {
        const { found, reading, unread } = readSubjectsOf(document, settings);
        for (const one of found) if (!joining.keep(one)) judge(one);
        if (unread) tally.unread.push(unread);
        // A folder may well hold files about something else.
        if (listed && !found.length) {
          if (!unread) tally.skip(`${document.format} about other things`, 1);
          return;
        }
        const said = [...reading.notes];
        if (!said.length && !found.length) said.push(NOTHING);
        const { file } = document.locate('');
        notes.push(...said.map(note => `${file}: ${note}`));
      },
      unused(file, of) {
        if (settings.parameters === undefined) {
          tally.unread.push(unusedFile(file, of));
        }
      },
      problem: problem => problems.push(problem),
      progress(done, of) {
        output.flush();
        progress.tell(done, of);
      },
      isFull: () => output.isFull,
    },
    options.variableFiles,
  );
  eachInTime([...joining.joined()], {
    fileOf: ({ document }) => document.locate('').file,
    action: judge,
    late: problem => problems.push(problem),
    between: () => output.flush(),
    isFull: () => output.isFull,
  });
  if (!tally.judged && !problems.length) {
    problems.push(
      Problem.create(
        'nothing to judge: no file holds a workspace, compute, endpoint, deployment or outbound rule',
      ),
    );
  }
  renderer.end(tally);
  output.end();
  for (const note of notes) printError(`note: ${clean(note)}\n`);
  for (const problem of problems) {
    printError(`error: ${clean(problem.describe())}\n`);
  }
  return tally.exitCode;
}

function failOnOf(flags: FlagValues): FailOn {
  const words = someOf(flags, 'fail-on', [
    ...FAIL_VERDICTS,
    ...FAIL_SEVERITIES,
    'unread',
  ]);
  return {
    levels: words.filter((word): word is FailLevel => word !== 'unread'),
    unread: words.includes('unread'),
  };
}

/** `ml-workspace check FILE...`. */
export const checkCommand: CliCommand = {
  usage: `Judges every workspace in files and folders.

Usage:
  ml-workspace check FILE... [options]

Options:
  --policy POLICY          ${POLICY_HELP}
  --parameters FILE        an ARM parameters file for the templates
  --var-file FILE          a file of Terraform variables; may be given more than once
  --data-classification C  what data the workspaces hold, where the files do not say
  --format FORMAT          text (default), json, sarif or markdown
  --fail-on LEVEL[,LEVEL]  what fails instead of the policy:
                           invalid, exposed, unknown, partially-isolated, isolated:
                             a verdict at or below it
                           high, medium, low: a failing check of at least that
                           and beside it or the policy:
                           unread: exit code 2 for any part that was not read
  --brief                  three lines for each subject (text only)
  -h, --help               this text

Exit code:
  0  all comply
  1  one does not or is not known to, or may stand in a part that was not read
  2  a whole file could not be read, or the command line is wrong
`,
  options: {
    policy: { type: 'string' },
    parameters: { type: 'string' },
    'var-file': { type: 'string', multiple: true },
    'data-classification': { type: 'string' },
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    brief: { type: 'boolean' },
  },
  run({ positionals, flags }) {
    if (!positionals.length) {
      throw Problem.create('check needs at least one FILE');
    }
    return check(positionals, {
      policy: textOf(flags, 'policy'),
      parameters: textOf(flags, 'parameters'),
      variableFiles: textsOf(flags, 'var-file'),
      dataClassification: textOf(flags, 'data-classification'),
      format: oneOf(flags, 'format', FORMATS) ?? 'text',
      failOn: failOnOf(flags),
      brief: flags.brief === true,
    });
  },
};
