import { isolation } from '@ringfence/testing';
import fc from 'fast-check';
import { compare, Operation } from 'fast-json-patch';
import { PatchOperation } from '../model';
import { Draft } from './draft';
import { patched, setFacts } from './patches';

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};

describe('an isolation under a patch', () => {
  it('is what the patch is to make of it, and leaves the isolation as it was', () => {
    fc.assert(
      fc.property(isolation, isolation, (from, to) => {
        const patch = compare(from, to);
        frozen(from);
        expect(patched(from, patch as PatchOperation[])).toEqual(to);
      }),
      { numRuns: 300 },
    );
  });

  it('copies a list once, however many operations write to it', () => {
    const compute = Array.from({ length: 1000 }, () => ({ type: 'AKS' }));
    const draft = Draft.create({ compute });
    const copies = new Set(
      compute.map((_, index) => {
        draft.apply({
          op: 'add',
          path: `/compute/${index}/region`,
          value: 'w',
        });
        return draft.isolation.compute;
      }),
    );
    expect(copies.size).toBe(1);
    expect(copies).not.toContain(compute);
  });

  it('does not write into the values of the patch itself', () => {
    const value = frozen({ rules: [{ name: 'a' }] });
    const patch: Operation[] = [
      { op: 'add', path: '/outbound', value },
      { op: 'add', path: '/outbound/rules/-', value: { name: 'b' } },
    ];
    expect(patched({}, patch as PatchOperation[])).toEqual({
      outbound: { rules: [{ name: 'a' }, { name: 'b' }] },
    });
  });

  it('shares what facts set one after the other have above them', () => {
    expect(
      setFacts({}, [
        ['/customNetwork/egress/filter', 'Firewall'],
        ['/customNetwork/egress/defaultAction', 'Deny'],
      ]),
    ).toEqual([
      {
        op: 'add',
        path: '/customNetwork',
        value: { egress: { filter: 'Firewall' } },
      },
      {
        op: 'add',
        path: '/customNetwork/egress/defaultAction',
        value: 'Deny',
      },
    ]);
  });
});
