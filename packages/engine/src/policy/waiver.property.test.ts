import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { allChecks } from '../checks';
import { WorkspaceIsolation } from '../model';
import { evaluate } from '../posture';
import { baselinePolicy, Policy, Waiver } from '.';

const now = '2026-11-20T12:00:00Z';
const strict: Policy = {
  ...baselinePolicy,
  enforcement: Object.fromEntries(
    allChecks.map(check => [check.id, 'mandatory']),
  ),
};
/** Names that the isolations below have here and there. */
const ABOUT: NonNullable<Waiver['about']>[] = [
  { rule: 'pypi' },
  { rule: 'hub' },
  { compute: 'cpu' },
  { compute: 'gpu' },
];
const waivers: fc.Arbitrary<Waiver[]> = fc
  .subarray([...allChecks], { minLength: 1 })
  .chain(checks =>
    fc.tuple(
      ...checks.map(({ id }) =>
        fc.record(
          {
            check: fc.constant(id),
            reason: fc.constant('accepted'),
            approver: fc.constant('user:default/grace'),
            expires: fc.constantFrom(
              '2026-11-20T11:59:59Z',
              '2026-11-20T12:00:01Z',
            ),
            about: fc.constantFrom(...ABOUT),
          },
          { requiredKeys: ['check', 'reason', 'approver', 'expires'] },
        ),
      ),
    ),
  );

describe('any waivers', () => {
  it('leave verdict, level, lanes, sentence and heldBackBy as they were', () => {
    fc.assert(
      fc.property(isolation, waivers, (value, given) => {
        const { results, compliance, ...before } = evaluate(value, strict);
        const after = evaluate(value, strict, { waivers: given, now });
        expect(after).toMatchObject(before);
      }),
    );
  });

  it('change nothing but failing risks, and those only to waived', () => {
    const judged = fc.sample(fc.tuple(isolation, waivers), 1000);
    const waived = judged.flatMap(([value, given]) => {
      const before = evaluate(value, strict).results;
      const after = evaluate(value, strict, { waivers: given, now }).results;
      const changed = after.filter(({ status }) => status === 'waived');
      expect(
        after.map(({ waivers: accepted, ...result }) =>
          accepted ? { ...result, status: 'fail' } : result,
        ),
      ).toEqual(before);
      expect(after.filter(result => result.waivers)).toEqual(changed);
      return changed;
    });
    expect(waived.length).toBeGreaterThan(10);
    expect(new Set(waived.map(({ nature }) => nature))).toEqual(
      new Set(['risk']),
    );
    expect(
      new Set(waived.flatMap(result => result.waivers!.map(w => w.expires))),
    ).toEqual(new Set(['2026-11-20T12:00:01Z']));
  });

  it('take away reasons of failing checks at most', () => {
    fc.assert(
      fc.property(isolation, waivers, (value, given) => {
        const before = evaluate(value, strict).compliance.failing;
        const posture = evaluate(value, strict, { waivers: given, now });
        const waived = posture.results
          .filter(({ status }) => status === 'waived')
          .map(({ check }) => check);
        expect(posture.compliance.failing).toEqual(
          before.filter(({ check }) => !waived.includes(check ?? '')),
        );
      }),
    );
  });

  it('do nothing once expired', () => {
    fc.assert(
      fc.property(isolation, waivers, (value, given) => {
        expect(
          evaluate(value, strict, {
            waivers: given,
            now: '2026-11-20T12:00:01Z',
          }),
        ).toEqual(evaluate(value, strict));
      }),
    );
  });
});

/** A waiver about each of these things, for every risk. */
const aboutNames: Waiver[] = ABOUT.flatMap(about =>
  allChecks
    .filter(({ nature }) => nature === 'risk')
    .map(({ id }) => ({
      check: id,
      about,
      reason: 'accepted',
      approver: 'user:default/grace',
      expires: '2026-11-20T12:00:01Z',
    })),
);
const waivedIn = (value: WorkspaceIsolation) =>
  evaluate(value, strict, { waivers: aboutNames, now })
    .results.filter(({ status }) => status === 'waived')
    .map(({ check }) => check);

/** The same isolation, with the rules and computes of every list as told. */
const withLists = (
  { outbound, customNetwork, compute, ...rest }: WorkspaceIsolation,
  change: <T extends { name?: string }>(list: T[]) => T[],
): WorkspaceIsolation => ({
  ...rest,
  compute: compute && change(compute),
  outbound: outbound && {
    ...outbound,
    rules: outbound.rules && change(outbound.rules),
  },
  customNetwork: customNetwork && {
    ...customNetwork,
    egress: customNetwork.egress && {
      ...customNetwork.egress,
      rules: customNetwork.egress.rules && change(customNetwork.egress.rules),
    },
  },
});

describe('waivers about names', () => {
  it('stay with what they are about when lists are turned round', () => {
    const judged = fc
      .sample(isolation, 1000)
      .map(value => [
        waivedIn(value),
        waivedIn(withLists(value, list => [...list].reverse())),
      ]);
    for (const [before, after] of judged) expect(after).toEqual(before);
    expect(judged.flatMap(([before]) => before).length).toBeGreaterThan(10);
  });

  it('never pass to what takes the place of a thing', () => {
    fc.assert(
      fc.property(isolation, value => {
        const renamed = withLists(value, list =>
          list.map(entry => ({ ...entry, name: `new-${entry.name}` })),
        );
        expect(waivedIn(renamed)).toEqual([]);
      }),
    );
  });
});
