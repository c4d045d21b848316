import { join } from 'node:path';
import { cleanLine } from '../output/clean';
import { messageOf, Problem } from '../problem';
import { compare, Comparison, leftOut } from './compare';
import { ManifestFile, readManifest } from './manifest';
import { readSubjects, readWithTemplate } from './readings';

interface FileResult {
  file: ManifestFile;
  comparisons: Comparison[];
  /** What stands beside the comparison. */
  remarks: string[];
}

async function compareFile(
  folder: string,
  file: ManifestFile,
): Promise<FileResult> {
  const path = join(folder, file.file);
  try {
    const read = await readSubjects(path);
    const together = /parameters/i.test(file.format.split('(')[0])
      ? readWithTemplate(path)
      : undefined;
    return {
      file,
      comparisons: compare(file.subjects, read, together),
      remarks: leftOut(file.subjects, read),
    };
  } catch (error) {
    return {
      file,
      remarks: [],
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

function describe(result: FileResult): string {
  const { file, comparisons, remarks } = result;
  const word = agrees(result) ? 'agrees ' : 'DIFFERS';
  const lines = [`${word} ${cleanLine(file.file)} (${cleanLine(file.tier)})`];
  for (const item of comparisons) {
    const words = `${item.subject}: ${item.fact}: expected ${item.expected}, read ${item.read}`;
    lines.push(`  ${item.agrees ? ' ' : '!'} ${cleanLine(words)}`);
  }
  if (!comparisons.length) lines.push('    nothing here to compare');
  lines.push(...remarks.map(remark => `    ${cleanLine(remark)}`));
  return lines.join('\n');
}

function totals(results: readonly FileResult[]): string {
  const tell = (label: string, some: readonly FileResult[]) =>
    `${label} ${some.filter(agrees).length} of ${some.length}`;
  const tiers = [...new Set(results.map(({ file }) => file.tier))];
  const files = [
    tell('all', results),
    ...tiers.map(tier =>
      tell(
        cleanLine(tier),
        results.filter(({ file }) => file.tier === tier),
      ),
    ),
  ];
  const silent = results.filter(({ comparisons }) => !comparisons.length);
  const facts = results.flatMap(({ comparisons }) => comparisons);
  const known = facts.filter(fact => fact.agrees).length;
  return `
Files that agree: ${files.join(', ')}. Nothing to compare in ${silent.length}.
Facts that agree: ${known} of ${facts.length}.`;
}

/**
 * Prints, per file of a folder with a manifest, what was expected and what was
 * read. Whether all files agree; where some are of the tier `core`, these.
 *
 * @throws Problem when the manifest cannot be read
 */
export async function compareFolder(
  folder: string,
  print: (text: string) => void,
): Promise<boolean> {
  const results: FileResult[] = [];
  for (const file of readManifest(folder)) {
    const result = await compareFile(folder, file);
    print(describe(result));
    results.push(result);
  }
  print(totals(results));
  const core = results.filter(({ file }) => file.tier === 'core');
  return (core.length ? core : results).every(agrees);
}
