import {
  ISOLATION_MODES,
  Policy,
  Posture,
  WorkspaceIsolation,
  evaluate,
  readFacts,
} from '@ringfence/engine';
import { planAddresses } from '../addresses/planAddresses';
import { costDriversOf } from '../simulate/costs';
import { modeTransition, TransitionOptions } from '../simulate/transitions';
import { ComparedOption, ComparisonReason, LaterMode } from './answer';
import { needFacts } from './needFacts';
import {
  Obstacle,
  obstaclesOf,
  possibleObstaclesOf,
  Ruling,
  rulingsOn,
} from './fit';
import { lossesOf } from './losses';
import { Needs } from './needs';
import { proposalOf } from './proposal/proposal';
import { stillToSay } from './stillToSay';
import { OptionId, options, Way } from './ways';

/** An option with what it was judged by. @internal */
export interface Candidate {
  option: ComparedOption;
  way: Way;
  /** What keeps each of its ways from being taken. */
  obstacles: readonly (readonly Obstacle[])[];
}

/** The first way with the least that is said against it. */
function chosen(ways: readonly Way[], needs: Needs) {
  const judged = ways.map(way => {
    const rulings = rulingsOn(way, needs);
    return { way, rulings, obstacles: obstaclesOf(rulings) };
  });
  const fewest = Math.min(...judged.map(({ obstacles }) => obstacles.length));
  const best = judged.find(({ obstacles }) => obstacles.length === fewest);
  return { judged, best: best! };
}

const ORDER = ['refuses', 'would-refuse', 'meets'] as const;

function reasonsOf(
  rulings: readonly Ruling[],
  fits: ComparedOption['fits'],
): ComparisonReason[] {
  const each = rulings.filter(
    ({ rule }, index) =>
      rulings.findIndex(other => other.rule === rule) === index,
  );
  const found = each.flatMap(({ rule, needed }): ComparisonReason[] => {
    const isOpen = needed === undefined;
    if (isOpen && (rule.effect === 'meets' || fits !== 'unknown')) return [];
    return [
      {
        needs: [...rule.needs],
        since: rule.needs.map(need => needFacts[need].label).join(' and '),
        effect: isOpen ? 'would-refuse' : rule.effect,
        why: rule.why,
        source: rule.source,
      },
    ];
  });
  return ORDER.flatMap(wanted =>
    found.filter(({ effect }) => effect === wanted),
  );
}

function laterModes(
  { outbound }: WorkspaceIsolation,
  transitions: TransitionOptions,
): LaterMode[] {
  const now = outbound?.isolationMode;
  return ISOLATION_MODES.filter(mode => mode !== now).map(mode => ({
    mode,
    ...modeTransition(now, mode, transitions),
  }));
}

const statesOf = ({ lanes }: Posture): ComparedOption['lanes'] => ({
  inbound: lanes.inbound.state,
  resources: lanes.resources.state,
  compute: lanes.compute.state,
  outbound: lanes.outbound.state,
});

/** Holds one option against the needs and judges once what it would give. @internal */
export function candidateOf(
  id: OptionId,
  needs: Needs,
  policy: Policy,
  transitions: TransitionOptions,
): Candidate {
  const { title, summary, ways } = options[id];
  const { judged, best } = chosen(ways, needs);
  const { way } = best;
  const isClosed = (list: readonly Obstacle[]) => list.length > 0;
  const canBeClosed = judged.every(each =>
    isClosed(possibleObstaclesOf(each.rulings)),
  );
  const open = canBeClosed ? 'unknown' : 'yes';
  const fits = isClosed(best.obstacles) ? 'no' : open;
  // What speaks against the networks that it could stand in, if none will do.
  const refusals = judged.flatMap(({ rulings }) =>
    rulings.filter(({ rule }) => rule.effect === 'refuses'),
  );
  const rulings = fits === 'no' ? [...best.rulings, ...refusals] : best.rulings;
  const isolation = proposalOf(way, needs);
  const posture = evaluate(isolation, policy, { basis: { kind: 'requested' } });
  const facts = readFacts(isolation);
  const { needed, atLeast } = planAddresses(isolation);
  return {
    way,
    obstacles: judged.map(({ obstacles }) => obstacles),
    option: {
      id,
      title,
      summary,
      fits,
      reasons: reasonsOf(rulings, fits),
      loses: lossesOf(way),
      verdict: posture.verdict,
      level: posture.level,
      sentence: posture.sentence,
      lanes: statesOf(posture),
      compliance: posture.compliance,
      costs: costDriversOf(facts),
      addresses: { needed, atLeast },
      later: laterModes(isolation, transitions),
      isolation,
      stillToSay: stillToSay(facts, way),
    },
  };
}
