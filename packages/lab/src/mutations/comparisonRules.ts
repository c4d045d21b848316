import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withoutRule } from './ruleMutants';
import { Mutated } from './mutated';
import { runTests } from './testRun';

const FOLDER = 'compare';

/** A rule of the comparison, as far as it is told from the others. */
interface ComparisonRule {
  needs: readonly string[];
  effect: string;
  networks?: readonly string[];
  entrances?: readonly string[];
}

/** One of these rules by a name, and the list that it stands in. */
interface ListedRule {
  id: string;
  rule: ComparisonRule;
  list: ComparisonRule[];
}

/** `compare/aks refuses approved, internet`. */
const nameOf = ({ needs, effect, networks, entrances }: ComparisonRule) =>
  `compare/${needs.join('+')} ${effect} ${(networks ?? entrances ?? []).join(
    ', ',
  )}`;

/** The rules of the comparison, which the package keeps to itself. */
export function comparisonRulesIn(source: string): ListedRule[] {
  const list: ComparisonRule[] = require(join(source, FOLDER, 'fit')).rules;
  return list.map(rule => ({ id: nameOf(rule), rule, list }));
}

/**
 * The tests of the comparison, without those that draw at random, those of the
 * page that is made of the rules, and those that replace the engine.
 */
export const comparisonTestsIn = (source: string): string[] =>
  readdirSync(join(source, FOLDER))
    .filter(name => name.endsWith('.test.ts') && !/\.property\./.test(name))
    .filter(name => name !== 'candidate.test.ts')
    .map(name => join(source, FOLDER, name));

/** Takes each of these rules out, and prints what the tests make of it. */
export async function mutateComparisonRules(
  files: readonly string[],
  rules: readonly ListedRule[],
): Promise<Mutated> {
  const survivors: string[] = [];
  console.log('\n| Rule of the comparison | is left out |\n| --- | ---: |');
  for (const { id, rule, list } of rules) {
    const results = await withoutRule(list, rule, () => runTests(files, /./));
    const failed = results.filter(test => test.failed).length;
    console.log(`| ${id} | ${failed ? `${failed} fail` : '**survives**'} |`);
    if (!failed) survivors.push(`${id} that is left out`);
  }
  return { all: rules.length, survivors };
}
