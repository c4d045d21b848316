import { parseArgs } from 'node:util';
import { WRITTEN_DIALECTS } from '@ringfence/dialects';
import { readState } from '../campaign/state';
import { untilDone } from '../campaign/untilDone';
import { begin, compareNext, isolationAt, Progress } from './campaign';

const options = {
  count: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '60' },
  dialect: { type: 'string', default: 'arm' },
  state: { type: 'string' },
} as const;

/** How many are compared between two looks at the clock. */
const BATCH = 50;

function figures({ dialect, compared, seconds, ...rest }: Progress): string {
  const rate = seconds ? Math.round(compared / seconds) : 0;
  const found = Object.entries(rest.differences).sort(
    ([, a], [, b]) => b.count - a.count,
  );
  return [
    `${compared} isolations written as ${dialect} and read again in ${Math.round(
      seconds,
    )} s, ${rate} a second`,
    ...Object.entries(rest.kinds).map(([kind, count]) => `  ${count} ${kind}`),
    ...Object.entries(rest.refusals).map(
      ([reason, count]) => `  ${count} × ${reason}`,
    ),
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
  const dialect = WRITTEN_DIALECTS.find(one => one === values.dialect);
  if (!dialect) {
    throw new Error(
      `${
        values.dialect
      } is not written; --dialect takes ${WRITTEN_DIALECTS.join(', ')}`,
    );
  }
  const state = values.state ?? `round-trip-${dialect}-state.json`;
  const progress = readState(state, seed, begin(dialect));
  if (progress.dialect !== dialect) {
    throw new Error(`${state} belongs to ${progress.dialect}`);
  }
  await untilDone(
    progress,
    { state, count, minutes, batch: BATCH },
    ({ compared }) => compared,
    () => compareNext(progress),
  );
  console.log(figures(progress));
  for (const [name, { first }] of Object.entries(progress.differences)) {
    console.log(`\n${name}\nseed ${seed}, number ${first}`);
    console.log(JSON.stringify(isolationAt(seed, first).isolation));
  }
  return Object.keys(progress.differences).length ? 1 : 0;
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
