import { canonicalJson } from '@ringfence/engine';
import {
  checkpointText,
  createSigningKey,
  EMPTY_ROOT,
  entryHash,
  leafHash,
  LoggedPosture,
  rootOf,
  signNote,
  SigningKey,
  subtreeHashes,
} from '../record';
import { chained } from '../__testUtils__/chains';
import { ChainAbout, DumpWriter, verifyDump, VerifyOptions } from '.';

const REQUEST = '11111111-1111-4111-8111-111111111111';
const WORKSPACE = '22222222-2222-4222-8222-222222222222';
const ORIGIN = 'portal.example.com/ml-workspace';
const key = createSigningKey(ORIGIN);

const about: ChainAbout = {
  kind: 'create',
  workspace: '/subscriptions/s/w',
  owner: 'group:default/ml',
  requestedBy: 'user:default/ada',
  body: 'b',
  facts: 'f',
  policy: 'p',
  files: '',
};

const EVENTS = chained(
  ['submitted', 'approved', 'generated'].map((type, minute) => ({
    requestId: REQUEST,
    type,
    at: `2026-11-21T10:0${minute}:00.000Z`,
    by: 'user:default/ada',
    postureDigest: 'd',
    about,
  })),
);

const shown = (sequence: number): LoggedPosture => ({
  workspace: WORKSPACE,
  sequence,
  digest: 'd',
  body: `b${sequence}`,
  facts: 'f',
  policy: 'p',
  shownFrom: `2026-11-21T10:0${sequence}:00.000Z`,
});

/** What is logged: three events and two judgements, in the order in which they came. */
const ENTRIES = [
  { event: { request: REQUEST, sequence: 1, hash: EVENTS[0].hash } },
  { shown: shown(1) },
  { event: { request: REQUEST, sequence: 2, hash: EVENTS[1].hash } },
  { shown: shown(2) },
  { event: { request: REQUEST, sequence: 3, hash: EVENTS[2].hash } },
];

/** What the database holds, which a test spoils. */
const stored = () => ({
  events: EVENTS.map((event, index) => ({ ...event, leaf: index * 2 })),
  request: {
    request: REQUEST,
    state: 'generated',
    events: 3,
    head: EVENTS[2].hash,
    of: WORKSPACE,
    row: about,
  },
  workspace: {
    workspace: WORKSPACE,
    armId: '/subscriptions/s/w',
    owner: 'group:default/ml',
    origin: 'request',
    postures: 2,
    shows: { verdict: 'isolated' } as Record<string, string>,
  },
  postures: [1, 2].map(sequence => {
    const { workspace: posture, ...said } = shown(sequence);
    return {
      posture,
      ...said,
      leaf: sequence * 2 - 1,
      ...(sequence === 2 && {
        found: 'b2',
        says: { verdict: 'isolated' } as Record<string, string>,
      }),
    };
  }),
  contents: [{ content: 'facts' as const, hash: 'f', found: 'f' }],
  entries: ENTRIES,
  signedBy: key,
  checkpoints: [2, 5],
  origin: ORIGIN,
});
type Stored = ReturnType<typeof stored>;

const rootAt = (entries: Stored['entries'], size: number) =>
  rootOf(size, subtreeHashes(entries.map(entryHash)));

const signed = (by: SigningKey, origin: string, size: number, root: string) =>
  signNote(checkpointText({ origin, size, root }), [by]);

function dumpOf(of: Stored): string[] {
  const writer = DumpWriter.create();
  const { entries, checkpoints, origin, signedBy } = of;
  const log = { origin, size: entries.length, since: null };
  const checkpointAt = (size: number) =>
    checkpoints.includes(size)
      ? writer.checkpoint(signed(signedBy, origin, size, rootAt(entries, size)))
      : '';
  const parts = [
    writer.heading('2026-11-21T12:00:00.000Z', log),
    of.request.events ? writer.request(of.request, of.events) : '',
    writer.workspace(of.workspace, of.postures),
    ...of.contents.map(content => writer.content(content)),
    ...entries.map(
      (entry, index) => writer.entry(index, entry) + checkpointAt(index + 1),
    ),
    writer.end(),
  ];
  return parts.join('').split('\n');
}

const keys = [key];
const verdictOf = (
  spoil: (state: Stored) => Partial<Stored> = () => ({}),
  options: VerifyOptions = { keys },
) => {
  const state = stored();
  return verifyDump(dumpOf({ ...state, ...spoil(state) }), options);
};

const kept = (size: number) => ({
  against: { size, root: rootAt(ENTRIES, size) },
});

describe('a dump with its log', () => {
  it('holds, and says how far the log goes and who signed it', () => {
    expect(verdictOf(undefined, { keys, ...kept(4) })).toMatchObject({
      intact: true,
      unlogged: 0,
      unbound: 0,
      log: {
        origin: ORIGIN,
        size: 5,
        root: rootAt(ENTRIES, 5),
        checkpoints: 2,
        covered: 5,
        signedBy: [`${ORIGIN}+${key.id}`],
        forgotten: 0,
      },
    });
  });

  it('holds with what is not logged yet, and with judgements that are kept no more', () => {
    expect(
      verdictOf(({ entries, events, postures }) => ({
        entries: entries.slice(0, 4),
        checkpoints: [4],
        events: events.map(event => {
          const { leaf, ...rest } = event;
          return leaf < 4 ? event : (rest as typeof event);
        }),
        postures: postures.slice(1),
      })),
    ).toMatchObject({
      intact: true,
      unlogged: 1,
      log: { size: 4, forgotten: 1 },
    });
  });

  it.each<[string, object, (state: Stored) => Partial<Stored>]>([
    [
      'an owner changed in the row of the request',
      { kind: 'row', request: REQUEST, found: expect.stringContaining('eve') },
      ({ request }) => ({
        request: { ...request, row: { ...about, owner: 'group:default/eve' } },
      }),
    ],
    [
      'files put in the row of a request that had none',
      { kind: 'row', request: REQUEST },
      ({ request }) => ({
        request: { ...request, row: { ...about, files: 'f' } },
      }),
    ],
    [
      'an owner changed in the row of the workspace',
      {
        kind: 'row',
        workspace: WORKSPACE,
        expected: 'owner in its row "group:default/ml"',
      },
      ({ workspace }) => ({
        workspace: { ...workspace, owner: 'group:default/eve' },
      }),
    ],
    [
      'a verdict changed in the row of the workspace',
      { kind: 'row', workspace: WORKSPACE },
      ({ workspace }) => ({
        workspace: { ...workspace, shows: { verdict: 'exposed' } },
      }),
    ],
    [
      'another body under the hash of the posture',
      { kind: 'content', workspace: WORKSPACE },
      ({ postures }) => ({
        postures: postures.with(1, { ...postures[1], found: 'other' }),
      }),
    ],
    [
      'a judgement changed with its hash',
      { kind: 'row', workspace: WORKSPACE, sequence: 2 },
      ({ postures }) => ({
        postures: postures.with(1, {
          ...postures[1],
          body: 'other',
          found: 'other',
        }),
      }),
    ],
    [
      'other facts under their hash',
      { kind: 'content', expected: 'facts with the hash "f"' },
      () => ({ contents: [{ content: 'facts', hash: 'f', found: 'g' }] }),
    ],
    [
      'the last judgement taken away',
      { kind: 'removed', workspace: WORKSPACE, sequence: 2 },
      ({ workspace, postures }) => ({
        workspace: { ...workspace, postures: 1 },
        postures: [
          { ...postures[0], found: 'b1', says: { verdict: 'isolated' } },
        ],
      }),
    ],
    [
      'a chain written anew',
      { kind: 'rewritten', request: REQUEST, sequence: 2 },
      ({ request }) => {
        const forged = chained(
          EVENTS.map(({ sequence, previous, hash, ...event }) => ({
            ...event,
            by: sequence > 1 ? 'user:default/eve' : event.by,
          })),
        );
        return {
          events: forged.map((event, index) => ({ ...event, leaf: index * 2 })),
          request: { ...request, head: forged[2].hash },
        };
      },
    ],
    [
      'the last event taken away',
      { kind: 'removed', request: REQUEST, sequence: 3 },
      ({ request, events }) => ({
        events: events.slice(0, 2),
        request: {
          ...request,
          state: 'approved',
          events: 2,
          head: EVENTS[1].hash,
        },
      }),
    ],
    [
      'a whole request taken away',
      {
        kind: 'removed',
        request: REQUEST,
        sequence: 1,
        found: expect.stringContaining('all its events'),
      },
      ({ request }) => ({ request: { ...request, events: 0 } }),
    ],
    [
      'a log written anew',
      { kind: 'log' },
      state => ({
        entries: state.entries.toSpliced(1, 1),
        postures: state.postures.map(({ leaf, ...posture }) =>
          posture.sequence === 1
            ? (posture as Stored['postures'][number])
            : { ...posture, leaf: 2 },
        ),
        events: state.events.map((event, index) => ({
          ...event,
          leaf: [0, 1, 3][index],
        })),
        checkpoints: [],
      }),
    ],
    [
      'a checkpoint by another key',
      { kind: 'checkpoint', found: expect.stringContaining('no known key') },
      () => ({ signedBy: createSigningKey(ORIGIN) }),
    ],
    [
      'a log of another origin',
      { kind: 'log' },
      () => ({ origin: 'example.com/other', checkpoints: [] }),
    ],
  ])('does not hold with %s', (_, found, spoil) => {
    const against = { ...kept(4).against, origin: ORIGIN };
    const verdict = verdictOf(spoil, { keys, against });
    expect(verdict).toMatchObject({ intact: false, ...found });
  });

  it('does not hold where the end was cut off, against what was kept elsewhere alone', () => {
    const cut = ({ entries, events, request }: Stored) => ({
      entries: entries.slice(0, 4),
      checkpoints: [4],
      events: events.slice(0, 2),
      request: {
        ...request,
        state: 'approved',
        events: 2,
        head: EVENTS[1].hash,
      },
    });
    expect(verdictOf(cut)).toMatchObject({ intact: true });
    expect(verdictOf(cut, { keys, ...kept(5) })).toMatchObject({
      intact: false,
      kind: 'older',
      expected: expect.stringContaining('5 entries or more'),
    });
  });

  it('finds a checkpoint replaced that is of another log, whoever signed it', () => {
    const lines = dumpOf(stored());
    const at = lines.findLastIndex(line => line.startsWith('{"checkpoint"'));
    const root = leafHash('another');
    for (const [note, kind] of [
      [signed(key, ORIGIN, 5, root), 'log'],
      [signed(key, ORIGIN, 4, rootAt(ENTRIES, 4)), 'log'],
      [signed(key, 'example.com/x', 5, rootAt(ENTRIES, 5)), 'checkpoint'],
      ['no note', 'checkpoint'],
    ]) {
      const changed = lines.with(at, JSON.stringify({ checkpoint: note }));
      const verdict = verifyDump(changed, { keys });
      expect(verdict).toMatchObject({ intact: false, kind });
    }
  });

  it('holds by the key before while one follows another', () => {
    const next = createSigningKey(ORIGIN);
    const state = stored();
    expect(verifyDump(dumpOf(state), { keys: [next, key] })).toMatchObject({
      intact: true,
    });
    expect(verifyDump(dumpOf(state), { keys: [next] })).toMatchObject({
      kind: 'checkpoint',
    });
  });

  it('is held to a log that had not begun', () => {
    const against = { size: 0, root: EMPTY_ROOT };
    expect(verdictOf(undefined, { keys, against })).toMatchObject({
      intact: true,
    });
  });
});

it('hashes an entry over its canonical JSON, whatever order it is in', () => {
  const { hash } = EVENTS[0];
  const event = { hash, sequence: 1, request: REQUEST };
  expect(entryHash(ENTRIES[0])).toBe(leafHash(canonicalJson({ event })));
});
