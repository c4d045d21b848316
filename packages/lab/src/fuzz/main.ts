import { parseArgs } from 'node:util';
import { readState } from '../campaign/state';
import { untilDone } from '../campaign/untilDone';
import { begin, caseAt, Progress, tryNext } from './campaign';
import { Input } from './input';
import { shrink } from './shrink';
import { DOCUMENTS, readSources, Source } from './sources';

const options = {
  count: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '60' },
  state: { type: 'string', default: 'fuzz-state.json' },
  from: { type: 'string' },
  dialect: { type: 'string' },
} as const;

/** How many are read between two looks at the clock. */
const BATCH = 200;

function figures(progress: Progress): string {
  const { tried, refused, compared, seconds, dialects, kinds } = progress;
  const rate = seconds ? Math.round(tried / seconds) : 0;
  const found = Object.entries(kinds).sort(([, a], [, b]) => b.count - a.count);
  return [
    `${tried} inputs in ${Math.round(seconds)} s, ${rate} a second`,
    `${compared} compared with what they hide something of, ${refused} refused by a parser`,
    ...Object.entries(dialects).map(([name, count]) => `  ${count} ${name}`),
    `${found.reduce((sum, [, { count }]) => sum + count, 0)} findings`,
    ...found.map(([name, { count }]) => `  ${count} × ${name}`),
  ].join('\n');
}

/** The text of an input, in which what is repeated often is written once. */
const textOf = (input: Input) =>
  ('text' in input ? input.text : JSON.stringify(input.tree)).replace(
    /(.{1,3}?)\1{59,}/g,
    (all: string, piece: string) => `«${piece} × ${all.length / piece.length}»`,
  );

async function printFirst(
  { seed, kinds }: Progress,
  sources: readonly Source[],
): Promise<void> {
  for (const [kind, { first }] of Object.entries(kinds)) {
    const { name, source, after, before } = caseAt(sources, seed, first);
    const finding = kind.slice(kind.indexOf(': ') + 2);
    const smallest = await shrink({ after, before }, finding);
    console.log(`\n${kind}\nseed ${seed}, number ${first}: ${source.name}`);
    console.log(name);
    if (smallest.before) console.log(textOf(smallest.before));
    console.log(textOf(smallest.after));
  }
}

/** Reads until the count or the time is reached, and goes on from where it was left. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  const [count, seed, minutes] = [
    values.count,
    values.seed,
    values.minutes,
  ].map(Number);
  const { from, dialect, state } = values;
  const all = [
    ...(await readSources(DOCUMENTS)),
    ...(from ? await readSources(from) : []),
  ];
  const sources = all.filter(each => !dialect || each.dialect === dialect);
  if (!sources.length) throw new Error(`No document of the dialect ${dialect}`);
  const progress = readState(state, seed, begin);
  await untilDone(
    progress,
    { state, count, minutes, batch: BATCH },
    ({ tried }) => tried,
    () => tryNext(progress, sources),
  );
  console.log(figures(progress));
  await printFirst(progress, sources);
  return Object.keys(progress.kinds).length ? 1 : 0;
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(error);
    process.exitCode = 2;
  },
);
