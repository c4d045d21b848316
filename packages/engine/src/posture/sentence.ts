import { Facts } from '../facts/facts';
import { BASIS_LABELS, VERDICT_LABELS } from '../model/labels';
import { Basis, CheckResult, HeldBackBy } from '../model/posture';
import { BOUNDARIES, Boundary, Verdict } from '../model/words';
import { RESOURCE_KINDS } from '../model/values';
import { count, listWords } from './laneTexts';
import { rulesToOtherSubscriptions } from '../facts/otherSubscriptions';
import { StateRange } from '../facts/reach/range';
import { REACHED_BY, RESOURCE_NAMES } from '../facts/reach/resourceAccess';
import { ResourceRanges } from '../facts/reach/resources';

interface Judged {
  facts: Facts;
  verdict: Verdict;
  readings: Record<Boundary, StateRange>;
  kinds: ResourceRanges;
  results: readonly CheckResult[];
  heldBackBy: readonly HeldBackBy[];
}

const isKnown = ({ worst, best }: StateRange, state: 'open' | 'partial') =>
  worst === state && best === state;

const kindsAt = (kinds: ResourceRanges, state: 'open' | 'partial') =>
  RESOURCE_KINDS.filter(kind => isKnown(kinds[kind], state));

const namesOf = (kinds: readonly (keyof typeof RESOURCE_NAMES)[]) =>
  listWords(kinds.map(kind => RESOURCE_NAMES[kind]));

/** Who reaches the resources that are neither closed nor open, the widest first. */
function limitedResources(kinds: ResourceRanges): string {
  const limited = kindsAt(kinds, 'partial');
  const { networks, subscriptions, instances } = REACHED_BY;
  for (const who of [networks, subscriptions, instances]) {
    const reached = limited.filter(
      kind => kinds[kind].witness?.destination === who,
    );
    if (reached.length) {
      return `the ${namesOf(reached)} can be reached from ${who}`;
    }
  }
  return `public access to the ${namesOf(
    limited,
  )} is on, for no network that is known to be listed`;
}

/** What is worst about known lanes, most serious first. */
const WEAKNESSES: readonly {
  boundary: Boundary;
  state: 'open' | 'partial';
  say(kinds: ResourceRanges): string;
}[] = [
  {
    boundary: 'inbound',
    state: 'open',
    say: () => 'anyone on the internet can reach the workspace',
  },
  {
    boundary: 'resources',
    state: 'open',
    say: kinds =>
      `the ${namesOf(kindsAt(kinds, 'open'))} can be reached from the internet`,
  },
  {
    boundary: 'compute',
    state: 'open',
    say: () => 'compute or serving can be reached from the internet',
  },
  {
    boundary: 'outbound',
    state: 'open',
    say: () => 'compute can send data to any host on the internet',
  },
  {
    boundary: 'inbound',
    state: 'partial',
    say: () => 'selected public addresses can reach the workspace',
  },
  {
    boundary: 'resources',
    state: 'partial',
    say: limitedResources,
  },
  {
    boundary: 'outbound',
    state: 'partial',
    say: () =>
      'data can leave to destinations that take it or are not classified',
  },
  {
    boundary: 'compute',
    state: 'partial',
    say: () => 'a cluster has a public control plane',
  },
];

/** What is not known, where nothing worse is: what would raise the level, or else what keeps a lane from being known. */
function notKnown({ heldBackBy, readings }: Judged): string {
  const [first, ...others] = heldBackBy.length
    ? heldBackBy
    : BOUNDARIES.flatMap(boundary => readings[boundary].unknowns);
  if (!first) return 'too little is known of its network';
  const more = others.length ? ` (and ${others.length} more)` : '';
  return `not known ${first.label}${more}`;
}

/** A subscription of others takes nothing from the lane, and is said. */
function elsewhere(facts: Facts, rules: number): string {
  const some = rulesToOtherSubscriptions(facts);
  if (!some) return '';
  const which = some === rules ? '' : ` ${some} of them`;
  return `,${which} in another subscription`;
}

/** The fact of the sentence: what is worst, in plain words. @internal */
export function worstFact(judged: Judged): string {
  const { verdict, results } = judged;
  if (verdict === 'invalid') {
    const refused = results.filter(
      result => result.nature === 'constraint' && result.status === 'fail',
    );
    const more =
      refused.length > 1 ? `, and ${refused.length - 1} more to mend` : '';
    return `it cannot work, ${refused[0].observed}${more}`;
  }
  if (verdict === 'unknown') return notKnown(judged);
  const worst = WEAKNESSES.find(({ boundary, state }) =>
    isKnown(judged.readings[boundary], state),
  );
  if (worst) return worst.say(judged.kinds);
  if (verdict !== 'exfiltration-protected') return notKnown(judged);
  const rules = judged.facts.outbound?.rules?.length;
  return rules
    ? `data can leave only to ${count(
        rules,
        'approved destination',
      )}${elsewhere(judged.facts, rules)}`
    : 'nobody gets in from the internet and no data gets out';
}

/** The one sentence: verdict, basis, worst fact. @public */
export function sentenceOf(
  verdict: Verdict,
  basis: Basis,
  fact: string,
): string {
  return `${VERDICT_LABELS[verdict]} ${BASIS_LABELS[basis.kind]}: ${fact}`;
}
