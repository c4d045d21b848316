import {
  CheckResult,
  CheckStatus,
  CHECK_STATUSES,
  SEVERITIES,
} from '@ringfence/backstage-plugin-ml-workspace-common';

const worstFirst = (a: CheckResult, b: CheckResult) => {
  const refused = (result: CheckResult) =>
    result.nature === 'constraint' ? 0 : 1;
  return (
    refused(a) - refused(b) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  );
};

/** The failing checks, then the unknown ones; each worst first. @internal */
export const openResults = (results: readonly CheckResult[]): CheckResult[] =>
  (['fail', 'unknown'] as const).flatMap(status =>
    results.filter(result => result.status === status).sort(worstFirst),
  );

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
