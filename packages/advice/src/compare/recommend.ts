import { LANE_STATES, Policy, VERDICT_LABELS } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { ComparisonReason, Recommendation } from './answer';
import { Candidate } from './candidate';
import { contradictionOf } from './contradiction';
import { needFacts } from './needFacts';
import { unsaidNeeds } from './fit';
import { Needs } from './needs';
import { MANAGED } from './rule';
import { OptionId } from './ways';

/** Where nothing else tells options apart, the earlier one is taken. */
const PREFERENCE: readonly OptionId[] = [
  'managed-approved-only',
  'managed-internet-outbound',
  'custom-network-exfiltration-prevention',
  'custom-network',
  'public-selected-addresses',
  'public-conditional-access',
];

const closedness = ({ option }: Candidate) =>
  option.lanes.outbound === 'unknown'
    ? -1
    : LANE_STATES.indexOf(option.lanes.outbound);

const complies = ({ option }: Candidate) =>
  Number(option.compliance.meets === 'yes');

const byPreference = (a: Candidate, b: Candidate): number =>
  complies(b) - complies(a) ||
  b.option.level - a.option.level ||
  closedness(b) - closedness(a) ||
  PREFERENCE.indexOf(a.option.id) - PREFERENCE.indexOf(b.option.id);

const weighed = (why: string): ComparisonReason => ({
  needs: [],
  since: '',
  effect: 'meets',
  why,
  source: sources.plan,
});

/** What makes one option better than the next that would do. */
function advantages(best: Candidate, next: Candidate): ComparisonReason[] {
  const [better, other] = [best.option, next.option];
  if (better.level > other.level) {
    return [
      weighed(
        `It is ${VERDICT_LABELS[better.verdict]}; ${other.title} is ${
          VERDICT_LABELS[other.verdict]
        }.`,
      ),
    ];
  }
  if (closedness(best) > closedness(next)) {
    return [weighed(`It lets less out than ${other.title}.`)];
  }
  const isManaged = ({ way }: Candidate) => MANAGED.includes(way.network);
  if (isManaged(best) && !isManaged(next)) {
    return [
      weighed(
        `Azure sets its network up and looks after it; that of ${other.title} is yours to build and to run.`,
      ),
    ];
  }
  return better.lanes.inbound !== other.lanes.inbound
    ? [weighed(`Fewer can reach it than ${other.title}.`)]
    : [];
}

/** What it meets and some other option does not. */
const decisive = (best: Candidate, others: readonly Candidate[]) =>
  best.option.reasons.filter(
    ({ effect, needs: [need] }) =>
      effect === 'meets' &&
      others.some(({ option }) =>
        option.reasons.some(
          reason => reason.effect === 'refuses' && reason.needs.includes(need),
        ),
      ),
  );

/** What could change the choice and is not said, as questions. */
const openQuestions = (best: Candidate, needs: Needs): string[] => {
  const unsaid = new Set<string>(unsaidNeeds(needs));
  const asked = best.option.reasons
    .filter(({ effect }) => effect === 'would-refuse')
    .flatMap(reason => reason.needs)
    .filter(need => unsaid.has(need))
    .map(need => needFacts[need as keyof typeof needFacts].label);
  const { failing } = best.option.compliance;
  return [
    ...new Set([
      ...asked.map(label => `whether ${label}`),
      ...failing.map(({ message }) => message),
    ]),
  ];
};

/** Chooses among the options, or says why none will do. @internal */
export function recommend(
  candidates: readonly Candidate[],
  needs: Needs,
  policy: Policy,
): Recommendation {
  const [best, next] = candidates
    .filter(
      ({ option }) => option.fits !== 'no' && option.compliance.meets !== 'no',
    )
    .sort(byPreference);
  if (!best) {
    return {
      outcome: 'none',
      contradiction: contradictionOf(candidates, needs, policy),
    };
  }
  const others = candidates.filter(candidate => candidate !== best);
  const because = [
    ...decisive(best, others),
    ...(next ? advantages(best, next) : []),
  ];
  const { id, summary, fits, compliance } = best.option;
  if (!because.length) because.push(weighed(summary));
  return fits === 'yes' && compliance.meets === 'yes'
    ? { outcome: 'recommended', option: id, because }
    : {
        outcome: 'provisional',
        option: id,
        because,
        open: openQuestions(best, needs),
      };
}
