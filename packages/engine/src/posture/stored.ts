import { Check } from '../checks/check';
import { allChecks } from '../checks/registry';
import { contentHash } from '../identity/canonical';
import { WorkspaceIsolation } from '../model/isolation';
import {
  CheckResult,
  Compliance,
  Lane,
  Lanes,
  Posture,
} from '../model/posture';
import { Facts } from '../facts/facts';
import { StateRange } from '../facts/reach/range';
import { readLanes } from '../facts/reach/readLanes';
import { readFacts } from '../facts/readFacts';
import { laneTexts } from './laneTexts';
import { notProvedOf } from './notProved';
import { sentenceOf } from './sentence';

/**
 * What is kept of a posture: judgements, observed values and the fact of the
 * sentence. Titles, explanations, lane facts and fixes are rendered again by
 * `Engine.render`.
 * @public
 */
export interface StoredPosture
  extends Omit<Posture, 'sentence' | 'lanes' | 'results' | 'notProved'> {
  /** What is kept of each boundary. */
  lanes: Record<keyof Lanes, Omit<Lane, 'facts' | 'witness'>>;
  /** What is kept of each check. */
  results: Omit<
    CheckResult,
    'title' | 'source' | 'expected' | 'because' | 'fixes'
  >[];
}

const storeLane = ({ state, worst, best }: Lane): Omit<Lane, 'facts'> => ({
  state,
  worst,
  best,
});

/** Keeps of a posture what is stored. @public */
export function storePosture(posture: Posture): StoredPosture {
  const { lanes, results, sentence, notProved, ...kept } = posture;
  return {
    ...kept,
    lanes: {
      inbound: storeLane(lanes.inbound),
      resources: storeLane(lanes.resources),
      compute: storeLane(lanes.compute),
      outbound: storeLane(lanes.outbound),
    },
    results: results.map(
      ({ title, source, expected, because, fixes, ...result }) => result,
    ),
  };
}

/** SHA-256 over verdict, lanes, compliance and each check's status, observed value and waivers. @public */
export function postureDigest(stored: StoredPosture): string {
  return digestUnder(stored, stored.compliance);
}

/**
 * SHA-256 over the same, without the policy's name and revision: it stays when
 * another policy comes to the same judgement.
 * @public
 */
export function judgementDigest(stored: StoredPosture): string {
  const { policy, policyVersion, ...says } = stored.compliance;
  return digestUnder(stored, says);
}

function digestUnder(
  { verdict, lanes, results }: StoredPosture,
  compliance: Partial<Compliance>,
): string {
  return contentHash({
    verdict,
    lanes,
    compliance,
    results: results.map(({ check, status, observed, version, waivers }) => [
      version === undefined ? check : `${check}@${version}`,
      status,
      observed,
      ...(waivers ?? []),
    ]),
  });
}

function renderResult(
  stored: StoredPosture['results'][number],
  facts: Facts,
  check: Check | undefined,
): CheckResult {
  const { status } = stored;
  const fails = status === 'fail' || status === 'waived';
  if (!check) {
    return {
      ...stored,
      title: stored.check,
      source: { title: 'Not told by this version', url: '', date: '' },
      expected: 'Not told by this version of the engine',
      because: 'Another version of the engine made this judgement',
      fixes: [],
    };
  }
  return {
    ...stored,
    title: check.title,
    source: check.source,
    expected: check.expected,
    because: check.because,
    fixes:
      fails && check.fix ? check.fix(facts, { ...stored, status: 'fail' }) : [],
  };
}

/** A stored lane with its prose; a witness only where today's engine comes to the same worst. */
const told = (
  lane: StoredPosture['lanes'][keyof Lanes],
  facts: string[],
  { worst, witness }: StateRange,
): Lane => ({
  ...lane,
  facts,
  ...(witness && worst === lane.worst && { witness }),
});

/**
 * The posture as it was judged, with its prose rendered from checks and facts.
 * A result of a check that this version does not have keeps status and observed
 * value, and says that its explanation is missing.
 * @internal
 */
export function renderPosture(
  stored: StoredPosture,
  isolation: WorkspaceIsolation,
  checks: readonly Check[] = allChecks,
): Posture {
  const facts = readFacts(isolation);
  const texts = laneTexts(facts);
  const { inbound, resources, compute, outbound } = readLanes(facts);
  const byId = new Map(checks.map(check => [check.id, check]));
  const { lanes } = stored;
  return {
    ...stored,
    sentence: sentenceOf(stored.verdict, stored.basis, stored.fact),
    lanes: {
      inbound: told(lanes.inbound, texts.inbound, inbound),
      resources: told(lanes.resources, texts.resources, resources),
      compute: told(lanes.compute, texts.compute, compute),
      outbound: told(lanes.outbound, texts.outbound, outbound),
    },
    results: stored.results.map(result =>
      renderResult(result, facts, byId.get(result.check)),
    ),
    ...notProvedOf(stored),
  };
}
