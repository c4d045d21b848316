import { statSync } from 'node:fs';
import { findFiles } from '../input/files';
import { MAX_BYTES, readText } from '../input/readText';
import { cleanLine } from '../output/clean';
import { messageOf, Problem } from '../problem';
import { readRewritten, RewriteResult } from './metamorphic/metamorphic';
import type { Source } from './metamorphic/rewrite';

const MAX_SHOWN = 5;

/** How a file is parsed; `undefined` for one that says nothing alone. */
function formatOf(name: string): Source['format'] | undefined {
  if (/(^|\/)manifest\.json$|\.tf\.json$|\.tfvars/i.test(name)) {
    return undefined;
  }
  if (/\.tf$/i.test(name)) return 'hcl';
  return /\.ya?ml$/i.test(name) ? 'yaml' : 'json';
}

function describe(label: string, results: readonly RewriteResult[]): string {
  const changed = results.filter(({ changes }) => changes.length);
  const lines = [
    `${changed.length ? 'DIFFERS' : 'same   '} ${cleanLine(label)}`,
    `    the same with ${results
      .filter(({ changes }) => !changes.length)
      .map(({ rewrite }) => rewrite)
      .join('; ')}`,
  ];
  for (const { rewrite, changes } of changed) {
    lines.push(`  ! ${rewrite}`);
    for (const change of changes.slice(0, MAX_SHOWN)) {
      lines.push(`      ${cleanLine(change)}`);
    }
    if (changes.length > MAX_SHOWN) {
      lines.push(`      and ${changes.length - MAX_SHOWN} more`);
    }
  }
  return lines.join('\n');
}

/**
 * Prints, per file below a folder, whether what is read of it and how it is judged
 * stay the same when it is written differently. Whether all do; a file that
 * cannot be read as it is says nothing of that.
 *
 * @throws Problem when there is no such folder
 */
export async function rewriteFolder(
  folder: string,
  print: (text: string) => void,
): Promise<boolean> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw Problem.create('there is no such folder', { file: folder });
  }
  const { files, problems } = findFiles([folder]);
  const all: RewriteResult[] = [];
  let read = 0;
  let silent = 0;
  for (const { path, label } of files) {
    const format = formatOf(path);
    if (!format) continue;
    try {
      const text = readText(path, label, MAX_BYTES[format]);
      const results = await readRewritten(text, format, label);
      if (results) {
        print(describe(label, results));
        all.push(...results);
        read += 1;
      } else silent += 1;
    } catch (error) {
      problems.push(
        error instanceof Problem
          ? error
          : Problem.create(messageOf(error), { file: label }),
      );
    }
  }
  for (const problem of problems) {
    print(`not read: ${cleanLine(problem.describe())}`);
  }
  const same = all.filter(({ changes }) => !changes.length).length;
  print(
    `\n${read} files written differently, ${silent} with nothing to read, ${problems.length} not read. What is read stays the same in ${same} of ${all.length} rewrites.`,
  );
  return same === all.length;
}
