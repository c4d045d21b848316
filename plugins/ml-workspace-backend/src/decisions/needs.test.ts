import { baselinePolicy, Tier } from '@ringfence/engine';
import fc from 'fast-check';
import { areMet, needsOf } from './needs';

const SECURITY = 'group:default/security';
const LEGAL = 'group:default/legal';
const OWNER = 'group:default/owner';

const policyWith = (approvals: Record<string, Tier['approval']>) => ({
  ...baselinePolicy,
  tiers: Object.fromEntries(
    Object.entries(approvals).map(([name, approval]) => [
      name,
      { minimumVerdict: 'isolated' as const, approval },
    ]),
  ),
});

const needs = (
  approvals: Record<string, Tier['approval']>,
  takesFrom = '',
  platform: string[] = [],
) =>
  needsOf({
    policy: policyWith(approvals),
    classifications: Object.keys(approvals),
    takesFrom,
    platform,
  });

describe('what a request takes', () => {
  it('is one approval of anybody who may, where nobody is named', () => {
    const anybody = [{ count: 1, groups: [] }];
    expect(needs({ a: 'manual' })).toEqual(anybody);
    expect(needs({ a: 'automatic' })).toEqual(anybody);
    expect(needs({})).toEqual(anybody);
  });

  it('is what each tier asks for, once where they ask for the same', () => {
    expect(
      needs({
        a: { count: 1, groups: [SECURITY, LEGAL] },
        b: { count: 2, groups: ['Group:default/Legal', SECURITY] },
        c: { count: 1, groups: [LEGAL] },
      }),
    ).toEqual([
      { count: 2, groups: [LEGAL, SECURITY] },
      { count: 1, groups: [LEGAL] },
    ]);
  });

  it('is an approval of the owner who would lose it, or of the platform', () => {
    expect(needs({ a: 'automatic' }, OWNER, ['group:default/b'])).toEqual([
      { count: 1, groups: ['group:default/b', OWNER] },
    ]);
  });
});

describe('enough approvals', () => {
  const two = [{ count: 2, groups: [SECURITY] }];
  it('are of as many people', () => {
    expect(areMet(two, [[SECURITY]])).toBe(false);
    expect(areMet(two, [[SECURITY], [LEGAL]])).toBe(false);
    expect(areMet(two, [[SECURITY], [SECURITY, LEGAL]])).toBe(true);
  });

  it('are of people who go where they are needed, whoever came first', () => {
    const both = [
      { count: 1, groups: [SECURITY] },
      { count: 1, groups: [LEGAL] },
    ];
    expect(areMet(both, [[SECURITY, LEGAL]])).toBe(false);
    expect(areMet(both, [[SECURITY, LEGAL], [SECURITY]])).toBe(true);
    expect(areMet(both, [[SECURITY], [SECURITY, LEGAL]])).toBe(true);
  });

  it('are never fewer people than approvals, and one more never takes one away', () => {
    const group = fc.constantFrom(SECURITY, LEGAL, OWNER);
    const refs = fc.uniqueArray(group);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ count: fc.integer({ min: 1, max: 3 }), groups: refs }),
          { maxLength: 3 },
        ),
        fc.array(refs, { maxLength: 7 }),
        refs,
        (asked, people, more) => {
          const met = areMet(asked, people);
          const wanted = asked.reduce((sum, { count }) => sum + count, 0);
          const still = areMet(asked, [...people, more]);
          expect(!met || (people.length >= wanted && still)).toBe(true);
        },
      ),
    );
  });
});
