import { Check } from '@ringfence/engine';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Mutant, MUTANTS, withMutant } from './mutants';
import { Mutated } from './mutated';
import { runTests } from './testRun';

/** The engine's tests, without those that draw at random or compare pages. */
const FOLDERS = ['checks', 'facts', 'facts/reach', 'posture', 'policy'];
const LEFT_OUT = /(\.property|reference|engineVersion)\.test\.ts$/;

/** The tests of the checks. */
export const checkTestsIn = (source: string): string[] =>
  FOLDERS.flatMap(folder =>
    readdirSync(join(source, folder))
      .filter(name => name.endsWith('.test.ts') && !LEFT_OUT.test(name))
      .map(name => join(source, folder, name)),
  );

/** The tests about one check, and those that are about none in particular. */
const testsAbout = ({ id }: Check) => new RegExp(`^(?!check )|^check ${id} `);

/** Lets each of these checks stop judging, in each way, and prints what the tests make of it. */
export async function mutateChecks(
  files: readonly string[],
  checks: readonly Check[],
): Promise<Mutated> {
  const mutants = Object.keys(MUTANTS) as Mutant[];
  const survivors: string[] = [];
  console.log(`| Check | ${mutants.join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(mutants.length)}`);
  for (const check of checks) {
    const counts: string[] = [];
    for (const mutant of mutants) {
      const results = await withMutant(check, mutant, () =>
        runTests(files, testsAbout(check)),
      );
      const failed = results.filter(result => result.failed).length;
      counts.push(failed ? `${failed} fail` : '**survives**');
      if (!failed) survivors.push(`${check.id} that ${mutant}`);
    }
    console.log(`| ${check.id} | ${counts.join(' | ')} |`);
  }
  return { all: checks.length * mutants.length, survivors };
}
