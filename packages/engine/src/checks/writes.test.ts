import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { cases } from '../__testUtils__/checkCases';
import { readFacts } from '../facts';
import { Fix, WorkspaceIsolation } from '../model';
import { completeRequest } from '../posture';
import { Check } from './check';
import { patched } from './patches';
import { isWithin, writtenBy } from './pointerPatterns';
import { allChecks } from './registry';

const CONTEXT = { writeCapableDestinations: [] };

const changing = allChecks.filter(({ fix, tighten }) => fix || tighten);

/** Everything that a check proposes for an isolation. */
function proposed(check: Check, value: WorkspaceIsolation): Fix[] {
  const facts = readFacts(value);
  const outcome = check.evaluate(facts, CONTEXT);
  return [
    ...(outcome.status === 'fail' ? check.fix?.(facts, outcome) ?? [] : []),
    ...(check.tighten?.(facts) ?? []),
  ];
}

/** What the patches of a check write beside what it declares, and which of its declarations they come to. */
function written(check: Check, value: WorkspaceIsolation) {
  const { writes = [] } = check;
  const outside: string[] = [];
  const used = new Set<string>();
  for (const { patch } of proposed(check, value)) {
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
    ).toEqual(changing.map(({ id }) => id));
  });
});
