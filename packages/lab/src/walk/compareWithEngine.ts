import {
  baselinePolicy,
  evaluate,
  type Lane,
  type WorkspaceIsolation,
} from '@ringfence/engine';
import { complete } from './complete/complete';
import { Answers } from './questions';
import { Random } from './random';
import { isWorse, State } from './reached';
import { BOUNDARIES, Boundary, walk, Walked } from './walk';

/** One way in which engine and walk can disagree. */
export type Disagreement =
  /** The engine's worst is better than what the walk came to: a wrong green. */
  | 'too good'
  /** The engine's best is worse than what the walk came to. */
  | 'too bad'
  /** The engine does not know what is stated whole. */
  | 'not known';

/** Where engine and walk disagree. */
export interface Difference {
  boundary: Boundary;
  disagreement: Disagreement;
  engine: Pick<Lane, 'worst' | 'best'>;
  walked: State;
  /** What packets got out to. */
  found: string[];
}

function seedOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  }
  return hash;
}

function judge(
  engine: Lane,
  { state, doubted }: Walked,
  certain: boolean,
): Disagreement | undefined {
  if (isWorse(state, engine.worst)) return 'too good';
  if (isWorse(engine.best, state)) return doubted ? undefined : 'too bad';
  const isVague = certain && !doubted && isWorse(engine.worst, state);
  return isVague ? 'not known' : undefined;
}

/** How worlds answer what no field says: badly, well, at random. */
const ANSWERS: ((random: Random) => Answers)[] = [
  () => () => true,
  () => () => false,
  random => () => random.chance(50),
];

/** What the walk came to in one world. */
interface Visit {
  walked: Walked;
  isMadeUp: boolean;
}

/** Whether whatever is not known makes no difference. */
const isCertain = (visits: readonly Visit[]) =>
  visits.every(
    ({ walked, isMadeUp }) =>
      !isMadeUp && walked.state === visits[0].walked.state,
  );

/**
 * Walks an isolation in worlds it can be true of, and says where the engine's
 * word is another: each boundary with each disagreement once.
 */
export function compareWithEngine(isolation: WorkspaceIsolation): Difference[] {
  const { lanes } = evaluate(isolation, baselinePolicy, { checks: [] });
  const random = new Random(seedOf(JSON.stringify(isolation)));
  const visits: Record<Boundary, Visit[]> = {
    inbound: [],
    resources: [],
    compute: [],
    outbound: [],
  };
  for (const answer of ANSWERS) {
    const world = complete(isolation, random);
    const { isolation: whole, outbound, madeUp, wasUnread } = world;
    const walked = walk(whole, answer(random), outbound);
    for (const boundary of BOUNDARIES) {
      visits[boundary].push({
        walked: {
          ...walked[boundary],
          doubted: walked[boundary].doubted || wasUnread,
        },
        isMadeUp: madeUp.has(boundary),
      });
    }
    const asked = BOUNDARIES.some(boundary => walked[boundary].asked.length);
    if (madeUp.size === 0 && !asked) break;
  }
  return BOUNDARIES.flatMap(boundary => {
    const lane = lanes[boundary];
    const certain = isCertain(visits[boundary]);
    const found = new Map<Disagreement, Difference>();
    for (const { walked } of visits[boundary]) {
      const disagreement = judge(lane, walked, certain);
      if (!disagreement) continue;
      found.set(disagreement, {
        boundary,
        disagreement,
        engine: { worst: lane.worst, best: lane.best },
        walked: walked.state,
        found: walked.found,
      });
    }
    return [...found.values()];
  });
}
