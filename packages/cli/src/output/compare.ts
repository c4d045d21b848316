import {
  ComparedOption,
  Comparison,
  ComparisonReason,
} from '@ringfence/advice';
import { Source, VERDICT_LABELS } from '@ringfence/engine';
import { cleanLine, jsonText } from './clean';
import { count } from './report';

/** A line of the text, whose parts may come from a file. */
const line = (depth: number, text: string) =>
  `${' '.repeat(depth)}${cleanLine(text)}`;

const headed = (title: string, lines: string[]) =>
  lines.length ? [line(2, title), ...lines] : [];

const FITS = { yes: 'fits', no: 'does not fit', unknown: 'may fit' } as const;
const MEETS = {
  yes: 'complies',
  no: 'does not comply',
  unknown: 'not known whether it complies',
} as const;

/** An option's place in the answer: whether it fits, its verdict, and policy. */
export const standingOf = ({ fits, verdict, compliance }: ComparedOption) =>
  [
    FITS[fits],
    VERDICT_LABELS[verdict],
    `${MEETS[compliance.meets]} with policy ${compliance.policy}`,
  ].join(', ');

/** How many addresses of your networks an option takes. */
export const addressesOf = ({ addresses }: ComparedOption) =>
  `${addresses.atLeast ? 'at least ' : ''}${count(
    addresses.needed,
    'address',
    'addresses',
  )} of your networks`;

/** A reason in one sentence; `would-refuse` begins with what is not said. */
export function reasonText({ effect, since, why }: ComparisonReason): string {
  if (!since) return why;
  return effect === 'would-refuse'
    ? `If ${since}: ${why}`
    : `Since ${since}: ${why}`;
}

/** One thing that is billed, with how many there are. */
export const costText = ({
  title,
  count: n,
}: ComparedOption['costs'][number]) =>
  n === undefined ? title : `${title}: ${n}`;

/** What can and cannot follow the option’s isolation mode, in one line. */
export const laterText = ({ later }: ComparedOption) =>
  later
    .map(({ mode, kind }) => `${mode}: ${kind.replace('-', ' ')}`)
    .join('; ');

/** The first lines: what to choose, or why nothing will do. */
export function answerText({ recommendation, options }: Comparison): string[] {
  if (recommendation.outcome === 'none') {
    return [
      'None of the options will do.',
      recommendation.contradiction.sentence,
    ];
  }
  const chosen = options.find(({ id }) => id === recommendation.option);
  const title = chosen?.title ?? recommendation.option;
  return recommendation.outcome === 'recommended'
    ? [`Recommended: ${title}`]
    : [`By what is known so far: ${title}`];
}

const reasonLines = (
  option: ComparedOption,
  effect: ComparisonReason['effect'],
) =>
  option.reasons
    .filter(reason => reason.effect === effect)
    .map(reason => line(4, reasonText(reason)));

const inOneLine = (title: string, parts: readonly string[]) =>
  parts.length ? [line(2, `${title}: ${parts.join('; ')}`)] : [];

function optionLines(option: ComparedOption): string[] {
  const { title, compliance, costs, loses, stillToSay, fits } = option;
  return [
    '',
    line(0, `${title}: ${standingOf(option)}`),
    ...headed('Speaks against it', reasonLines(option, 'refuses')),
    ...headed('Would speak against it', reasonLines(option, 'would-refuse')),
    ...headed(
      'Policy',
      compliance.failing.map(({ message }) => line(4, message)),
    ),
    ...inOneLine(
      'Loses',
      loses.map(({ what }) => what),
    ),
    ...inOneLine('Costs', costs.map(costText)),
    line(2, `Takes ${addressesOf(option)}`),
    line(2, `Later modes: ${laterText(option)}`),
    ...(fits === 'no'
      ? []
      : headed(
          'Still to be said',
          stillToSay.map(({ pointer, says }) =>
            line(4, `${says} (${pointer})`),
          ),
        )),
  ];
}

/** Every page that the comparison rests on, once. */
export function sourcesOf({ recommendation, options }: Comparison): Source[] {
  const because =
    recommendation.outcome === 'none' ? [] : recommendation.because;
  const all = options.flatMap(({ reasons, loses, costs, later }) =>
    [...reasons, ...loses, ...costs, ...later].map(({ source }) => source),
  );
  return [
    ...new Map(
      [...because.map(({ source }) => source), ...all].map(source => [
        source.url,
        source,
      ]),
    ).values(),
  ];
}

/** What people read: what to choose and why, and each option with what it brings. */
export function compareText(answer: Comparison): string {
  const { recommendation, options } = answer;
  const because =
    recommendation.outcome === 'none' ? [] : recommendation.because;
  const open =
    recommendation.outcome === 'provisional' ? recommendation.open : [];
  return [
    ...answerText(answer).map(text => line(0, text)),
    ...headed(
      'Because',
      because.map(reason => line(4, reasonText(reason))),
    ),
    ...headed(
      'What would settle it',
      open.map(text => line(4, text)),
    ),
    ...options.flatMap(optionLines),
    '',
    'By',
    ...sourcesOf(answer).map(({ title, date, url }) =>
      line(2, `${title} (${date}) ${url}`),
    ),
    '',
  ].join('\n');
}

/** The same for programs. */
export const compareJson = (answer: Comparison): string =>
  `${jsonText(answer, 2)}\n`;
