import { complianceRules, policyRules } from '@ringfence/engine/internal';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FindingRule, withoutFinding } from './findingMutants';
import { Mutated } from './mutated';
import { runTests } from './testRun';

/** A rule by a name that no other has, and the folder whose tests are about it. */
interface NamedRule {
  id: string;
  folder: string;
  rule: FindingRule;
}

const named = (
  kind: string,
  folder: string,
  rules: readonly FindingRule[],
): NamedRule[] =>
  rules.map(rule => ({ id: `${kind}/${rule.id}`, folder, rule }));

/** What policy asks for, and what a policy has to hold to. */
export const findingRules: readonly NamedRule[] = [
  ...named('compliance', 'policy', complianceRules),
  ...named('policy', 'policy', policyRules),
];

/** What is looked for in outbound rules and address ranges, which the package keeps to itself. */
export const adviceRulesIn = (source: string): NamedRule[] => [
  ...named(
    'lint',
    'lint',
    require(join(source, 'lint/lintRules')).findingRules,
  ),
  ...named(
    'addresses',
    'addresses',
    require(join(source, 'addresses/rangeProblems')).rangeRules,
  ),
  ...named(
    'addresses',
    'addresses',
    require(join(source, 'addresses/overlapProblems')).overlapRules,
  ),
];

/** The tests of policy, linter and addresses, without those that draw at random. */
export const findingTestsIn = (source: {
  engine: string;
  advice: string;
}): string[] =>
  [
    join(source.engine, 'policy'),
    join(source.advice, 'lint'),
    join(source.advice, 'addresses'),
  ].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.test.ts') && !/\.property\./.test(name))
      .map(name => join(folder, name)),
  );

/** Lets each of these rules find nothing, and prints what the tests make of it. */
export async function mutateFindingRules(
  files: readonly string[],
  rules: readonly NamedRule[],
): Promise<Mutated> {
  const survivors: string[] = [];
  console.log('\n| Rule | finds nothing |\n| --- | ---: |');
  for (const { id, folder, rule } of rules) {
    const about = files.filter(file => file.includes(join('src', folder)));
    const results = await withoutFinding(rule, () => runTests(about, /./));
    const failed = results.filter(test => test.failed).length;
    console.log(`| ${id} | ${failed ? `${failed} fail` : '**survives**'} |`);
    if (!failed) survivors.push(`${id} that finds nothing`);
  }
  return { all: rules.length, survivors };
}
