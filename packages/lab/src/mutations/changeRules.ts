import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CHANGE_MUTANTS,
  ChangeMutant,
  MutableRule,
  withChangeMutant,
} from './changeMutants';
import { Mutated } from './mutated';
import { runTests } from './testRun';

const FOLDERS = ['simulate', 'simulate/rules'];

/** The rules on changes, which the package keeps to itself. */
export function changeRulesIn(source: string): MutableRule[] {
  const rules = join(source, 'simulate/rules');
  return [
    ...require(rules).changeRules,
    require(join(rules, 'constraints')).constraintRule,
  ];
}

/** The tests of the simulation, without those that draw at random. */
export const changeTestsIn = (source: string): string[] =>
  FOLDERS.flatMap(folder =>
    readdirSync(join(source, folder))
      .filter(name => name.endsWith('.test.ts') && !/\.property\./.test(name))
      .map(name => join(source, folder, name)),
  );

/**
 * Lets each of these rules stop telling, in each way, and prints what the tests
 * make of it.
 */
export async function mutateChangeRules(
  files: readonly string[],
  rules: readonly MutableRule[],
): Promise<Mutated> {
  const mutants = Object.keys(CHANGE_MUTANTS) as ChangeMutant[];
  const survivors: string[] = [];
  let all = 0;
  console.log(`\n| Rule on changes | ${mutants.join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(mutants.length)}`);
  for (const rule of rules) {
    const about = new RegExp(`^(?!change rule )|^change rule ${rule.id} `);
    const counts: string[] = [];
    for (const mutant of mutants) {
      const { result, bit } = await withChangeMutant(rule, mutant, () =>
        runTests(files, about),
      );
      const failed = result.filter(test => test.failed).length;
      if (!bit && mutant !== 'finds nothing') {
        counts.push('nothing to leave out');
        continue;
      }
      all += 1;
      counts.push(failed ? `${failed} fail` : '**survives**');
      if (!failed) survivors.push(`${rule.id} that ${mutant}`);
    }
    console.log(`| ${rule.id} | ${counts.join(' | ')} |`);
  }
  return { all, survivors };
}
