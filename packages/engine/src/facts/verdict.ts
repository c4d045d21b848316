import { BOUNDARIES, Boundary, LaneState, Verdict } from '../model/words';
import { HeldBackBy } from '../model/posture';
import { StateRange } from './reach/range';

/** The level of each verdict, 0 to 3. @public */
export const VERDICT_LEVELS: Record<Verdict, 0 | 1 | 2 | 3> = {
  'exfiltration-protected': 3,
  isolated: 2,
  'partially-isolated': 1,
  exposed: 0,
  invalid: 0,
  unknown: 0,
};

type States = Record<Boundary, LaneState>;
type StateRanges = Record<Boundary, StateRange>;

const statesOf = (readings: StateRanges, end: 'worst' | 'best'): States => ({
  inbound: readings.inbound[end],
  resources: readings.resources[end],
  compute: readings.compute[end],
  outbound: readings.outbound[end],
});

/** The verdict that known lanes earn; `undefined` below the lowest step. */
function earned(states: States): Verdict | undefined {
  if (BOUNDARIES.every(boundary => states[boundary] === 'closed')) {
    return 'exfiltration-protected';
  }
  if (
    states.inbound === 'closed' &&
    states.resources !== 'open' &&
    states.compute !== 'open'
  ) {
    return 'isolated';
  }
  return states.inbound === 'open' && states.resources === 'open'
    ? undefined
    : 'partially-isolated';
}

const levelOf = (states: States) => VERDICT_LEVELS[earned(states) ?? 'exposed'];

/** The verdict: first row of the table that holds, with the lanes at their worst. @internal */
export function verdictOf(readings: StateRanges, invalid: boolean): Verdict {
  if (invalid) return 'invalid';
  const verdict = earned(statesOf(readings, 'worst'));
  if (verdict) return verdict;
  const { inbound, resources } = readings;
  return inbound.best === 'open' || resources.best === 'open'
    ? 'exposed'
    : 'unknown';
}

/** The highest level the verdict could reach if every unknown fact took its best value. @internal */
export const bestLevel = (readings: StateRanges) =>
  levelOf(statesOf(readings, 'best'));

/**
 * The unknown facts that keep the level down: those of a lane whose best value
 * raises it, alone or together with the others.
 * @internal
 */
export function heldBackBy(readings: StateRanges): HeldBackBy[] {
  const worst = statesOf(readings, 'worst');
  const best = statesOf(readings, 'best');
  return BOUNDARIES.filter(boundary => {
    if (worst[boundary] === best[boundary]) return false;
    const alone = { ...worst, [boundary]: best[boundary] };
    const withoutIt = { ...best, [boundary]: worst[boundary] };
    return (
      levelOf(alone) > levelOf(worst) || levelOf(best) > levelOf(withoutIt)
    );
  }).flatMap(boundary =>
    readings[boundary].unknowns.map(unknown => ({ ...unknown, boundary })),
  );
}
