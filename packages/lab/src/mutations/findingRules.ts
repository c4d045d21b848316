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

/** Where the sources of both packages stand. */
interface Sources {
  engine: string;
  advice: string;
}

/**
 * What policy asks for, what a policy has to hold to, and what is looked for in
 * outbound rules and address ranges, all of which the packages keep to themselves.
 */
export const findingRulesIn = ({ engine, advice }: Sources): NamedRule[] => [
  ...named(
    'compliance',
    'policy',
    require(join(engine, 'policy/complianceRules')).complianceRules,
  ),
  ...named(
    'policy',
    'policy',
    require(join(engine, 'policy/reading/readPolicy')).policyRules,
  ),
  ...named(
    'lint',
    'lint',
    require(join(advice, 'lint/lintRules')).findingRules,
  ),
  ...named(
    'addresses',
    'addresses',
    require(join(advice, 'addresses/rangeProblems')).rangeRules,
  ),
  ...named(
    'addresses',
    'addresses',
    require(join(advice, 'addresses/overlapProblems')).overlapRules,
  ),
];

/** The tests of policy, linter and addresses, without those that draw at random. */
export const findingTestsIn = (source: Sources): string[] =>
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
