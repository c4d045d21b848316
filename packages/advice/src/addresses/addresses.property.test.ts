import { WorkspaceIsolation } from '@ringfence/engine';
import {
  AddressRange,
  RangeSet,
  rangeAt,
  rangesMeet,
  readRange,
  smallestPrefix,
} from '@ringfence/engine/internal';
import { isolation, lessOf, subnetId } from '@ringfence/testing';
import fc from 'fast-check';
import { allocate } from './allocate';
import { planAddresses } from './planAddresses';

/** A small range of 10.0.0.0/24, or of the first 256 addresses of fd00::/120. */
const smallRange = (family: 4 | 6, fewest = 0) =>
  fc
    .tuple(fc.nat(255), fc.integer({ min: fewest, max: 8 }))
    .map(([host, free]) =>
      family === 4
        ? rangeAt(4, BigInt(10 * 2 ** 24 + host), 32 - free)
        : rangeAt(6, 0xfd00n * 2n ** 112n + BigInt(host), 128 - free),
    );
const anyRange = fc.oneof(smallRange(4), smallRange(6));

/** Every address of a range, one by one. */
function addressesOf({ family, first, last }: AddressRange): string[] {
  const all: string[] = [];
  for (let at = first; at <= last; at++) all.push(`${family}:${at}`);
  return all;
}

const share = (a: AddressRange, b: AddressRange) => {
  const others = new Set(addressesOf(b));
  return addressesOf(a).some(address => others.has(address));
};

const holds = (outer: AddressRange, inner: AddressRange) => {
  const all = new Set(addressesOf(outer));
  return addressesOf(inner).every(address => all.has(address));
};

describe('ranges', () => {
  it('read back what they are written as', () => {
    fc.assert(
      fc.property(anyRange, range => {
        expect(readRange(range.text)).toEqual(range);
      }),
    );
  });

  it('meet when they share an address, counted one by one', () => {
    fc.assert(
      fc.property(anyRange, anyRange, (a, b) => {
        expect(rangesMeet(a, b)).toBe(share(a, b));
      }),
    );
  });

  it('in a set are found as if one by one was asked', () => {
    fc.assert(
      fc.property(
        fc.array(anyRange, { maxLength: 6 }),
        anyRange,
        (all, one) => {
          const set = RangeSet.create(all.map(range => ({ range, value: 0 })));
          const meeting = set.meeting(one);
          expect(meeting !== undefined).toBe(
            all.some(range => share(range, one)),
          );
          expect(!meeting || share(meeting.range, one)).toBe(true);
          expect(set.holding(one) !== undefined).toBe(
            all.some(range => holds(range, one)),
          );
          const pairs = all.some((a, at) =>
            all.some((b, other) => other > at && share(a, b)),
          );
          expect(set.overlaps().length > 0).toBe(pairs);
        },
      ),
    );
  });
});

describe('the smallest prefix', () => {
  it('is never too small, and one longer would be', () => {
    for (let needed = 1; needed <= 5000; needed++) {
      const bits = smallestPrefix(needed)!;
      expect(2 ** (32 - bits)).toBeGreaterThanOrEqual(needed);
      expect(bits === 29 || 2 ** (31 - bits) < needed).toBe(true);
    }
  });
});

describe('a plan', () => {
  it('leaves free what is left after counting address by address', () => {
    const nodes = fc.nat(40);
    fc.assert(
      fc.property(smallRange(4), nodes, nodes, (range, one, other) => {
        const id = subnetId('spoke', 'training');
        const cluster = (maxNodes: number) => ({
          type: 'AmlCompute',
          maxNodes,
          subnetId: id,
        });
        const { subnets } = planAddresses({
          outbound: { isolationMode: 'Disabled' },
          customNetwork: {
            virtualNetworks: [{ subnets: [{ id, addressPrefix: range.text }] }],
          },
          compute: [cluster(one), cluster(other)],
        });
        const left = addressesOf(range);
        left.splice(0, 4);
        left.pop();
        let isShort = false;
        for (let taken = 0; taken < one + other; taken++) {
          if (left.pop() === undefined) isShort = true;
        }
        expect(subnets[0].given).toMatchObject({
          size: addressesOf(range).length,
          free: left.length,
          fits: !isShort,
        });
      }),
    );
  });

  const prefixes = fc.constantFrom(
    '10.1.0.0/28',
    '10.1.0.0/27',
    '10.1.0.16/28',
    '10.1.0.64/26',
    '10.2.0.0/27',
    '172.17.0.0/24',
  );

  /** Everything is known of it, so that all of it fits or it does not. */
  const wholeIsolation = fc
    .record({
      training: prefixes,
      pe: prefixes,
      hub: fc.constantFrom('10.0.0.0/16', '10.1.0.0/24'),
      peeredWith: fc.constantFrom<string[]>([], ['hub']),
      maxNodes: fc.constantFrom(4, 20, 40),
    })
    .map(({ training, pe, hub, peeredWith, maxNodes }): WorkspaceIsolation => {
      const ids = {
        training: subnetId('spoke', 'training'),
        pe: subnetId('spoke', 'pe'),
      };
      return {
        outbound: { isolationMode: 'Disabled' },
        customNetwork: {
          virtualNetworks: [
            {
              name: 'spoke',
              addressSpace: ['10.1.0.0/23'],
              peeredWith,
              subnets: [
                { id: ids.training, name: 'training', addressPrefix: training },
                { id: ids.pe, name: 'pe', addressPrefix: pe },
              ],
            },
            { name: 'hub', addressSpace: [hub], peeredWith: [], subnets: [] },
          ],
        },
        inbound: { privateEndpoints: [{ subnetId: ids.pe }] },
        resources: {
          storage: [{ privateEndpoints: [{ subnetId: ids.pe }] }],
          keyVault: [],
          containerRegistry: [{ privateEndpoints: [{ subnetId: ids.pe }] }],
          monitoring: [],
        },
        compute: [{ type: 'AmlCompute', maxNodes, subnetId: ids.training }],
      };
    });

  it('never says that all fits because it knows less', () => {
    fc.assert(
      fc.property(wholeIsolation, value => {
        const before = planAddresses(value).fits;
        expect(before).not.toBe('unknown');
        for (const { isolation: less, pointer } of lessOf(value)) {
          const { fits } = planAddresses(less);
          expect([pointer, before, fits]).not.toEqual([pointer, 'no', 'yes']);
        }
      }),
    );
  });

  it('says that all fits only with an answer to every fact that counts', () => {
    fc.assert(
      fc.property(isolation, value => {
        const { fits, notKnown, problems, subnets } = planAddresses(value);
        const isGood =
          !notKnown.length &&
          problems.every(({ severity }) => severity === 'warning') &&
          subnets.every(({ needs, given }) => !needs.length || given?.fits);
        expect(fits === 'yes').toBe(isGood);
      }),
    );
  });
});

describe('allocation', () => {
  const wishes = fc.array(fc.integer({ min: 1, max: 130 }), { maxLength: 8 });

  it('overlaps nothing, is never too small, and leaves no room that would do', () => {
    const space = readRange('10.0.0.0/23')!;
    fc.assert(
      fc.property(
        wishes,
        fc.array(smallRange(4), { maxLength: 4 }),
        (needs, used) => {
          const { subnets, unplaced } = allocate(
            space.text,
            needs.map((needed, index) => ({ name: `s${index}`, needed })),
            used.map(({ text }) => text),
          );
          expect(subnets.length + unplaced.length).toBe(needs.length);
          const placed = subnets.map(({ prefix }) => readRange(prefix)!);
          placed.forEach((range, index) => {
            expect(range.flaw).toBeUndefined();
            expect(holds(space, range)).toBe(true);
            expect(addressesOf(range).length).toBeGreaterThanOrEqual(
              subnets[index].needed,
            );
            const others = [...used, ...placed.filter(one => one !== range)];
            expect(others.some(one => share(range, one))).toBe(false);
          });
          for (const name of unplaced) {
            const size = 32 - smallestPrefix(needs[Number(name.slice(1))])!;
            for (let at = 0; at < 512; at += 2 ** size) {
              const room = rangeAt(4, space.first + BigInt(at), 32 - size);
              if (size > 9) break;
              expect([...used, ...placed].some(one => share(room, one))).toBe(
                true,
              );
            }
          }
        },
      ),
    );
  });

  it('takes a /64 of IPv6 for each, apart from those in use', () => {
    expect(
      allocate(
        'fd00:1::/62',
        [
          { name: 'a', needed: 9 },
          { name: 'b', needed: 70_000 },
          { name: 'c', needed: 5 },
          { name: 'd', needed: 6 },
        ],
        ['fd00:1::/64'],
      ),
    ).toEqual({
      subnets: [
        { name: 'b', prefix: 'fd00:1:0:1::/64', needed: 70_000 },
        { name: 'a', prefix: 'fd00:1:0:2::/64', needed: 9 },
        { name: 'd', prefix: 'fd00:1:0:3::/64', needed: 6 },
      ],
      unplaced: ['c'],
    });
  });

  it('refuses a space that is none, and says what it expected', () => {
    expect(() => allocate('10.0.0.1/16', [])).toThrow(
      /"10\.0\.0\.1\/16".*such as 10\.0\.0\.0\/16/,
    );
    expect(() => allocate('10.0.0.0/16', [], ['ten'])).toThrow(/Used range 1/);
  });

  it('refuses it by the name that answers 400 in Backstage', () => {
    expect(() => allocate('ten', [])).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
