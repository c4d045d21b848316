import fc from 'fast-check';
import { applyPatch, Operation } from 'fast-json-patch';
import { isolation } from '../../__testUtils__/arbitraries';
import { patched } from '../../checks/patches';
import {
  BASIS_KINDS,
  BasisKind,
  WorkspaceIsolation,
  workspaceIsolationSchema,
} from '../../model';
import { baselinePolicy } from '../../policy/baseline';
import { Policy } from '../../policy/policy';
import { regulatedPolicy } from '../../policy/regulated';
import { completeRequest, evaluate, VERDICT_LEVELS } from '../../posture';
import { smallestFixSchema } from './answer';
import { blockersOf } from './blockers';
import { FIX_VERDICTS, FixGoal } from './goal';
import { isReadable, statesUnknown } from './knownFacts';
import { proposalsOf } from './proposals';
import { smallestFix } from './smallestFix';

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
const question = fc.record({
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

/** The size of the smallest set of fixes that reaches the goal, by trying every sequence. */
function bruteForce(
  value: WorkspaceIsolation,
  goal: FixGoal,
  policy: Policy,
  basis: BasisKind,
  upTo: number,
): number | undefined {
  let states = [value];
  for (let size = 0; size <= upTo; size++) {
    if (states.some(state => reaches(state, goal, policy))) return size;
    if (size === upTo) return undefined;
    const next = new Map<string, WorkspaceIsolation>();
    for (const state of states) {
      const posture = judge(state, policy, basis);
      const blockers = blockersOf(state, posture, goal);
      const context = {
        writeCapableDestinations: policy.destinations.writeCapable,
      };
      for (const { patch } of proposalsOf(state, posture, blockers, {
        basis,
        context,
      })) {
        const after = patched(state, patch);
        next.set(JSON.stringify(after), after);
      }
    }
    states = [...next.values()];
  }
  return undefined;
}

describe('every answer of smallestFix', () => {
  it('reaches its goal when its patches are applied one after the other', () => {
    const outcomes: Record<string, number> = {};
    fc.assert(
      fc.property(question, ({ isolation: value, goal, policy, basis }) => {
        const answer = smallestFix(value, goal, policy, { basis });
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
      { numRuns: 400 },
    );
    process.stdout.write(`${JSON.stringify(outcomes)}\n`);
    expect(outcomes.fix).toBeGreaterThan(20);
  });

  it('lists every check that fails after it and did not before', () => {
    fc.assert(
      fc.property(question, ({ isolation: value, goal, policy, basis }) => {
        const answer = smallestFix(value, goal, policy, { basis });
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
      { numRuns: 200 },
    );
  });

  it('says nothing of a fact that is not known, save in a request', () => {
    fc.assert(
      fc.property(question, ({ isolation: value, goal, policy, basis }) => {
        fc.pre(basis !== 'requested');
        const answer = smallestFix(value, goal, policy, { basis });
        if (!('changes' in answer)) return;
        let state = value;
        for (const operation of answer.changes.flatMap(({ patch }) => patch)) {
          expect([operation, statesUnknown(state, operation)]).toEqual([
            operation,
            false,
          ]);
          state = patched(state, [operation]);
        }
        for (const { pointer } of answer.mustBeRead) {
          expect([pointer, isReadable(state, pointer)]).toEqual([
            pointer,
            true,
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has no more changes than the smallest set that trying everything finds', () => {
    fc.assert(
      fc.property(question, ({ isolation: value, goal, policy, basis }) => {
        const start = startOf(value, basis);
        const smallest = bruteForce(start, goal, policy, basis, 2);
        const answer = smallestFix(value, goal, policy, { basis });
        const found = 'changes' in answer ? answer.changes.length : 0;
        const told = {
          isFix: answer.outcome === 'fix',
          size: found,
          isMinimal: 'minimal' in answer && answer.minimal,
        };
        // Trying everything went up to two changes, so another fix has more.
        expect(told).toEqual(
          smallest === undefined
            ? { ...told, size: told.isFix ? Math.max(found, 3) : found }
            : { isFix: smallest > 0, size: smallest, isMinimal: smallest > 0 },
        );
      }),
      { numRuns: 150 },
    );
  });
});
