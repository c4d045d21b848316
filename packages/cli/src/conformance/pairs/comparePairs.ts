import {
  BicepTemplate,
  deployedResources,
  readArm,
  readBicep,
  Subject,
} from '@ringfence/dialects';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readBicepFile } from '../../input/bicep';
import { parseFile } from '../../input/readInputs';
import { cleanLine } from '../../output/clean';
import { messageOf, Problem } from '../../problem';
import { differences } from './differences';
import { Pair } from './pair';
import { sampleParameters } from './sampleParameters';
import { withoutModules } from './withoutModules';

const MAX_SHOWN = 8;

/** A value that only a file tells which is not there. */
const OF_A_FILE = /, Bicep \{"unresolved":"load/;

interface PairResult {
  pair: Pair;
  resources: number;
  subjects: number;
  differences: string[];
  remarks: string[];
}

/** What is said of a subject, without the words it is said in. */
const meaningOf = ({ type, name, kind, isolation, unresolved }: Subject) => ({
  type,
  name,
  kind,
  isolation: { ...isolation, unread: undefined },
  unresolved: unresolved.map(({ pointer }) => pointer).sort(),
});

function comparePair(root: string, pair: Pair): PairResult {
  const folder = join(root, pair.folder);
  const path = join(folder, pair.bicep);
  const bicep = readBicepFile({ path, label: path, listed: false }).value;
  const { template: lowered } = bicep as BicepTemplate;
  const [{ value }] = parseFile(join(folder, pair.json), pair.json);
  const { template, modules } = withoutModules(value, lowered);
  const result: PairResult = {
    pair,
    resources: 0,
    subjects: 0,
    differences: [],
    remarks: [],
  };
  if (modules) {
    result.remarks.push(
      `${modules} modules of a registry, compiled into the template, are apart`,
    );
  }
  for (const parameters of [undefined, sampleParameters(value)]) {
    const given = parameters ? 'with parameters' : 'without parameters';
    const compiled = deployedResources(template, { parameters });
    const found = differences(
      compiled,
      deployedResources(lowered, { parameters }),
    );
    result.resources += compiled.length;
    const own = readArm(template, { parameters }).subjects.map(meaningOf);
    const ours = readBicep(bicep as BicepTemplate, {
      parameters,
    }).subjects.map(meaningOf);
    result.subjects += own.length;
    if (!isDeepStrictEqual(own, ours)) found.push('the isolation differs');
    for (const words of found) {
      const list = OF_A_FILE.test(words) ? result.remarks : result.differences;
      list.push(`${given}: ${words}`);
    }
  }
  return result;
}

function describe(result: PairResult): string {
  const { pair, resources, subjects } = result;
  const word = result.differences.length ? 'DIFFERS' : 'same   ';
  const lines = [
    `${word} ${pair.folder}: ${resources} resources, ${subjects} subjects`,
    ...result.differences.slice(0, MAX_SHOWN).map(line => `  ! ${line}`),
    ...result.remarks.map(line => `    ${line}`),
  ];
  const more = result.differences.length - MAX_SHOWN;
  if (more > 0) lines.push(`    and ${more} more`);
  return lines.map(cleanLine).join('\n');
}

/**
 * Prints, per pair of a folder, whether a Bicep file and the template that was
 * compiled from it come to the same resources and the same isolation, each without
 * parameters and with some for all of them. Whether all do.
 */
export function comparePairs(
  root: string,
  pairs: readonly Pair[],
  print: (text: string) => void,
): boolean {
  const results = pairs.map(pair => {
    try {
      return comparePair(root, pair);
    } catch (error) {
      const reason =
        error instanceof Problem ? error.describe() : messageOf(error);
      return {
        pair,
        resources: 0,
        subjects: 0,
        differences: [reason],
        remarks: [],
      };
    }
  });
  results.forEach(result => print(describe(result)));
  const same = results.filter(({ differences: found }) => !found.length);
  const sum = (of: 'resources' | 'subjects') =>
    results.reduce((total, result) => total + result[of], 0);
  print(
    `\nPairs that are the same: ${same.length} of ${results.length}, over ${sum(
      'resources',
    )} resources and ${sum(
      'subjects',
    )} subjects. Where one differs, either is read wrongly or the compiled template is older than its source.`,
  );
  return same.length === results.length;
}
