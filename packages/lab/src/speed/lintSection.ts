import { lintOutbound } from '@ringfence/advice';
import { Policy, evaluate, regulatedPolicy } from '@ringfence/engine';
import { markdownTable, rounded } from './figures';
import { median, Run, throughput } from './measure';
import { Section } from './section';
import { workspaces } from './workspaces';

/** How many workspaces each run goes through again and again. */
const COUNT = 20;

/** A policy with a thousand approved hosts, of which the rules name some. */
const approving: Policy = {
  ...regulatedPolicy,
  destinations: {
    writeCapable: [],
    approved: Array.from({ length: 1000 }, (_, n) => ({
      destination: `*.team${n}.example.org`,
      owner: 'group:default/network',
      reason: 'Measured.',
    })),
  },
};

const linting = (kind: 'managed' | 'custom', rules: number): Run => {
  const isolations = workspaces(kind, { count: COUNT, rules });
  return index => lintOutbound(isolations[index], approving);
};

const judging = (rules: number): Run => {
  const isolations = workspaces('managed', { count: COUNT, rules });
  return index => evaluate(isolations[index], approving);
};

/** How much longer one takes than another, in the middle of the rounds. */
const times = (longer: number[], shorter: number[]) =>
  median(shorter.map((value, round) => value / longer[round]));

/** How fast outbound rules are looked over, and how that grows with their number. */
export const lintSection: Section = {
  name: 'lint',
  async measure() {
    const rounds = await throughput(
      {
        few: linting('managed', 100),
        many: linting('managed', 1000),
        customFew: linting('custom', 100),
        customMany: linting('custom', 1000),
        judged: judging(1000),
      },
      COUNT,
    );
    const table = markdownTable(
      ['Rules looked over', 'workspaces/s of processor time'],
      [
        ['100, managed network', rounds.few],
        ['1,000, managed network', rounds.many],
        ['100, custom network', rounds.customFew],
        ['1,000, custom network', rounds.customMany],
        ['1,000, judged and not looked over', rounds.judged],
      ].map(([title, values]) => [
        title as string,
        String(rounded(median(values as number[]))),
      ]),
    );
    return {
      tables: [table],
      figures: [
        {
          id: 'lint.1000-to-100',
          value: times(rounds.many, rounds.few),
          unit: 'times',
          target: 12,
        },
        {
          id: 'lint.custom-1000-to-100',
          value: times(rounds.customMany, rounds.customFew),
          unit: 'times',
          target: 12,
        },
        {
          id: 'lint.to-judging',
          value: times(rounds.many, rounds.judged),
          unit: 'times',
          target: null,
        },
      ],
    };
  },
};
