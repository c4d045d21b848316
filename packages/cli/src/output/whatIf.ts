import { Simulation } from '@ringfence/advice';
import { Source, VERDICT_LABELS } from '@ringfence/engine';
import { clean, cleanLine, jsonText } from './clean';

type Step = Simulation['steps'][number];

/** A line of the text, whose parts may come from a file. */
const line = (depth: number, text: string) =>
  `${' '.repeat(depth)}${cleanLine(text)}`;

const headed = (title: string, lines: string[]) =>
  lines.length ? ['', line(2, title), ...lines] : [];

function verdictLine({ before, after }: Simulation): string {
  const end = VERDICT_LABELS[after.verdict];
  return before
    ? `Verdict: ${VERDICT_LABELS[before.verdict]}, then ${end}`
    : `Verdict: ${end}`;
}

function stepLines(
  { title, because, commands, minutes }: Step,
  number: number,
  runnable: boolean,
  previous?: Step,
): string[] {
  const time = minutes === undefined ? '' : ` (roughly ${minutes} minutes)`;
  const byHand = commands.length ? [] : ['by hand or by waiting: no command'];
  return [
    line(4, `${number}. ${title}${time}`),
    ...(because === previous?.because ? [] : [line(7, because)]),
    ...(runnable
      ? [
          ...commands.map(command => `       $ ${clean(command)}`),
          ...byHand.map(text => line(7, text)),
        ]
      : []),
  ];
}

const counted = ({ title, count }: { title: string; count?: number }) =>
  line(4, count === undefined ? title : `${title}: ${count}`);

function sourceLines({ steps, refusals, azureCreates }: Simulation): string[] {
  const all: Source[] = [...steps, ...refusals, ...azureCreates].map(
    ({ source }) => source,
  );
  const pages = new Map(all.map(source => [source.url, source]));
  return [...pages.values()].map(({ title, date, url }) =>
    line(4, `${title} (${date}) ${url}`),
  );
}

/** What people read of a change: whether it can be, what it brings, and the commands in order. */
export function whatIfText(answer: Simulation): string {
  const { outcome, notKnown, steps } = answer;
  const runnable = outcome === 'allowed' || outcome === 'one-way';
  const unknown = (decides: boolean) =>
    notKnown
      .filter(fact => fact.decides === decides)
      .map(({ pointer, label }) => line(4, `${pointer}: ${label}`));
  return [
    line(0, answer.summary),
    line(2, verdictLine(answer)),
    ...headed(
      'Refused',
      answer.refusals.flatMap(({ pointer, title, because }) => [
        line(4, `${pointer}: ${title}`),
        line(6, because),
      ]),
    ),
    ...headed('Must be known first', unknown(true)),
    ...headed('Not known, and left out of the steps', unknown(false)),
    ...headed(
      'Deleted first',
      answer.mustDelete.map(({ title }) => line(4, title)),
    ),
    ...headed(
      'Azure creates by itself',
      answer.azureCreates.map(({ title }) => line(4, title)),
    ),
    ...headed('Billed in addition', answer.costDrivers.added.map(counted)),
    ...headed('No longer billed', answer.costDrivers.removed.map(counted)),
    ...headed(
      'Cannot be undone',
      answer.irreversible.map(text => line(4, text)),
    ),
    ...headed(
      'Steps',
      steps.flatMap((step, index) =>
        stepLines(step, index + 1, runnable, steps[index - 1]),
      ),
    ),
    ...headed(
      'Set before you run them',
      runnable
        ? answer.variables.map(({ name, meaning }) =>
            line(4, `${name}: ${meaning}`),
          )
        : [],
    ),
    ...headed('By', sourceLines(answer)),
    '',
  ].join('\n');
}

/** The same for programs. */
export const whatIfJson = (answer: Simulation): string =>
  `${jsonText(answer, 2)}\n`;
