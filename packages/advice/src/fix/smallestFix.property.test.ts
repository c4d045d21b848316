import {
  BASIS_KINDS,
  BasisKind,
  Policy,
  VERDICT_LEVELS,
  WorkspaceIsolation,
  baselinePolicy,
  completeRequest,
  evaluate,
  regulatedPolicy,
  workspaceIsolationSchema,
  readFacts,
} from '@ringfence/engine';
import { patched } from '@ringfence/engine/internal';
import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { applyPatch, Operation } from 'fast-json-patch';
import { blockersOf } from './blockers';
import { FIX_VERDICTS, FixGoal } from './goal';
import { isReadable, statesUnknown } from './knownFacts';
import { proposalsOf } from './proposals';
import { smallestFix } from './smallestFix';
import { smallestFixSchema } from './smallestFixSchema';

const strictPolicy: Policy = {
  ...baselinePolicy,
  name: 'strict',
  enforcement: {
    'locked-out': 'mandatory',
    'both-dns-zones': 'mandatory',
    'trusted-services': 'mandatory',
    'write-capable-destinations': 'mandatory',
    'compute-local-auth': 'mandatory',
  },
  regions: ['westeurope', 'northeurope'],
};

const goals = fc.constantFrom<FixGoal>(
  { compliance: true },
  ...FIX_VERDICTS.map(verdict => ({ verdict })),
);

interface Question {
  isolation: WorkspaceIsolation;
  goal: FixGoal;
  policy: Policy;
  basis: BasisKind;
}

/** So many isolations a test tries, and so many the searches that it looks at may judge. */
const MOST = 120;

const question: fc.Arbitrary<Question> = fc.record({
  isolation,
  goal: goals,
  policy: fc.constantFrom(baselinePolicy, strictPolicy, regulatedPolicy),
  basis: fc.constantFrom(...BASIS_KINDS),
});

const judge = (value: WorkspaceIsolation, policy: Policy, kind: BasisKind) =>
  evaluate(value, policy, { basis: { kind } });

function reaches(
  value: WorkspaceIsolation,
  goal: FixGoal,
  policy: Policy,
): boolean {
  const { level, compliance } = judge(value, policy, 'declared');
  return 'verdict' in goal
    ? level >= VERDICT_LEVELS[goal.verdict]
    : compliance.meets === 'yes';
}

const startOf = (value: WorkspaceIsolation, basis: BasisKind) =>
  basis === 'requested' ? completeRequest(value) : value;

/** What trying every sequence of fixes came to, each isolation once. */
interface Tried {
  /** The size of the smallest that reaches the goal. */
  smallest?: number;
  /** No other isolation can be reached. */
  isClosed: boolean;
}

/** Nothing where there are more isolations than a test can try. */
function bruteForce(
  { goal, policy, basis }: Omit<Question, 'isolation'>,
  start: WorkspaceIsolation,
  atMost: number,
): Tried | undefined {
  const context = {
    writeCapableDestinations: policy.destinations.writeCapable,
  };
  const known = new Set([JSON.stringify(start)]);
  let states = [start];
  for (let size = 0; states.length; size++) {
    if (states.some(state => reaches(state, goal, policy))) {
      return { smallest: size, isClosed: false };
    }
    const next: WorkspaceIsolation[] = [];
    for (const state of states) {
      const posture = judge(state, policy, basis);
      const facts = readFacts(state);
      const blockers = blockersOf(facts, posture, goal);
      const how = { basis, context };
      for (const { patch } of proposalsOf(facts, posture, blockers, how)) {
        const after = patched(state, patch);
        const key = JSON.stringify(after);
        if (known.has(key)) continue;
        if (known.size > atMost) return undefined;
        known.add(key);
        next.push(after);
      }
    }
    states = next;
  }
  return { isClosed: true };
}

describe('every answer of smallestFix', () => {
  it('reaches its goal when its patches are applied one after the other', () => {
    const outcomes: Record<string, number> = {};
    fc.assert(
      fc.property(question, ({ isolation: value, goal, policy, basis }) => {
        const answer = smallestFix(value, goal, policy, {
          basis,
          maxEvaluations: MOST,
        });
        smallestFixSchema.parse(answer);
        outcomes[answer.outcome] = (outcomes[answer.outcome] ?? 0) + 1;
        const start = startOf(value, basis);
        expect(answer.outcome === 'already').toBe(reaches(start, goal, policy));
        if (!('changes' in answer)) return;
        const after = answer.changes.reduce(
          (state, { patch }) =>
            applyPatch(state, patch as Operation[], true, false).newDocument,
          structuredClone(start),
        );
        expect(workspaceIsolationSchema.parse(after)).toEqual(answer.isolation);
        expect(reaches(after, goal, policy)).toBe(answer.outcome === 'fix');
        const order = answer.changes.map(change => change.irreversible);
        expect(order).toEqual([...order].sort((a, b) => Number(a) - Number(b)));
      }),
      { numRuns: 150 },
    );
    process.stdout.write(`${JSON.stringify(outcomes)}\n`);
    expect(outcomes.fix).toBeGreaterThan(20);
  });

  it('lists every check that fails after it and did not before', () => {
    fc.assert(
      fc.property(question, ({ isolation: value, goal, policy, basis }) => {
        const answer = smallestFix(value, goal, policy, {
          basis,
          maxEvaluations: MOST,
        });
        if (!('changes' in answer)) return;
        const before = judge(startOf(value, basis), policy, basis).results;
        const after = judge(answer.isolation, policy, basis).results;
        const added = after.filter(
          ({ status }, index) =>
            status === 'fail' && before[index].status !== 'fail',
        );
        const listed = answer.costs.checks.map(({ check }) => check);
        expect(added.filter(({ check }) => !listed.includes(check))).toEqual(
          [],
        );
      }),
      { numRuns: 150 },
    );
  });

  it('says nothing of a fact that is not known, save in a request', () => {
    fc.assert(
      fc.property(question, ({ isolation: value, goal, policy, basis }) => {
        fc.pre(basis !== 'requested');
        const answer = smallestFix(value, goal, policy, {
          basis,
          maxEvaluations: MOST,
        });
        if (!('changes' in answer)) return;
        let state = value;
        for (const operation of answer.changes.flatMap(({ patch }) => patch)) {
          expect([operation, statesUnknown(state, operation)]).toEqual([
            operation,
            false,
          ]);
          state = patched(state, [operation]);
        }
        const { heldBackBy } = judge(state, policy, basis);
        const unread = new Set(heldBackBy.map(({ pointer }) => pointer));
        for (const { pointer } of answer.mustBeRead) {
          expect([
            pointer,
            isReadable(state, pointer) || unread.has(pointer),
          ]).toEqual([pointer, true]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has as many changes as the smallest set that trying everything finds, and no answer where that finds none', () => {
    const sizes: Record<string, number> = {};
    fc.assert(
      fc.property(question, ({ isolation: value, ...asked }) => {
        const start = startOf(value, asked.basis);
        const tried = bruteForce(asked, start, MOST);
        fc.pre(tried !== undefined);
        const { basis, goal, policy } = asked;
        const { smallest } = tried ?? {};
        sizes[smallest ?? 'none'] = (sizes[smallest ?? 'none'] ?? 0) + 1;
        const answer = smallestFix(value, goal, policy, { basis });
        const outcomes = {
          none: ['impossible', 'must-be-read'],
          already: ['already'],
          some: ['fix'],
        };
        const some = smallest ? 'some' : 'already';
        expect(outcomes[smallest === undefined ? 'none' : some]).toContain(
          answer.outcome,
        );
        const isFix = answer.outcome === 'fix';
        expect(isFix ? answer.changes.length : smallest).toBe(smallest);
        expect(isFix ? answer.minimal : true).toBe(true);
      }),
      { numRuns: 200 },
    );
    // Sets of three and more are among them, or this would say little.
    expect(sizes).toMatchObject({
      none: expect.any(Number),
      3: expect.any(Number),
      4: expect.any(Number),
    });
  });
});
