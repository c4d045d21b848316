import { chained, dumpOf } from '../__testUtils__/chains';
import { ChainEvent, DumpVerifier, eventHash, verifyDump } from '.';
import { headOfAll } from './dump';

const REQUEST = '11111111-1111-4111-8111-111111111111';
const at = (minute: number) => `2026-11-21T10:0${minute}:00.000Z`;
const said = (type: string, minute: number) => ({
  requestId: REQUEST,
  type,
  at: at(minute),
  by: 'user:default/ada',
  postureDigest: 'd'.repeat(64),
});
const life = (...types: string[]) =>
  chained(types.map((type, index) => said(type, index)));
const verify = (...requests: ChainEvent[][]) =>
  verifyDump(dumpOf(requests).map(line => JSON.stringify(line)));

describe('the first broken link of a dump', () => {
  it('is the event whose words are not those its hash was made over', () => {
    const [first, second, third] = life('submitted', 'approved', 'generated');
    const forged = { ...second, by: 'user:default/eve' };

    expect(verify([first, forged, third])).toEqual({
      intact: false,
      kind: 'event',
      line: 4,
      request: REQUEST,
      sequence: 2,
      expected: `hash "${eventHash(forged)}"`,
      found: `hash "${second.hash}"`,
    });
  });

  it('is the event after one that was forged with a hash of its own', () => {
    const [first, second, third] = life('submitted', 'approved', 'generated');
    const forged = { ...second, by: 'user:default/eve' };
    const rehashed = { ...forged, hash: eventHash(forged) };

    expect(verify([first, rehashed, third])).toMatchObject({
      sequence: 3,
      expected: `previous "${rehashed.hash}"`,
    });
  });

  it.each([
    ['a step that may not follow', life('submitted', 'live'), 2],
    ['a life that begins in the middle', life('approved'), 1],
    [
      'a time before the one before',
      chained([said('submitted', 5), said('approved', 4)]),
      2,
    ],
    [
      'a time that is not in UTC',
      chained([{ ...said('submitted', 0), at: '2026-11-21T10:00:00+01:00' }]),
      1,
    ],
  ])('is %s, whatever the hashes say', (_, chain, sequence) => {
    expect(verify(chain)).toMatchObject({ intact: false, sequence });
  });

  it('is the end of a chain that is shorter than the request says', () => {
    const whole = dumpOf([life('submitted', 'approved')]);
    const lines = whole.toSpliced(3, 1).map(line => JSON.stringify(line));

    expect(verifyDump(lines)).toEqual({
      intact: false,
      kind: 'row',
      line: 4,
      request: REQUEST,
      sequence: 1,
      expected: 'number of events 2',
      found: 'number of events 1',
    });
  });

  it.each(['', '{', '[]', 'null', '{"dump":"other"}', 'select 1'])(
    'is the first line of what is no dump: %s',
    text => {
      expect(verifyDump([text])).toMatchObject({
        intact: false,
        expected: expect.stringContaining('heading'),
      });
    },
  );

  it('stays the first one, whatever follows', () => {
    const verifier = DumpVerifier.create();
    const answers = ['{', ...dumpOf([life('submitted')])].map(line =>
      verifier.add(typeof line === 'string' ? line : JSON.stringify(line)),
    );

    expect(answers.every(answer => !answer)).toBe(true);
    expect(verifier.end()).toMatchObject({ line: 1 });
  });
});

it('takes an event of a newer version for what it is, and still checks its hash', () => {
  const chain = life('submitted', 'approved', 'adjourned', 'generated');

  expect(verify(chain)).toMatchObject({
    intact: true,
    requests: 1,
    events: 4,
    newerTypes: 1,
    head: headOfAll(null, { request: REQUEST, head: chain[3].hash }),
  });
  const forged = chain.with(2, { ...chain[2], type: 'postponed' });
  expect(verify(forged)).toMatchObject({ intact: false, sequence: 3 });
});

it('has nothing against empty lines and a dump without requests', () => {
  const lines = dumpOf([]).flatMap(line => [JSON.stringify(line), '']);
  expect(verifyDump(lines)).toMatchObject({
    intact: true,
    requests: 0,
    head: null,
  });
});

it('is broken without a whole request, even with the counts mended', () => {
  const other = REQUEST.replace('1', '2');
  const second = chained([{ ...said('submitted', 0), requestId: other }]);
  const dump = dumpOf([life('submitted'), second]);
  const end = {
    ...(dump.at(-1) as { end: object }).end,
    requests: 1,
    events: 1,
  };
  const { log, ...heading } = dump[0] as { log: object };
  const first = { ...heading, log: { ...log, size: 0 } };
  const { leaf, ...event } = dump[4] as { leaf: number };
  const lines = [first, dump[3], event, { end }];

  expect(verifyDump(lines.map(line => JSON.stringify(line)))).toMatchObject({
    intact: false,
    line: 4,
    expected: expect.stringContaining('hash over all chains'),
  });
});

it('has no place in the log for one event twice, or outside of it', () => {
  const [heading, request, one, ...rest] = dumpOf([life('submitted')]);
  for (const leaf of [1, -1]) {
    const lines = [heading, request, { ...one, leaf }, ...rest];
    expect(verifyDump(lines.map(line => JSON.stringify(line)))).toMatchObject({
      intact: false,
      kind: 'dump',
      line: 3,
    });
  }
});

describe('a dump of an earlier version', () => {
  /** As it was written before dumps carried the log. */
  const olderOf = (version: number, ...types: string[]) => {
    const [, request, ...rest] = dumpOf([life(...types)]);
    const { of, row, ...written } = request as { of: string; row: object };
    const { lines: _, ...end } = (rest.at(-1) as { end: { lines: string } })
      .end;
    const when = '2026-11-21T00:00:00.000Z';
    return [
      { dump: 'ml-workspace-events', version, at: when },
      written,
      ...rest
        .filter(line => 'requestId' in line)
        .map(({ leaf, ...event }: any) => event),
      { end },
    ];
  };
  const verifyLines = (lines: object[]) =>
    verifyDump(lines.map(line => JSON.stringify(line)));

  it.each([1, 2])(
    'still holds, version %i, and says nothing of a log',
    version => {
      expect(verifyLines(olderOf(version, 'submitted', 'approved'))).toEqual({
        intact: true,
        requests: 1,
        events: 2,
        newerTypes: 0,
        unbound: 2,
        unlogged: 2,
        head: expect.any(String),
      });
    },
  );

  it('does not hold with lines that it cannot have', () => {
    const lines = olderOf(2, 'submitted');
    const entry = { event: { request: REQUEST, sequence: 1, hash: 'h' } };
    for (const added of [{ leaf: 0, entry }, { checkpoint: 'text' }]) {
      expect(verifyLines(lines.toSpliced(3, 0, added))).toMatchObject({
        intact: false,
        line: 4,
        found: 'a line that only a newer dump has',
      });
    }
    const placed = lines.with(2, { ...lines[2], leaf: 0 });
    expect(verifyLines(placed)).toMatchObject({ intact: false, line: 3 });
  });
});

it.each([
  ['a field twice', (line: string) => line.replace('{', '{"by":"eve",')],
  ['spaces put in', (line: string) => line.replace(/,/g, ', ')],
])('does not take a line with %s for what was written', (_, spoil) => {
  const lines = dumpOf([life('submitted')]).map(line => JSON.stringify(line));

  expect(verifyDump(lines.with(2, spoil(lines[2])))).toMatchObject({
    intact: false,
    line: 3,
    found: expect.stringContaining('written otherwise'),
  });
});
