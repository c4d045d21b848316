import { Needs, compareOptions } from '@ringfence/advice';
import { baselinePolicy, evaluate } from '@ringfence/engine';
import { markdownTable, rounded } from './figures';
import { median, throughput } from './measure';
import { Section } from './section';

/** A team that needs something of everything that most networks offer. */
const needing = (hosts: number): Needs => ({
  dataClassification: 'confidential',
  region: 'westeurope',
  clients: ['on-premises'],
  packages: ['PythonPackages', 'HuggingFace'],
  hosts: Array.from({ length: hosts }, (_, n) => `files-${n}.example.org`),
  onPremisesHttps: true,
  managedOnlineEndpoints: true,
  nodes: 20,
  nothingElse: true,
});

/** How many times as long a comparison takes as judging each of its options once. */
async function ratio(hosts: number): Promise<{ times: number; ms: number }> {
  const needs = needing(hosts);
  const isolations = compareOptions(needs, baselinePolicy).options.map(
    ({ isolation }) => isolation,
  );
  const rounds = await throughput(
    {
      compare: () => compareOptions(needs, baselinePolicy),
      evaluate: () =>
        isolations.map(isolation => evaluate(isolation, baselinePolicy)),
    },
    1,
  );
  return {
    times: median(
      rounds.evaluate.map((value, round) => value / rounds.compare[round]),
    ),
    ms: 1000 / median(rounds.compare),
  };
}

/** What a comparison takes beside one evaluation of each option. */
export const compareSection: Section = {
  name: 'compare',
  async measure() {
    const few = await ratio(10);
    const many = await ratio(500);
    return {
      tables: [
        markdownTable(
          ['Comparison', 'milliseconds', 'of one evaluation per option'],
          [
            ['10 hosts', String(rounded(few.ms)), `${rounded(few.times)} ×`],
            ['500 hosts', String(rounded(many.ms)), `${rounded(many.times)} ×`],
          ],
        ),
      ],
      figures: [
        {
          id: 'compare.vs-evaluate',
          value: few.times,
          unit: 'times',
          target: 3,
        },
        {
          id: 'compare.vs-evaluate-500-hosts',
          value: many.times,
          unit: 'times',
          target: 3,
        },
      ],
    };
  },
};
