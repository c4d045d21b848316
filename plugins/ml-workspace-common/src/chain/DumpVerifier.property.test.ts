import fc from 'fast-check';
import { chains, dumpOf } from '../__testUtils__/chains';
import { ChainEvent, eventHash, verifyDump } from '.';

const verify = (lines: readonly object[]) =>
  verifyDump(lines.map(line => JSON.stringify(line)));

/** A dump, and one of its lines but the heading. */
const dumpAndLine = chains.chain(requests => {
  const dump = dumpOf(requests);
  return fc.tuple(
    fc.constant(dump),
    fc.integer({ min: 1, max: dump.length - 1 }),
  );
});

const dumpAndTwoLines = dumpAndLine.chain(([dump, one]) =>
  fc
    .integer({ min: 1, max: dump.length - 1 })
    .filter(other => other !== one)
    .map(other => [dump, one, other] as const),
);

/** Another value of the same kind. */
const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  if (value === null) return 'f'.repeat(64);
  if (typeof value !== 'string') return { requests: 0, events: 0 };
  return value.startsWith('a') ? `b${value.slice(1)}` : `a${value.slice(1)}`;
};

describe('a dump of the chain', () => {
  it('is intact as it was written, and says how much it holds', () => {
    fc.assert(
      fc.property(chains, requests => {
        const events = requests.flat();
        expect(verify(dumpOf(requests))).toEqual({
          intact: true,
          requests: requests.length,
          events: events.length,
          newerTypes: 0,
          unbound: events.filter(({ about }) => !about).length,
          unlogged: 0,
          head: expect.stringMatching(/^[0-9a-f]{64}$/),
          log: expect.objectContaining({ size: events.length }),
        });
      }),
    );
  });

  it('is not intact with any field of any line changed', () => {
    fc.assert(
      fc.property(dumpAndLine, fc.nat(), ([dump, at], pick) => {
        const line = dump[at] as Record<string, unknown>;
        const fields = Object.keys(line);
        const field = fields[pick % fields.length];
        const changed = { ...line, [field]: other(line[field]) };
        const tampered = dump.with(at, changed);

        expect(verify(tampered)).toMatchObject({ intact: false });
      }),
      { numRuns: 500 },
    );
  });

  it('is not intact without any one of its fields, or with one more', () => {
    fc.assert(
      fc.property(dumpAndLine, fc.nat(), ([dump, at], pick) => {
        const line = dump[at] as Record<string, unknown>;
        const fields = Object.keys(line);
        const { [fields[pick % fields.length]]: _, ...without } = line;

        expect(verify(dump.with(at, without))).toMatchObject({ intact: false });
        const more = { ...line, note: 'more' };
        expect(verify(dump.with(at, more))).toMatchObject({ intact: false });
      }),
    );
  });

  it('is not intact with any line taken out', () => {
    fc.assert(
      fc.property(dumpAndLine, ([dump, at]) => {
        expect(verify(dump.toSpliced(at, 1))).toMatchObject({ intact: false });
      }),
    );
  });

  it('is not intact with any two lines in each other’s place', () => {
    fc.assert(
      fc.property(dumpAndTwoLines, ([dump, one, two]) => {
        const swapped = dump.with(one, dump[two]).with(two, dump[one]);
        expect(verify(swapped)).toMatchObject({ intact: false });
      }),
    );
  });

  it('is not intact with any line of it put in once more, anywhere', () => {
    fc.assert(
      fc.property(dumpAndTwoLines, ([dump, from, to]) => {
        const tampered = dump.toSpliced(to, 0, dump[from]);
        expect(verify(tampered)).toMatchObject({ intact: false });
      }),
    );
  });

  it('is not intact when it ends early, wherever that is', () => {
    fc.assert(
      fc.property(dumpAndLine, ([dump, length]) => {
        expect(verify(dump.slice(0, length))).toMatchObject({
          intact: false,
          line: length + 1,
        });
      }),
    );
  });

  it('is not intact with an event put in, though it follows the one before and its hash holds', () => {
    const dumpAndEvent = dumpAndLine.filter(
      ([dump, at]) => 'requestId' in dump[at],
    );
    fc.assert(
      fc.property(dumpAndEvent, ([dump, at]) => {
        const before = dump[at] as ChainEvent;
        const added = {
          ...before,
          sequence: before.sequence + 1,
          previous: before.hash,
        };
        const forged = { ...added, hash: eventHash(added) };
        const tampered = dump.toSpliced(at + 1, 0, forged);

        expect(verify(tampered)).toMatchObject({
          intact: false,
          request: before.requestId,
        });
      }),
    );
  });

  it('is not intact with a whole request taken out, though the counts fit', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (requests, pick) => {
        const which = pick % requests.length;
        const lessOne = dumpOf(requests.toSpliced(which, 1));
        const { end } = dumpOf(requests).at(-1) as { end: { head: string } };
        const { end: fits } = lessOne.at(-1) as { end: object };
        const mended = { end: { ...fits, head: end.head } };

        expect(verify(lessOne.with(-1, mended))).toMatchObject({
          intact: false,
          line: lessOne.length,
          expected: expect.stringContaining('hash over all chains'),
        });
      }),
    );
  });

  it('names the request and the event at which a changed field first shows', () => {
    const fields = [
      'type',
      'at',
      'by',
      'postureDigest',
      'previous',
      'hash',
      'sequence',
    ] as const;
    fc.assert(
      fc.property(
        chains,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...fields),
        (requests, which, event, field) => {
          const chain = requests[which % requests.length];
          const at = event % chain.length;
          const changed = { ...chain[at], [field]: other(chain[at][field]) };
          const tampered = requests.map(each =>
            each === chain ? chain.with(at, changed as ChainEvent) : each,
          );
          // The row of the request itself stays as it was.
          const written = dumpOf(requests);
          const found = verify(
            dumpOf(tampered).map((line, index) =>
              'request' in line ? written[index] : line,
            ),
          );

          expect(found).toMatchObject({
            intact: false,
            request: chain[at].requestId,
            sequence: changed.sequence,
          });
        },
      ),
    );
  });
});
