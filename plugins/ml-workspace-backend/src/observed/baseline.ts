import {
  BOUNDARIES,
  Boundary,
  Compliance,
  LANE_STATES,
  LaneState,
  Posture,
  Verdict,
} from '@ringfence/engine';
import { WORST_FIRST } from '../database/shownPosture';
import { ShownColumns } from '../database/tables';

/** The last states of a workspace that were known; what never was is absent. @internal */
export interface Baseline extends Partial<Record<Boundary, LaneState>> {
  verdict?: Verdict;
  meets?: Compliance['meets'];
}

/** What a reading found worse than it was. @internal */
export interface Worse {
  /** The first boundary that is looser; absent where none is. */
  boundary?: Boundary;
  verdict: Verdict;
  /** Policy was met, and is not. */
  breaks?: true;
  /** When that was read; ISO 8601 in UTC. */
  readAt: string;
}

const known = <T extends string>(state: T | 'unknown'): T | undefined =>
  state === 'unknown' ? undefined : state;

const defined = (states: Baseline): Baseline =>
  Object.fromEntries(
    Object.entries(states).filter(([, state]) => state !== undefined),
  );

/** What is known in a posture. @internal */
export const baselineOf = ({
  verdict,
  compliance,
  lanes,
}: Pick<Posture, 'verdict' | 'compliance' | 'lanes'>): Baseline =>
  defined({
    verdict: known<Verdict>(verdict),
    meets: known<Compliance['meets']>(compliance.meets),
    inbound: known<LaneState>(lanes.inbound.state),
    resources: known<LaneState>(lanes.resources.state),
    compute: known<LaneState>(lanes.compute.state),
    outbound: known<LaneState>(lanes.outbound.state),
  });

/** What is known in what a workspace shows. @internal */
export const baselineOfRow = (
  row: Pick<
    ShownColumns,
    | 'verdict'
    | 'meets'
    | 'lane_inbound'
    | 'lane_resources'
    | 'lane_compute'
    | 'lane_outbound'
  >,
): Baseline =>
  defined({
    verdict: known<Verdict>(row.verdict),
    meets: known<Compliance['meets']>(row.meets),
    inbound: known<LaneState>(row.lane_inbound),
    resources: known<LaneState>(row.lane_resources),
    compute: known<LaneState>(row.lane_compute),
    outbound: known<LaneState>(row.lane_outbound),
  });

function isWorse<T>(
  order: readonly T[],
  before: T | undefined,
  now: T | undefined,
): boolean {
  if (before === undefined || now === undefined) return false;
  return order.indexOf(now) < order.indexOf(before);
}

/**
 * What is worse now than what was last known; nothing where nothing is. What is not
 * known is neither: it says nothing of a change, and what it hides is compared with
 * what was known before it.
 * @internal
 */
export function worseThan(
  before: Baseline,
  posture: Pick<Posture, 'verdict' | 'compliance' | 'lanes'>,
  readAt: string,
): Worse | undefined {
  const now = baselineOf(posture);
  const boundary = BOUNDARIES.find(each =>
    isWorse(LANE_STATES, before[each], now[each]),
  );
  const breaks = before.meets === 'yes' && now.meets === 'no';
  // A lower verdict may only say that a lane is not known any more.
  const isSure =
    now.verdict === 'invalid' || BOUNDARIES.every(each => now[each]);
  const isLess = isSure && isWorse(WORST_FIRST, before.verdict, now.verdict);
  if (!boundary && !breaks && !isLess) return undefined;
  return {
    ...(boundary && { boundary }),
    verdict: posture.verdict,
    ...(breaks && { breaks }),
    readAt,
  };
}

/**
 * A baseline from which what was approved is no step down: each state is the worse
 * one of the two.
 * @internal
 */
export function loweredTo(before: Baseline, approved: Baseline): Baseline {
  const worse = <T>(order: readonly T[], one?: T, other?: T) =>
    one === undefined || isWorse(order, one, other) ? other ?? one : one;
  return defined({
    verdict: worse(WORST_FIRST, before.verdict, approved.verdict),
    meets: worse(['no', 'yes'], before.meets, approved.meets),
    ...Object.fromEntries(
      BOUNDARIES.map(each => [
        each,
        worse(LANE_STATES, before[each], approved[each]),
      ]),
    ),
  });
}
