import { allChecks } from '@ringfence/engine';
import { dirname } from 'node:path';
import { changeRulesIn, changeTestsIn, mutateChangeRules } from './changeRules';
import { checkTestsIn, mutateChecks } from './checks';
import {
  comparisonRulesIn,
  comparisonTestsIn,
  mutateComparisonRules,
} from './comparisonRules';
import {
  findingRulesIn,
  findingTestsIn,
  mutateFindingRules,
} from './findingRules';
import { Mutated } from './mutated';
import { runTests } from './testRun';

interface Rules<T> {
  all: readonly T[];
  files: string[];
  mutate(files: readonly string[], rules: readonly T[]): Promise<Mutated>;
}

/** Whether a rule is asked for, by its id or by the part before the slash. */
const isAsked = (id: string, asked: string) =>
  id === asked || id.startsWith(`${asked}/`);

/** Those that are asked for; all where nothing is. */
const chosen = <T extends { id: string }>(
  { all }: Rules<T>,
  ids: readonly string[],
) =>
  ids.length
    ? all.filter(({ id }) => ids.some(asked => isAsked(id, asked)))
    : all;

async function failing(files: readonly string[]): Promise<string[]> {
  const results = await runTests(files, /./);
  return results.filter(({ failed }) => failed).map(({ name }) => name);
}

async function main(ids: readonly string[]): Promise<number> {
  const source = {
    engine: dirname(require.resolve('@ringfence/engine')),
    advice: dirname(require.resolve('@ringfence/advice')),
  };
  const checks = {
    all: allChecks,
    files: checkTestsIn(source.engine),
    mutate: mutateChecks,
  };
  const changes = {
    all: changeRulesIn(source.advice),
    files: changeTestsIn(source.advice),
    mutate: mutateChangeRules,
  };
  const findings = {
    all: findingRulesIn(source),
    files: findingTestsIn(source),
    mutate: mutateFindingRules,
  };
  const comparisons = {
    all: comparisonRulesIn(source.advice),
    files: comparisonTestsIn(source.advice),
    mutate: mutateComparisonRules,
  };
  const known = [
    ...checks.all,
    ...changes.all,
    ...findings.all,
    ...comparisons.all,
  ].map(({ id }) => id);
  const missing = ids.filter(asked => !known.some(id => isAsked(id, asked)));
  if (missing.length) throw new Error(`No such rule: ${missing.join(', ')}`);
  const sum: Mutated = { all: 0, survivors: [] };
  const run = async <T extends { id: string }>(rules: Rules<T>) => {
    const wanted = chosen(rules, ids);
    if (!wanted.length) return;
    const broken = await failing(rules.files);
    if (broken.length) {
      throw new Error(
        `These tests fail without any mutation; put that right first:\n${broken
          .map(name => `  ${name}`)
          .join('\n')}`,
      );
    }
    const { all, survivors } = await rules.mutate(rules.files, wanted);
    sum.all += all;
    sum.survivors.push(...survivors);
  };
  await run(checks);
  await run(changes);
  await run(findings);
  await run(comparisons);
  const { all, survivors } = sum;
  console.log(
    survivors.length
      ? `\n${
          survivors.length
        } of ${all} mutations are noticed by no test: ${survivors.join(', ')}`
      : `\nAll ${all} mutations make a test fail`,
  );
  return survivors.length ? 1 : 0;
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(error);
    process.exitCode = 1;
  },
);
