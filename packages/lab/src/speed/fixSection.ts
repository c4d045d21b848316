import { smallestFix } from '@ringfence/advice';
import { baselinePolicy, evaluate } from '@ringfence/engine';
import { oversized } from '@ringfence/testing';
import { markdownTable, rounded } from './figures';
import { sixFailing } from './fixWorkspace';
import { latency, median, processorMs, throughput } from './measure';
import { Section } from './section';

const CALLS = 200;

/** Searches of each isolation; the middle of them counts. */
const TIMES = 3;

interface Hostile {
  name: string;
  kilobytes: number;
  outcome: string;
  evaluations: number;
  processorMs: number;
}

/** What the search takes for isolations as large as a request may be. */
function hostile(): Hostile[] {
  return Object.entries(oversized).map(([name, isolation]) => {
    const searches = Array.from({ length: TIMES }, () => {
      const start = processorMs();
      const found = smallestFix(
        isolation,
        { compliance: true },
        baselinePolicy,
      );
      return { found, spent: processorMs() - start };
    });
    const { outcome, evaluations } = searches[0].found;
    return {
      name,
      kilobytes: JSON.stringify(isolation).length / 1000,
      outcome,
      evaluations,
      processorMs: median(searches.map(({ spent }) => spent)),
    };
  });
}

/** What the smallest fix of a workspace with 20 rules and six failing checks takes, beside judging it once. */
export const fixSection: Section = {
  name: 'fix',
  async measure() {
    const workspace = sixFailing(20);
    const find = (of = workspace) =>
      smallestFix(of, { compliance: true }, baselinePolicy);
    const { p50, p99 } = await latency(() => find(), 1, CALLS);
    const rounds = await throughput(
      {
        fix: () => find(),
        evaluate: () => evaluate(workspace, baselinePolicy),
      },
      1,
    );
    const ratio = median(
      rounds.evaluate.map((value, round) => value / rounds.fix[round]),
    );
    const { evaluations } = find();
    const many = find(sixFailing(1000)).evaluations;
    const sizes = hostile();
    return {
      tables: [
        markdownTable(
          [
            'Smallest fix: six failing checks',
            'evaluations',
            'p50 ms',
            'p99 ms',
          ],
          [
            [
              '20 rules',
              String(evaluations),
              String(rounded(p50 / 1000)),
              String(rounded(p99 / 1000)),
            ],
            ['1,000 rules', String(many), '', ''],
          ],
        ),
        markdownTable(
          ['Smallest fix', 'kB', 'outcome', 'evaluations', 'processor ms'],
          sizes.map(size => [
            size.name,
            String(Math.round(size.kilobytes)),
            size.outcome,
            String(size.evaluations),
            String(rounded(size.processorMs)),
          ]),
        ),
      ],
      figures: [
        {
          id: 'fix.evaluations',
          value: evaluations,
          unit: 'evaluations',
          target: null,
        },
        {
          id: 'fix.evaluations-1000-rules',
          value: many,
          unit: 'evaluations',
          target: null,
        },
        {
          id: 'fix.hostile-cpu-ms',
          value: Math.max(...sizes.map(size => size.processorMs)),
          unit: 'ms',
          target: 1000,
        },
        { id: 'fix.p50', value: p50, unit: 'µs', target: null },
        { id: 'fix.p99', value: p99, unit: 'µs', target: null },
        {
          id: 'fix.vs-evaluate',
          value: ratio,
          unit: 'times',
          target: null,
        },
      ],
    };
  },
};
