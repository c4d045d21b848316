import { parseArgs } from 'node:util';
import { readState } from '../campaign/state';
import { untilDone } from '../campaign/untilDone';
import { begin, compareNext, isolationAt, Progress } from './campaign';
import { shrink } from './shrink';

const options = {
  count: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '60' },
  state: { type: 'string', default: 'walk-state.json' },
} as const;

/** How many are compared between two looks at the clock. */
const BATCH = 500;

function figures({ compared, seconds, kinds }: Progress): string {
  const rate = seconds ? Math.round(compared / seconds) : 0;
  const found = Object.entries(kinds).sort(([, a], [, b]) => b.count - a.count);
  return [
    `${compared} isolations in ${Math.round(seconds)} s, ${rate} a second`,
    `${found.reduce((sum, [, { count }]) => sum + count, 0)} differences`,
    ...found.map(([name, { count }]) => `  ${count} × ${name}`),
  ].join('\n');
}

/** Compares until the count or the time is reached, and goes on from where it was left. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  const [count, seed, minutes] = [
    values.count,
    values.seed,
    values.minutes,
  ].map(Number);
  const progress = readState(values.state, seed, begin);
  await untilDone(
    progress,
    { state: values.state, count, minutes, batch: BATCH },
    ({ compared }) => compared,
    () => compareNext(progress),
  );
  console.log(figures(progress));
  for (const [name, { first, difference }] of Object.entries(progress.kinds)) {
    const smallest = shrink(isolationAt(seed, first), difference);
    console.log(`\n${name}, number ${first}`);
    if (difference.found.length) console.log(difference.found.join('\n'));
    console.log(JSON.stringify(smallest));
  }
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
