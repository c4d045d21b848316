import { baselinePolicy, evaluate } from '@ringfence/engine';
import { largeHubAndSpoke } from '@ringfence/testing';
import { bundleKilobytes } from './bundle';
import { factsShare } from './factsShare';
import { markdownTable, rounded } from './figures';
import { latency, median, throughput } from './measure';
import { posturesMegabytes } from './memory';
import { RowName, rows } from './rows';
import { Section } from './section';

const CALLS = 4_000;
/** Workspaces that every row goes through again and again. */
const COUNT = 2_000;
/** Fewer of them where each has a thousand rules. */
const LARGE_COUNT = 50;

/** How many times as fast one row is as another, in the middle of the rounds. */
const ratio = (rounds: Record<RowName, number[]>, a: RowName, b: RowName) =>
  median(rounds[a].map((value, round) => value / rounds[b][round]));

async function scaling(): Promise<number> {
  const { few, many } = await throughput(
    {
      few: rows.engine.run({ count: LARGE_COUNT, rules: 100 }),
      many: rows.engine.run({ count: LARGE_COUNT, rules: 1000 }),
    },
    LARGE_COUNT,
  );
  return median(few.map((value, round) => value / many[round]));
}

/** How much longer a hub and spoke of 20 subnets and 200 rules takes than the workspaces of the table. */
async function hubAndSpokeRatio(): Promise<number> {
  const hubs = Array.from({ length: LARGE_COUNT }, () =>
    largeHubAndSpoke(20, 200),
  );
  const { mix, hub } = await throughput(
    {
      mix: rows.engine.run({ count: LARGE_COUNT, rules: 20 }),
      hub: index => evaluate(hubs[index], baselinePolicy),
    },
    LARGE_COUNT,
  );
  return median(mix.map((value, round) => value / hub[round]));
}

/** How fast the engine judges, beside others that judge the same facts. */
export const engineSection: Section = {
  name: 'engine',
  async measure() {
    const names = Object.keys(rows) as RowName[];
    const megabytes = posturesMegabytes();
    const kilobytes = await bundleKilobytes();
    const calls = {} as Record<RowName, { p50: number; p99: number }>;
    for (const name of names) {
      const run = rows[name].run({ count: COUNT, rules: 20 });
      calls[name] = await latency(run, COUNT, CALLS);
    }
    const rounds = await throughput(
      Object.fromEntries(
        names.map(name => [name, rows[name].run({ count: COUNT, rules: 5 })]),
      ) as Record<RowName, ReturnType<typeof rows.engine.run>>,
      COUNT,
    );
    const growth = await scaling();
    const hubAndSpoke = await hubAndSpokeRatio();
    const reading = await factsShare();
    const table = markdownTable(
      [
        'Engine',
        'workspaces/s of processor time (5 rules)',
        'p50 µs (20 rules)',
        'p99 µs (20 rules)',
        'Ringfence against it',
      ],
      names.map(name => [
        rows[name].title,
        Math.round(median(rounds[name])).toLocaleString('en'),
        String(rounded(calls[name].p50)),
        String(rounded(calls[name].p99)),
        `${rounded(ratio(rounds, 'engine', name))} ×`,
      ]),
    );
    return {
      tables: [table, ...reading.tables],
      figures: [
        {
          id: 'engine.vs-tech-insights',
          value: ratio(rounds, 'engine', 'techInsights'),
          unit: 'times',
          target: 25,
        },
        {
          id: 'engine.vs-ajv',
          value: ratio(rounds, 'engine', 'ajv'),
          unit: 'times',
          target: null,
        },
        {
          id: 'engine.p99-us',
          value: calls.engine.p99,
          unit: 'µs',
          target: 200,
        },
        {
          id: 'engine.rules-1000-to-100',
          value: growth,
          unit: 'times',
          target: 12,
        },
        {
          id: 'engine.p99-vs-tech-insights',
          value: calls.techInsights.p99 / calls.engine.p99,
          unit: 'times',
          target: 25,
        },
        {
          id: 'engine.hub-and-spoke',
          value: hubAndSpoke,
          unit: 'times',
          target: 15,
        },
        {
          id: 'engine.postures-10000-mb',
          value: megabytes,
          unit: 'MB',
          target: 300,
        },
        { id: 'engine.bundle-kb', value: kilobytes, unit: 'kB', target: 75 },
        ...reading.figures,
      ],
    };
  },
};
