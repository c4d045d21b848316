import { CheckResult, Posture } from '@ringfence/engine';

const isOver = (result: CheckResult, now: string): boolean =>
  (result.waivers ?? []).some(
    ({ expires }) => new Date(expires).toISOString() <= now,
  );

/** What was accepted fails once one of its waivers is over. */
function afterwards({ waivers, ...result }: CheckResult): CheckResult {
  return { ...result, status: 'fail' };
}

/**
 * A stored posture as it may be shown at a moment: what a waiver accepted that is
 * over by then fails, and whether policy is met is not known before it is judged
 * again. So no job that is late, and no clock that jumps, shows a waiver that is
 * over.
 * @internal
 */
export function overNow(posture: Posture, now: string): Posture {
  const over = posture.results.filter(result => isOver(result, now));
  if (!over.length) return posture;
  const { compliance } = posture;
  const names = over.map(({ check }) => check);
  return {
    ...posture,
    results: posture.results.map(result =>
      isOver(result, now) ? afterwards(result) : result,
    ),
    compliance: {
      ...compliance,
      meets: compliance.meets === 'yes' ? 'unknown' : compliance.meets,
      failing: [
        ...compliance.failing,
        ...names.map(check => ({
          reason: 'check' as const,
          status: 'unknown' as const,
          check,
          message: `The waiver of ${check} is over, and it is to be judged again`,
        })),
      ],
    },
  };
}
