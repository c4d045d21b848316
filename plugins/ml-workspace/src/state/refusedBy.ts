import { refusalOf } from '@ringfence/backstage-plugin-ml-workspace-common';
import { CheckResult, Posture } from '@ringfence/engine';

/**
 * The checks that stand against a request: what Azure or policy names, and every
 * one that fails where it is the verdict that policy does not take.
 * @internal
 */
export function refusedBy(posture: Posture): CheckResult[] {
  const named = new Set(
    refusalOf(posture)?.results.map(({ check }) => check) ?? [],
  );
  const byVerdict = posture.compliance.failing.some(
    ({ reason }) => reason === 'verdict',
  );
  return posture.results.filter(
    ({ check, status }) => named.has(check) || (byVerdict && status === 'fail'),
  );
}

/** Whether policy refuses it and a person may decide all the same, which nobody may where Azure refuses it. @internal */
export const isDecidable = ({
  verdict,
  meets,
}: {
  verdict: Posture['verdict'];
  meets: Posture['compliance']['meets'];
}): boolean => verdict !== 'invalid' && meets !== 'yes';
