import {
  CHECK_STATUSES,
  CheckResult,
  CheckStatus,
  SEVERITIES,
} from '@ringfence/engine';

const worstFirst = (a: CheckResult, b: CheckResult) => {
  const refused = (result: CheckResult) =>
    result.nature === 'constraint' ? 0 : 1;
  return (
    refused(a) - refused(b) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  );
};

/** The failing checks, then the waived, then the unknown ones; each worst first. @internal */
export const openResults = (results: readonly CheckResult[]): CheckResult[] =>
  (['fail', 'waived', 'unknown'] as const).flatMap(status =>
    results.filter(result => result.status === status).sort(worstFirst),
  );

/** When the first of the waivers behind a posture ends, as its ISO 8601 text. @internal */
export const firstExpiry = (
  results: readonly CheckResult[],
): string | undefined =>
  results
    .flatMap(({ waivers = [] }) => waivers.map(({ expires }) => expires))
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0];

/** How many checks came out which way; each counted under its own status alone. @internal */
export function countResults(
  results: readonly CheckResult[],
): Record<CheckStatus, number> {
  const counts = Object.fromEntries(
    CHECK_STATUSES.map(status => [status, 0]),
  ) as Record<CheckStatus, number>;
  for (const { status } of results) counts[status] += 1;
  return counts;
}
