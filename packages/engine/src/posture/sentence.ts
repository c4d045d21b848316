import { Facts } from '../facts/facts';
import { BASIS_LABELS, VERDICT_LABELS } from '../model/labels';
import { Basis, CheckResult, HeldBackBy } from '../model/posture';
import { Boundary, Verdict } from '../model/words';
import { RESOURCE_KINDS } from '../model/values';
import { count, listWords } from './laneTexts';
import { rulesToOtherSubscriptions } from '../facts/otherSubscriptions';
import { StateRange } from '../facts/reach/range';
import { RESOURCE_NAMES, ResourceRanges } from '../facts/reach/resources';

interface Judged {
  facts: Facts;
  verdict: Verdict;
  readings: Record<Boundary, StateRange>;
  kinds: ResourceRanges;
  results: readonly CheckResult[];
  heldBackBy: readonly HeldBackBy[];
}

const resourcesAt = (kinds: ResourceRanges, state: 'open' | 'partial') =>
  listWords(
    RESOURCE_KINDS.filter(kind => kinds[kind].best === state).map(
      kind => RESOURCE_NAMES[kind],
    ),
  );

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
      `the ${resourcesAt(kinds, 'open')} can be reached from the internet`,
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
    say: kinds =>
      `the ${resourcesAt(
        kinds,
        'partial',
      )} can be reached from listed networks`,
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

function notKnown(heldBackBy: readonly HeldBackBy[]): string {
  const [first, ...others] = heldBackBy;
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
  const { verdict, results, heldBackBy } = judged;
  if (verdict === 'invalid') {
    const refused = results.filter(
      result => result.nature === 'constraint' && result.status === 'fail',
    );
    const more =
      refused.length > 1 ? `, and ${refused.length - 1} more to mend` : '';
    return `it cannot work, ${refused[0].observed}${more}`;
  }
  if (verdict === 'unknown') return notKnown(heldBackBy);
  const worst = WEAKNESSES.find(
    ({ boundary, state }) => judged.readings[boundary].best === state,
  );
  if (worst) return worst.say(judged.kinds);
  if (verdict !== 'exfiltration-protected') return notKnown(heldBackBy);
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
