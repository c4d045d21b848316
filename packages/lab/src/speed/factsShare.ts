import { baselinePolicy, evaluate, readFacts } from '@ringfence/engine';
import { markdownTable, rounded } from './figures';
import { median, Run, throughput } from './measure';
import { Measured } from './section';
import { workspaces } from './workspaces';

const COUNT = 200;

/** The workspaces whose facts are read, by what a reader calls them. */
const FLEETS = {
  'managed network, 5 rules': ['managed', 5],
  'managed network, 100 rules': ['managed', 100],
  'custom network, 5 rules': ['custom', 5],
} as const;

/** The share of a verdict's time that goes into reading the facts, in percent. */
async function shareOf(kind: 'managed' | 'custom', rules: number) {
  const isolations = workspaces(kind, { count: COUNT, rules });
  const reading: Run = index => readFacts(isolations[index]);
  const judging: Run = index => evaluate(isolations[index], baselinePolicy);
  const rounds = await throughput({ reading, judging }, COUNT);
  return median(
    rounds.judging.map((value, round) => (100 * value) / rounds.reading[round]),
  );
}

/** How much of a verdict's time reading the facts takes: they are read once for each. */
export async function factsShare(): Promise<Measured> {
  const shares: number[] = [];
  for (const [kind, rules] of Object.values(FLEETS)) {
    shares.push(await shareOf(kind, rules));
  }
  return {
    tables: [
      markdownTable(
        ['Of a verdict’s time', 'reading the facts'],
        Object.keys(FLEETS).map((name, index) => [
          name,
          `${rounded(shares[index])} %`,
        ]),
      ),
    ],
    figures: [
      { id: 'engine.facts-share', value: shares[0], unit: '%', target: null },
    ],
  };
}
