import { Check } from '../checks/check';
import { allChecks } from '../checks/registry';
import { WorkspaceIsolation } from '../model/isolation';
import { Basis, Lane, Lanes, Posture } from '../model/posture';
import { checkContextOf } from '../policy/checkContext';
import { complianceOf } from '../policy/compliance';
import { Policy } from '../policy/policy';
import { liveWaivers, waiveAll } from '../policy/waive';
import { Waiver } from '../policy/waiver';
import { readFacts } from '../facts/readFacts';
import { laneTexts } from './laneTexts';
import { ENGINE_VERSION } from './engineVersion';
import { judgeOf } from './judgeUnread';
import { StateRange } from '../facts/reach/range';
import { readLanes } from '../facts/reach/readLanes';
import { readResourceKinds } from '../facts/reach/resources';
import { Runner, runnerOf } from './runner';
import { notProvedOf } from './notProved';
import { sentenceOf, worstFact } from './sentence';
import {
  bestLevel,
  heldBackBy,
  VERDICT_LEVELS,
  verdictOf,
} from '../facts/verdict';

/**
 * Accepted risks and the time at which it is judged, ISO 8601 with its offset:
 * without the time no waiver can be told from an expired one.
 * @public
 */
export type WaiversAtTime =
  | { waivers: readonly Waiver[]; now: string }
  | { waivers?: undefined; now?: string };

/** What may be said beside isolation and policy. @public */
export type EvaluateOptions = WaiversAtTime & {
  /** Where the isolation comes from; `declared` unless said otherwise. */
  basis?: Basis;
  /** Checks to run instead of all of them. */
  checks?: readonly Check[];
};

const runnersOf = new WeakMap<readonly Check[], Runner[]>();

/** The runners of a list of checks, made once for each list. */
function runners(checks: readonly Check[]): Runner[] {
  let found = runnersOf.get(checks);
  if (!found) {
    found = checks.map(runnerOf);
    runnersOf.set(checks, found);
  }
  return found;
}

const laneOf = (
  { worst, best, witness }: StateRange,
  facts: string[],
): Lane => ({
  state: worst === best ? worst : ('unknown' as const),
  worst,
  best,
  facts,
  ...(witness && { witness }),
});

/**
 * Judges one isolation. Pure, and never throws on what `workspaceIsolationSchema`
 * accepts. Verdict and lanes depend on the isolation alone; `policy` decides only
 * `compliance` and may widen what counts as write-capable. A live waiver turns a
 * failing risk into `waived`, which `compliance` does not hold against it, unless
 * policy never lets that check be waived.
 * @public
 */
export function evaluate(
  isolation: WorkspaceIsolation,
  policy: Policy,
  options: EvaluateOptions = {},
): Posture {
  const { basis = { kind: 'declared' }, checks = allChecks } = options;
  const waivers =
    options.waivers &&
    liveWaivers(options.waivers, { now: options.now, policy });
  const context = checkContextOf(policy);
  const facts = readFacts(isolation);
  const judge = judgeOf(facts, context);
  const found = runners(checks).map(run => run(facts, judge));
  const results = waivers?.length ? waiveAll(found, waivers, facts) : found;
  const kinds = readResourceKinds(facts);
  const readings = readLanes(facts, kinds);
  const invalid = results.some(
    result => result.nature === 'constraint' && result.status === 'fail',
  );
  const verdict = verdictOf(readings, invalid);
  const held = invalid ? [] : heldBackBy(readings);
  const fact = worstFact({
    facts,
    verdict,
    readings,
    kinds,
    results,
    heldBackBy: held,
  });
  const texts = laneTexts(facts, kinds);
  const lanes: Lanes = {
    inbound: laneOf(readings.inbound, texts.inbound),
    resources: laneOf(readings.resources, texts.resources),
    compute: laneOf(readings.compute, texts.compute),
    outbound: laneOf(readings.outbound, texts.outbound),
  };
  return {
    engineVersion: ENGINE_VERSION,
    basis,
    verdict,
    level: VERDICT_LEVELS[verdict],
    sentence: sentenceOf(verdict, basis, fact),
    fact,
    lanes,
    heldBackBy: held,
    compliance: complianceOf(policy, {
      facts,
      verdict,
      bestLevel: invalid ? 0 : bestLevel(readings),
      outbound: readings.outbound,
      results,
    }),
    results,
    ...notProvedOf({ verdict }),
  };
}
