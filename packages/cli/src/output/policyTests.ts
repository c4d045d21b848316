import { Policy, PolicyTestResult } from '@ringfence/engine';
import { cleanLine } from './clean';
import { count } from './report';

/** What people read: each case, and where one that fails differs. */
export function policyTestsText(
  { name, revision }: Policy,
  results: readonly PolicyTestResult[],
): string {
  const failed = results.filter(({ passed }) => !passed).length;
  return [
    cleanLine(`Policy ${name}, revision ${revision}`),
    ...results.flatMap(result => [
      `  ${result.passed ? 'pass' : 'FAIL'}  ${cleanLine(result.name)}`,
      ...result.differences.map(said => `        ${cleanLine(said)}`),
    ]),
    failed
      ? `${failed} of ${count(results.length, 'case')} failed`
      : `${count(results.length, 'case')} passed`,
    '',
  ].join('\n');
}
