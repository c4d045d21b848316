import fc from 'fast-check';
import {
  ChainAbout,
  ChainEvent,
  DumpWriter,
  eventHash,
  stateAfter,
} from '../chain';

/** Every life that a request can have had so far. */
const LIVES = [
  ['submitted'],
  ['submitted', 'rejected'],
  ['submitted', 'withdrawn'],
  ['submitted', 'questioned', 'expired'],
  ['submitted', 'questioned', 'answered', 'rejected'],
  ['submitted', 'endorsed', 'approved', 'expired'],
  ['submitted', 'approved'],
  ['submitted', 'approved', 'retired'],
  ['submitted', 'approved', 'generated'],
  ['submitted', 'approved', 'generated', 'retired'],
  ['submitted', 'approved', 'generated', 'live'],
  ['submitted', 'approved', 'generated', 'live', 'retired'],
] as const;

const FIRST = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);

/** Chains events one after the other, as they are written. */
export function chained(
  events: readonly Omit<ChainEvent, 'sequence' | 'previous' | 'hash'>[],
): ChainEvent[] {
  const chain: ChainEvent[] = [];
  for (const event of events) {
    const last = chain[chain.length - 1];
    const written = {
      ...event,
      sequence: chain.length + 1,
      previous: last?.hash ?? null,
    };
    chain.push({ ...written, hash: eventHash(written) });
  }
  return chain;
}

/** The events of one request, without its id. */
const life = fc
  .tuple(
    fc.constantFrom(...LIVES),
    fc.array(
      fc.record({
        wait: fc.nat({ max: DAY_MS }),
        by: fc.constantFrom('user:default/ada', 'policy', 'plugin:deployer'),
        postureDigest: hex,
        about: fc.option(
          fc.record({ owner: fc.string(), groups: fc.array(fc.string()) }),
          { nil: undefined },
        ),
      }),
      { minLength: 5, maxLength: 5 },
    ),
  )
  .map(([types, steps]) => {
    let time = FIRST;
    return types.map((type, index) => {
      const { wait, about, ...said } = steps[index];
      time += wait;
      const at = new Date(time).toISOString();
      return { type, at, ...said, ...(about && { about }) };
    });
  });

/** The chains of some requests, in the order of their ids. */
export const chains: fc.Arbitrary<ChainEvent[][]> = fc
  .uniqueArray(fc.tuple(fc.uuid(), life), {
    minLength: 1,
    maxLength: 5,
    selector: ([requestId]) => requestId,
  })
  .map(requests =>
    requests
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([requestId, events]) =>
        chained(events.map(event => ({ requestId, ...event }))),
      ),
  );

const placed = (place: number, { requestId, sequence, hash }: ChainEvent) => ({
  leaf: place,
  entry: { event: { request: requestId, sequence, hash } },
});

/** What the row of a request says, where it says what its events do. */
const rowOf = (events: readonly ChainEvent[]): ChainAbout =>
  events.findLast(({ about }) => about)?.about ?? {};

/** The dump of such chains, all of them logged, line by line and not yet as text. */
export function dumpOf(requests: readonly ChainEvent[][]): object[] {
  const writer = DumpWriter.create();
  const all = requests.flat();
  const log = { origin: 'example.com/log', size: all.length, since: null };
  const parts = [
    writer.heading('2026-11-21T00:00:00.000Z', log),
    ...requests.map(events => {
      const last = events[events.length - 1];
      const { requestId: request, type, hash: head } = last;
      const state = stateAfter(type);
      return writer.request(
        {
          request,
          state,
          events: events.length,
          head,
          of: 'w',
          row: rowOf(events),
        },
        events.map(event => ({ ...event, leaf: all.indexOf(event) })),
      );
    }),
    ...all.map((event, index) => {
      const { leaf, entry } = placed(index, event);
      return writer.entry(leaf, entry);
    }),
    writer.end(),
  ];
  return parts
    .join('')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
}
