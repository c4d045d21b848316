import { join } from 'node:path';
import { cleanLine } from '../output/clean';
import { messageOf, Problem } from '../problem';
import { compare, Comparison } from './compare';
import { ManifestFile, readManifest } from './manifest';
import { readSubjects, readWithTemplate } from './readings';

interface FileResult {
  file: ManifestFile;
  comparisons: Comparison[];
}

async function judgeFile(
  folder: string,
  file: ManifestFile,
): Promise<FileResult> {
  const path = join(folder, file.file);
  try {
    const read = await readSubjects(path);
    const together = /parameters/i.test(file.format.split('(')[0])
      ? readWithTemplate(path)
      : undefined;
    return { file, comparisons: compare(file.subjects, read, together) };
  } catch (error) {
    return {
      file,
      comparisons: [
        {
          subject: 'file',
          fact: 'reading',
          expected: 'readable',
          read: error instanceof Problem ? error.message : messageOf(error),
          agrees: false,
        },
      ],
    };
  }
}

const agrees = ({ comparisons }: FileResult) =>
  comparisons.every(comparison => comparison.agrees);

function print(result: FileResult): void {
  const { file, comparisons } = result;
  const word = agrees(result) ? 'agrees ' : 'DIFFERS';
  const lines = [`${word} ${cleanLine(file.file)} (${cleanLine(file.tier)})`];
  for (const item of comparisons) {
    const words = `${item.subject}: ${item.fact}: expected ${item.expected}, read ${item.read}`;
    lines.push(`  ${item.agrees ? ' ' : '!'} ${cleanLine(words)}`);
  }
  if (!comparisons.length) lines.push('    nothing here to compare');
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Prints, per file of a folder with a manifest, what was expected and what was read. */
async function run(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    throw Problem.create(
      'Name a folder that has a manifest.json: npm run conformance -- DIR',
    );
  }
  const results: FileResult[] = [];
  for (const file of readManifest(folder)) {
    const result = await judgeFile(folder, file);
    print(result);
    results.push(result);
  }
  const tell = (label: string, some: FileResult[]) =>
    `${label} ${some.filter(agrees).length} of ${some.length}`;
  const core = results.filter(({ file }) => file.tier === 'core');
  const facts = results.flatMap(({ comparisons }) => comparisons);
  process.stdout.write(
    `\nFiles that agree: ${tell('all', results)}, ${tell(
      'core',
      core,
    )}. Facts that agree: ${facts.filter(fact => fact.agrees).length} of ${
      facts.length
    }.\n`,
  );
  return core.every(agrees) ? 0 : 1;
}

run(process.argv[2]).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(
      `conformance: ${
        error instanceof Problem ? error.describe() : messageOf(error)
      }\n`,
    );
    process.exitCode = 2;
  },
);
