import { OutboundRule, WorkspaceIsolation } from '@ringfence/engine';
import { isolation } from '@ringfence/testing';
import { split } from 'shlex';
import fc from 'fast-check';
import { edited, known, unmanaged } from '../__testUtils__/changes';
import { simulateChange } from './simulate';
import { simulationSchema } from './simulationSchema';
import { TransitionOptions } from './transitions';

const DONE = ['none', 'allowed', 'one-way'];

/** What Azure takes, by the command lines alone: who may run them may. */
const takes = (
  from: WorkspaceIsolation,
  to: WorkspaceIsolation,
  options?: TransitionOptions,
) => DONE.includes(simulateChange(from, to, options).outcome);

describe('a change of anything to itself', () => {
  it('is none: no step, no command, nothing billed, nothing refused or in doubt', () => {
    fc.assert(
      fc.property(isolation, value => {
        expect(simulateChange(value, structuredClone(value))).toMatchObject({
          outcome: 'none',
          steps: [],
          refusals: [],
          notKnown: [],
          mustDelete: [],
          azureCreates: [],
          durations: [],
          irreversible: [],
          commands: [],
          variables: [],
          costDrivers: { added: [], removed: [] },
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a change of anything to anything', () => {
  it('has an answer of the documented shape, with commands only where all is known', () => {
    fc.assert(
      fc.property(
        fc.option(isolation, { nil: undefined }),
        isolation,
        (from, to) => {
          const answer = simulationSchema.parse(simulateChange(from, to));
          const { outcome, refusals, notKnown, steps, commands } = answer;
          const runnable = ['allowed', 'one-way'].includes(outcome);
          const doubts = notKnown.filter(({ decides }) => decides);
          expect(outcome === 'refused').toBe(refusals.length > 0);
          expect(commands.length > 0 && !runnable).toBe(false);
          expect(doubts.length > 0 && DONE.includes(outcome)).toBe(false);
          for (const line of steps.flatMap(step => step.commands)) {
            expect(split(line)[0]).toBe('az');
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a change that is refused', () => {
  it('is refused or in doubt by every path of steps over anything', () => {
    fc.assert(
      fc.property(
        isolation,
        fc.array(isolation, { minLength: 1, maxLength: 3 }),
        isolation,
        (from, between, to) => {
          fc.pre(simulateChange(from, to).outcome === 'refused');
          const path = [from, ...between, to];
          expect(
            path.slice(1).every((next, index) => takes(path[index], next)),
          ).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });

  const MODES = [
    'Disabled',
    'AllowInternetOutbound',
    'AllowOnlyApprovedOutbound',
  ];
  const states = MODES.flatMap(mode =>
    ['westeurope', 'northeurope'].flatMap(region =>
      [false, true].flatMap(highBusinessImpact =>
        ['Active', 'Inactive'].map(networkStatus =>
          edited(mode === 'Disabled' ? unmanaged() : known(), {
            '/outbound': { isolationMode: mode, rules: [], networkStatus },
            '/region': region,
            '/highBusinessImpact': highBusinessImpact,
          }),
        ),
      ),
    ),
  );

  it.each(['allow-with-warning', 'refuse'] as const)(
    'cannot be reached by any sequence of changes that Azure takes (disputed arrow: %s)',
    disputed => {
      const direct = states.map(from =>
        states.map(to => simulateChange(from, to, { disputed }).outcome),
      );
      const reach = direct.map(row =>
        row.map(outcome => DONE.includes(outcome)),
      );
      states.forEach((_via, via) =>
        reach.forEach(row => {
          if (row[via]) {
            reach[via].forEach((also, to) => {
              row[to] = row[to] || also;
            });
          }
        }),
      );
      const refused = direct.flatMap((row, from) =>
        row.flatMap((outcome, to) =>
          outcome === 'refused' ? [[from, to]] : [],
        ),
      );
      const taken = direct.flat().filter(outcome => outcome !== 'refused');
      expect(refused.length).toBeGreaterThan(100);
      expect(taken.length).toBeGreaterThan(states.length);
      for (const [from, to] of refused) expect(reach[from][to]).toBe(false);
    },
  );
});

const host = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9-]{2,8}$/), fc.domain())
  .map(([name, fqdn]): OutboundRule => ({ name, type: 'FQDN', fqdn }));

const rules = fc.uniqueArray(host, {
  selector: ({ name }) => name,
  maxLength: 5,
});

/** Runs the commands on rules and the plain words of one flag. */
function run(commands: readonly string[], start: readonly OutboundRule[]) {
  const hosts = new Map(start.map(({ name, fqdn }) => [name, fqdn]));
  for (const line of commands) {
    const words = split(line);
    const value = (flag: string) => words[words.indexOf(flag) + 1];
    if (words.includes('remove')) hosts.delete(value('--rule'));
    if (words.includes('set')) {
      hosts.set(value('--rule'), value('--destination'));
    }
  }
  return hosts;
}

describe('a change of outbound rules', () => {
  it('gives commands that lead from the one set of rules to the other', () => {
    fc.assert(
      fc.property(rules, rules, (before, after) => {
        const { commands } = simulateChange(
          edited(known(), { '/outbound/rules': before }),
          edited(known(), { '/outbound/rules': after }),
        );
        expect(run(commands, before)).toEqual(run([], after));
      }),
      { numRuns: 100 },
    );
  });

  it('gives inverse commands for adding a rule and for removing it', () => {
    fc.assert(
      fc.property(rules, host, (some, rule) => {
        fc.pre(some.every(({ name }) => name !== rule.name));
        const less = edited(known(), { '/outbound/rules': some });
        const more = edited(known(), { '/outbound/rules': [...some, rule] });
        const lines = (from: WorkspaceIsolation, to: WorkspaceIsolation) =>
          simulateChange(from, to).commands.map(line => split(line));
        const [added, ...others] = lines(less, more);
        const [removed, ...rest] = lines(more, less);
        expect([others, rest]).toEqual([[], []]);
        expect(added).toEqual(
          expect.arrayContaining(['set', '--rule', rule.name, rule.fqdn]),
        );
        expect(removed).toEqual(
          expect.arrayContaining(['remove', '--rule', rule.name]),
        );
      }),
      { numRuns: 100 },
    );
  });
});
