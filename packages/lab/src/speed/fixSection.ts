import { smallestFix } from '@ringfence/advice';
import { baselinePolicy, evaluate } from '@ringfence/engine';
import { markdownTable, rounded } from './figures';
import { sixFailing } from './fixWorkspace';
import { latency, median, throughput } from './measure';
import { Section } from './section';

const CALLS = 200;

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
