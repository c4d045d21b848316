import { row } from '../../checks/reference';
import {
  BOUNDARY_LABELS,
  LANE_STATE_LABELS,
  VERDICT_LABELS,
} from '../../model/labels';
import {
  BOUNDARIES,
  Boundary,
  LANE_STATES,
  LaneState,
  Verdict,
} from '../../model/words';
import { between, known, StateRange } from '../../facts/reach/range';
import { bestLevel, VERDICT_LEVELS, verdictOf } from '../../facts/verdict';

type StateRanges = Record<Boundary, StateRange>;

/** Known states of compute and outbound that make the same of every row. */
interface Column {
  states: { compute: LaneState; outbound: LaneState }[];
  verdicts: Verdict[];
}

/** Strongest first, as people look for what they want to reach. */
const STATES = [...LANE_STATES].reverse();

const PAIRS = STATES.flatMap(inbound =>
  STATES.map(resources => ({ inbound, resources })),
);

/** The verdict where every boundary is known. @internal */
export const verdictOfKnown = (states: Record<Boundary, LaneState>): Verdict =>
  verdictOf(
    {
      inbound: known(states.inbound),
      resources: known(states.resources),
      compute: known(states.compute),
      outbound: known(states.outbound),
    },
    false,
  );

function columns(): Column[] {
  const found: Column[] = [];
  for (const compute of STATES) {
    for (const outbound of STATES) {
      const verdicts = PAIRS.map(pair =>
        verdictOfKnown({ ...pair, compute, outbound }),
      );
      const same = found.find(
        column => column.verdicts.join() === verdicts.join(),
      );
      if (same) same.states.push({ compute, outbound });
      else found.push({ states: [{ compute, outbound }], verdicts });
    }
  }
  return found;
}

const inWords = (states: readonly LaneState[]) =>
  STATES.filter(state => states.includes(state))
    .map(state => LANE_STATE_LABELS[state].toLowerCase())
    .join(' or ');

/** What compute and outbound are in a column. */
function headOf({ states }: Column): string {
  const byCompute = STATES.map(compute => ({
    compute,
    outbound: states
      .filter(pair => pair.compute === compute)
      .map(pair => pair.outbound),
  })).filter(({ outbound }) => outbound.length);
  return byCompute
    .map(({ compute, outbound }) => {
      const name = `${BOUNDARY_LABELS.compute} ${inWords([compute])}`;
      return outbound.length === STATES.length
        ? name
        : `${name}, ${BOUNDARY_LABELS.outbound.toLowerCase()} ${inWords(
            outbound,
          )}`;
    })
    .join('; ');
}

/** The verdict of every combination of known boundaries. @internal */
export function gridOfKnown(): string {
  const shown = columns();
  const head = [
    BOUNDARY_LABELS.inbound,
    BOUNDARY_LABELS.resources,
    ...shown.map(headOf),
  ];
  return [
    row(head),
    row(head.map(() => '---')),
    ...PAIRS.map(({ inbound, resources }, index) =>
      row([
        LANE_STATE_LABELS[inbound],
        LANE_STATE_LABELS[resources],
        ...shown.map(({ verdicts }) => VERDICT_LABELS[verdicts[index]]),
      ]),
    ),
  ].join('\n');
}

const UNKNOWN = between('open', 'closed', []);

const readingsWith = (unknown: readonly Boundary[]): StateRanges => {
  const of = (boundary: Boundary) =>
    unknown.includes(boundary) ? UNKNOWN : known('closed');
  return {
    inbound: of('inbound'),
    resources: of('resources'),
    compute: of('compute'),
    outbound: of('outbound'),
  };
};

/** The verdict where nothing is known of a boundary, and what knowing it could make of it. @internal */
export function tableOfUnknown(): string {
  const cases: readonly (readonly Boundary[])[] = [
    ...BOUNDARIES.map(boundary => [boundary]),
    ['inbound', 'resources'],
    BOUNDARIES,
  ];
  const head = ['Nothing is known of', 'Verdict', 'Level', 'Level at best'];
  return [
    row(head),
    row(['---', '---', '---:', '---:']),
    ...cases.map(unknown => {
      const readings = readingsWith(unknown);
      const verdict = verdictOf(readings, false);
      return row([
        unknown.map(boundary => BOUNDARY_LABELS[boundary]).join(', '),
        VERDICT_LABELS[verdict],
        String(VERDICT_LEVELS[verdict]),
        String(bestLevel(readings)),
      ]);
    }),
  ].join('\n');
}
