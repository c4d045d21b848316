import { parseArgs } from 'node:util';
import { readState } from '../campaign/state';
import { untilDone } from '../campaign/untilDone';
import { Progress, begin, convertNext } from './campaign';
import { sourcesIn } from './sources';

const options = {
  minutes: { type: 'string', default: '60' },
  state: { type: 'string', default: 'convert-state.json' },
} as const;

function figures(progress: Progress): string {
  const { looked, seconds, notWhole, workspaces, kept, refused } = progress;
  const byCount = Object.entries(progress.reasons).sort(
    ([, a], [, b]) => b - a,
  );
  return [
    `${looked} files and configurations looked at in ${Math.round(seconds)} s`,
    `${notWhole} hold no workspace that could be read whole`,
    `${workspaces} workspaces`,
    ...Object.keys({ ...kept, ...refused }).map(
      dialect =>
        `  ${dialect}: ${kept[dialect] ?? 0} kept, ${
          refused[dialect] ?? 0
        } refused`,
    ),
    ...byCount.slice(0, 40).map(([reason, count]) => `  ${count} × ${reason}`),
    `${Object.keys(progress.differences).length} kinds of difference`,
    ...Object.entries(progress.differences).map(
      ([name, { count, first }]) => `  ${count} × ${name}\n    ${first}`,
    ),
  ].join('\n');
}

/** Converts every file of a folder, and goes on from where it was left. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options,
    allowPositionals: true,
  });
  if (positionals.length !== 1) throw new Error('Name one folder');
  const sources = sourcesIn(positionals[0]);
  const progress = readState(values.state, sources.length, begin);
  await untilDone(
    progress,
    {
      state: values.state,
      count: sources.length,
      minutes: Number(values.minutes),
      batch: 10,
    },
    ({ looked }) => looked,
    () => convertNext(progress, sources),
  );
  console.log(figures(progress));
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
