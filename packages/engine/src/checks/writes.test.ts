import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { cases } from '../__testUtils__/checkCases';
import { Facts, readFacts } from '../facts';
import { Fix, WorkspaceIsolation } from '../model';
import { completeRequest } from '../posture';
import { patched } from './patches';
import { isWithin, writtenBy } from './pointerPatterns';
import { allChecks } from './registry';
import { tightenings } from './tightenings';

const CONTEXT = { writeCapableDestinations: [] };

/** What proposes changes, and says what it writes. */
interface Changing {
  id: string;
  writes?: readonly string[];
  propose(facts: Facts): Fix[];
}

const fixing = allChecks.filter(({ fix }) => fix);

const changing: readonly Changing[] = [
  ...fixing.map(({ id, writes, evaluate, fix }) => ({
    id,
    writes,
    propose(facts: Facts) {
      const outcome = evaluate(facts, CONTEXT);
      return outcome.status === 'fail' ? fix!(facts, outcome) : [];
    },
  })),
  ...tightenings.map(({ check, writes, tighten }) => ({
    id: `${check}, closing further`,
    writes,
    propose: tighten,
  })),
];

/** What patches write beside what is declared of them, and which of the declarations they come to. */
function written(
  { writes = [], propose }: Changing,
  value: WorkspaceIsolation,
) {
  const outside: string[] = [];
  const used = new Set<string>();
  for (const { patch } of propose(readFacts(value))) {
    let state = value;
    for (const operation of patch) {
      for (const at of writtenBy(state, operation)) {
        const declared = writes.filter(pattern => isWithin(at, pattern));
        declared.forEach(pattern => used.add(pattern));
        if (!declared.length) outside.push(at);
      }
      state = patched(state, [operation]);
    }
  }
  return { outside, used };
}

const allCases = Object.values(cases).flatMap(ofCheck =>
  Object.values(ofCheck).flatMap(list => list ?? []),
);

describe('what a check declares that its fixes write', () => {
  it.each(changing.map(check => [check.id, check] as const))(
    'holds all that %s writes in every case of every check',
    (_id, check) => {
      const found = allCases
        .flatMap(value => [value, completeRequest(value)])
        .flatMap(value => written(check, value).outside);
      expect([...new Set(found)]).toEqual([]);
    },
  );

  it('holds all that they write in any isolation', () => {
    fc.assert(
      fc.property(isolation, value => {
        for (const check of changing) {
          expect([check.id, ...written(check, value).outside]).toEqual([
            check.id,
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is there for each check that proposes something, and for no other', () => {
    expect(
      allChecks.filter(({ writes }) => writes?.length).map(({ id }) => id),
    ).toEqual(fixing.map(({ id }) => id));
  });
});
