import { ComparedOption, Comparison } from '@ringfence/advice';
import { VERDICT_LABELS } from '@ringfence/engine';
import {
  addressesOf,
  answerText,
  costText,
  laterText,
  reasonText,
  sourcesOf,
} from './compare';
import { plain } from './markdown';

const row = (...cells: string[]) => `| ${cells.map(plain).join(' | ')} |`;

const bullets = (title: string, texts: readonly string[]) =>
  texts.length ? ['', title, '', ...texts.map(text => `- ${plain(text)}`)] : [];

const overview = (options: readonly ComparedOption[]) => [
  row('Option', 'Fits', 'Verdict', 'Complies', 'Your addresses'),
  '| --- | --- | --- | --- | ---: |',
  ...options.map(({ title, fits, verdict, compliance, addresses }) =>
    row(
      title,
      fits,
      VERDICT_LABELS[verdict],
      compliance.meets,
      `${addresses.atLeast ? '≥ ' : ''}${addresses.needed}`,
    ),
  ),
];

function section(option: ComparedOption): string[] {
  const { title, compliance, reasons, loses, costs } = option;
  const saying = (effect: string) =>
    reasons.filter(reason => reason.effect === effect).map(reasonText);
  return [
    '',
    `### ${plain(title)}`,
    ...bullets('Speaks against it:', saying('refuses')),
    ...bullets('Would speak against it:', saying('would-refuse')),
    ...bullets(
      'Policy:',
      compliance.failing.map(({ message }) => message),
    ),
    ...bullets(
      'Loses:',
      loses.map(({ what, why }) => `${what}: ${why}`),
    ),
    ...bullets('Costs:', costs.map(costText)),
    '',
    plain(`Takes ${addressesOf(option)}. Later modes: ${laterText(option)}.`),
  ];
}

/** A comparison for a pull request or a wiki, the choice first. */
export function compareMarkdown(answer: Comparison): string {
  const { recommendation, options } = answer;
  const because =
    recommendation.outcome === 'none' ? [] : recommendation.because;
  const open =
    recommendation.outcome === 'provisional' ? recommendation.open : [];
  const [title, ...more] = answerText(answer);
  return [
    `## ${plain(title)}`,
    ...more.map(text => `\n${plain(text)}`),
    ...bullets('Because:', because.map(reasonText)),
    ...bullets('What would settle it:', open),
    '',
    ...overview(options),
    ...options.flatMap(section),
    ...bullets(
      'By:',
      sourcesOf(answer).map(({ title: page, date }) => `${page} (${date})`),
    ),
    '',
  ].join('\n');
}
