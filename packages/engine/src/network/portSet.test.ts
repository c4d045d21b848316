import fc from 'fast-check';
import { coveringPatterns, covers } from './hosts';
import { coverPorts, PortSet } from './portSet';

const range = fc
  .tuple(fc.nat(20), fc.nat(6))
  .map(([from, length]) => ({ from, to: from + length }));

const portsOf = (ranges: readonly { from: number; to: number }[]) =>
  new Set(
    ranges.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    ),
  );

describe('sets of ports', () => {
  it('cover what their ports together cover, one by one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(range, { maxLength: 5 }), { maxLength: 3 }),
        fc.array(range, { maxLength: 2 }),
        (sets, wanted) => {
          const there = portsOf(sets.flat());
          expect(coverPorts(sets.map(PortSet.create), wanted)).toBe(
            [...portsOf(wanted)].every(port => there.has(port)),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('take the highest port and the lowest', () => {
    const all = PortSet.create([{ from: 0, to: 65535 }]);
    expect(coverPorts([all], [{ from: 65535, to: 65535 }])).toBe(true);
    expect(all.runFrom(0)).toBe(65535);
    expect(all.runFrom(65536)).toBeUndefined();
  });
});

it('finds exactly the patterns that cover a host', () => {
  const label = fc.constantFrom('a', 'b');
  const name = fc
    .array(label, { minLength: 1, maxLength: 4 })
    .map(labels => labels.join('.'));
  const pattern = fc.oneof(
    name,
    name.map(rest => `*.${rest}`),
    fc.constant('*'),
  );
  fc.assert(
    fc.property(pattern, pattern, (outer, inner) => {
      expect(coveringPatterns(inner).includes(outer)).toBe(
        covers(outer, inner),
      );
    }),
    { numRuns: 500 },
  );
});
