import {
  Boundary,
  CheckResult,
  Facts,
  LANE_STATE_LABELS,
  Posture,
  VERDICT_LEVELS,
  Verdict,
  WorkspaceIsolation,
  getCheck,
} from '@ringfence/engine';
import { Deficit, deficitsOf } from './deficits';
import { FixGoal } from './goal';
import { isReadable, stablePointer } from './knownFacts';
import { LANE_READS, readsOf } from './reads';

/** An absent fact, and what to call it. @internal */
export interface MissingFact {
  pointer: string;
  label: string;
}

/** One thing that stands between an isolation and a goal. @internal */
export interface Blocker {
  /** The same for the same thing in two isolations. */
  key: string;
  /** `unknown` where facts that are not known could take it away. */
  status: 'no' | 'unknown';
  message: string;
  pointer?: string;
  check?: string;
  boundary?: Boundary;
  /** What has to be read to know. */
  missing: readonly MissingFact[];
  /** Policy does not approve the destination that stands there. */
  isUnapproved?: boolean;
  /** No change of network settings takes it away: it is about the data, the region, or the policy. */
  fixed?: boolean;
  /** Pointers of what it depends on: a change that writes none of it leaves it as it is. Always the same list for blockers of one kind. */
  reads: readonly string[];
}

/** The root of an isolation, which every pointer lies below. */
const EVERYTHING = [''];
const NOTHING: string[] = [];

function ofDeficit(isolation: WorkspaceIsolation, deficit: Deficit): Blocker {
  const { boundary, pointer, reading, needed, couldHold, what, reads } =
    deficit;
  const state = reading.worst === reading.best ? reading.worst : 'unknown';
  const is = LANE_STATE_LABELS[state].toLowerCase();
  const wanted = LANE_STATE_LABELS[needed].toLowerCase();
  const status = couldHold ? 'unknown' : 'no';
  return {
    key: `${boundary}|${stablePointer(isolation, pointer)}|${status}`,
    status,
    message: `${what} is ${is} and has to be ${wanted}`,
    pointer: reading.unknowns[0]?.pointer ?? pointer,
    boundary,
    missing: reading.unknowns,
    reads,
  };
}

/** A check can also not know what to make of a value; then there is nothing to read. */
function ofResult(
  isolation: WorkspaceIsolation,
  { check, boundary, title, places, status }: CheckResult,
): Blocker[] {
  const judging = getCheck(check);
  const reads = judging ? readsOf(judging) : EVERYTHING;
  return places.map(({ pointer, observed }): Blocker => {
    const isMissing = status === 'unknown' && isReadable(isolation, pointer);
    return {
      key: `${check}|${stablePointer(isolation, pointer)}|${status}`,
      status: isMissing ? 'unknown' : 'no',
      message: `${title}: ${observed}`,
      pointer,
      check,
      boundary,
      missing: isMissing ? [{ pointer, label: observed }] : [],
      reads,
    };
  });
}

function ofVerdict(facts: Facts, posture: Posture, wanted: Verdict): Blocker[] {
  const level = VERDICT_LEVELS[wanted];
  const refused = posture.results.filter(
    ({ nature, status }) => nature === 'constraint' && status === 'fail',
  );
  return [
    ...refused.flatMap(result => ofResult(facts.isolation, result)),
    ...(level
      ? deficitsOf(facts, posture.lanes, level).map(deficit =>
          ofDeficit(facts.isolation, deficit),
        )
      : []),
  ];
}

function ofCompliance(facts: Facts, posture: Posture): Blocker[] {
  const { isolation, dataClassification } = facts;
  const { failing, minimumVerdict = 'exposed' } = posture.compliance;
  const results = new Map(posture.results.map(one => [one.check, one]));
  return failing.flatMap((reason): Blocker[] => {
    const { message, pointer, status } = reason;
    if (reason.reason === 'verdict') {
      return ofVerdict(facts, posture, minimumVerdict);
    }
    const result = reason.check && results.get(reason.check);
    if (result) return ofResult(isolation, result);
    const isMissing =
      reason.reason === 'classification'
        ? dataClassification === undefined
        : status === 'unknown' && isReadable(isolation, pointer ?? '');
    const isDestination = reason.reason === 'destination';
    const at = stablePointer(isolation, pointer ?? '');
    return [
      {
        key: `${reason.reason}|${at}|${isMissing}`,
        status: isMissing ? 'unknown' : 'no',
        message,
        pointer,
        missing: isMissing && pointer ? [{ pointer, label: message }] : [],
        ...(isDestination
          ? {
              boundary: 'outbound',
              isUnapproved: true,
              reads: LANE_READS.outbound,
            }
          : { fixed: true, reads: NOTHING }),
      },
    ];
  });
}

/**
 * Everything that keeps an isolation from a goal; nothing when it is reached. One
 * thing stands in it once.
 * @internal
 */
export function blockersOf(
  facts: Facts,
  posture: Posture,
  goal: FixGoal,
): Blocker[] {
  const found =
    'verdict' in goal
      ? ofVerdict(facts, posture, goal.verdict)
      : ofCompliance(facts, posture);
  return [...new Map(found.map(blocker => [blocker.key, blocker])).values()];
}
