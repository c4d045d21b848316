import {
  ChainEvent,
  checkpointText,
  createSigningKey,
  DumpWriter,
  entryHash,
  eventHash,
  GrowingTree,
  publicKeyText,
  signNote,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useSandbox } from './__testUtils__/cli';

jest.setTimeout(120_000);
const at = useSandbox();

const idOf = (n: number) =>
  `${n.toString(16).padStart(8, '0')}-1111-4111-8111-111111111111`;

/** A request that was submitted and approved. */
function chainOf(requestId: string, by: string): ChainEvent[] {
  let previous: string | null = null;
  return ['submitted', 'approved'].map((type, index) => {
    const event = {
      requestId,
      sequence: index + 1,
      type,
      at: `2026-11-21T10:00:0${index}.000Z`,
      by,
      postureDigest: 'd'.repeat(64),
      previous,
    };
    previous = eventHash(event);
    return { ...event, hash: previous };
  });
}

const ORIGIN = 'portal.example.com/ml-workspace';
const KEY = createSigningKey(ORIGIN);

/** A dump of so many requests, two events each, and the checkpoint of its log. */
function recordOf(requests: number, by = 'user:default/zoë', key = KEY) {
  const writer = DumpWriter.create();
  const tree = GrowingTree.create();
  const size = requests * 2;
  const since = '2026-11-21T12:00:00.000Z';
  let dump = writer.heading(since, { origin: ORIGIN, size, since });
  const entries: {
    event: { request: string; sequence: number; hash: string };
  }[] = [];
  for (let n = 1; n <= requests; n++) {
    const events = chainOf(idOf(n), by);
    const { type: state, hash: head } = events[1];
    const line = { request: idOf(n), state, events: 2, head, of: 'w', row: {} };
    dump += writer.request(
      line,
      events.map((event, index) => ({ ...event, leaf: n * 2 - 2 + index })),
    );
    for (const { sequence, hash } of events) {
      entries.push({ event: { request: idOf(n), sequence, hash } });
    }
  }
  for (const entry of entries) {
    dump += writer.entry(tree.size, entry);
    tree.add(entryHash(entry));
  }
  const head = { origin: ORIGIN, size, root: tree.root() };
  const checkpoint = signNote(checkpointText(head), [key]);
  return {
    dump: dump + writer.checkpoint(checkpoint) + writer.end(),
    checkpoint,
  };
}

const dumpOf = (requests: number, by?: string) => recordOf(requests, by).dump;

describe('ml-workspace verify', () => {
  it('says how much an unbroken dump holds, and ends with 0', () => {
    const { code, stdout } = at({ 'events.jsonl': dumpOf(3) }).run(
      'verify',
      'events.jsonl',
    );
    expect(stdout).toMatch(
      /^events\.jsonl: unbroken, 3 requests, 6 events\n {2}6 events of earlier versions, .*\n {2}Hash over all chains {2}[0-9a-f]{64}\n/,
    );
    expect(code).toBe(0);
  });

  it('names the first broken link, and ends with 1', () => {
    const forged = dumpOf(2).replace('zoë', 'eve').replace('approved', 'live');
    const { code, stdout } = at({ 'events.jsonl': forged }).run(
      'verify',
      'events.jsonl',
    );
    expect(stdout).toMatch(
      new RegExp(
        `^events\\.jsonl:3: broken at request ${idOf(
          1,
        )}, event 1\n  Expected  hash "[0-9a-f]{64}"\n  Found     hash "[0-9a-f]{64}"\n$`,
      ),
    );
    expect(code).toBe(1);
  });

  it('tells programs the same, and reads standard input', () => {
    const box = at({});
    const whole = box.pipe(dumpOf(2), 'verify', '-', '--format', 'json');
    expect(JSON.parse(whole.stdout)).toMatchObject({
      intact: true,
      requests: 2,
      events: 4,
      newerTypes: 0,
    });
    const lines = dumpOf(2).split('\n').toSpliced(2, 1).join('\n');
    const broken = box.pipe(lines, 'verify', '-', '--format', 'json');
    expect(JSON.parse(broken.stdout)).toMatchObject({
      intact: false,
      line: 3,
      request: idOf(1),
      sequence: 2,
      expected: 'sequence 1',
      found: 'sequence 2',
    });
    expect(broken.code).toBe(1);
  });

  it('finds a dump broken that ends early, between lines or within one', () => {
    const dump = dumpOf(2);
    const box = at({
      'between.jsonl': dump.slice(0, dump.indexOf('{"end"')),
      'within.jsonl': dump.slice(0, -20),
    });
    const between = box.run('verify', 'between.jsonl');
    expect(between.stdout).toContain('Found     the end of the dump');
    expect(between.code).toBe(1);
    expect(box.run('verify', 'within.jsonl').code).toBe(1);
  });

  it('says what it proves with the key and a checkpoint from elsewhere', () => {
    const { dump } = recordOf(3);
    const box = at({
      'events.jsonl': dump,
      'earlier.jsonl': recordOf(2).dump,
      'checkpoint.txt': recordOf(2).checkpoint,
      'key.txt': `${publicKeyText(KEY)}\n`,
    });
    const alone = box.run('verify', 'events.jsonl');
    expect(alone.stdout).toContain('which was not checked: give --key');
    expect(alone.stdout).toContain('Not excluded: that the end was cut off');
    expect(alone.code).toBe(0);
    for (const kept of ['checkpoint.txt', 'earlier.jsonl']) {
      const held = box.run(
        ...['verify', 'events.jsonl', '--key', 'key.txt', '--against', kept],
      );
      expect(held.stdout).toContain(
        `Signed up to entry 6 by ${ORIGIN}+${KEY.id}\n`,
      );
      expect(held.stdout).toContain(
        `Goes on from 4 entries as kept in ${kept}`,
      );
      expect(held.stdout).not.toContain('Not excluded');
      expect(held.code).toBe(0);
    }
  });

  it('names an older state, and another log, against what was kept', () => {
    const box = at({
      'older.jsonl': recordOf(2).dump,
      'other.jsonl': recordOf(3, 'user:default/eve').dump,
      'checkpoint.txt': recordOf(3).checkpoint,
    });
    const older = box.run(
      ...['verify', 'older.jsonl', '--against', 'checkpoint.txt'],
    );
    expect(older.stdout).toMatch(/^older.jsonl:\d+: older state\n/);
    expect(older.stdout).toContain('a log of 6 entries or more');
    expect(older.code).toBe(1);
    const other = box.run(
      ...['verify', 'other.jsonl', '--against', 'checkpoint.txt'],
    );
    expect(other.stdout).toContain('rewritten log');
    expect(other.code).toBe(1);
  });

  it('names a checkpoint by a key that is not known, and a development key', () => {
    const own = createSigningKey(`${ORIGIN}/development-key`);
    const box = at({
      'events.jsonl': recordOf(1, undefined, own).dump,
      'own.txt': publicKeyText(own),
      'key.txt': publicKeyText(KEY),
    });
    const forged = box.run('verify', 'events.jsonl', '--key', 'key.txt');
    expect(forged.stdout).toContain('replaced checkpoint');
    expect(forged.code).toBe(1);
    const { stdout, code } = box.run(
      'verify',
      'events.jsonl',
      '--key',
      'own.txt',
    );
    expect(stdout).toContain('That is a development key');
    expect(code).toBe(0);
  });

  it.each([
    ['--key', 'broken.jsonl', 'is no public key of a record'],
    ['--key', 'empty.txt', 'holds no key'],
    ['--against', 'empty.txt', 'is neither a dump nor a checkpoint'],
    ['--against', 'broken.jsonl', 'is broken itself'],
    ['--against', 'v2.jsonl', 'has no log to hold another one to'],
    ['--against', 'none.txt', 'there is no such file'],
  ])('ends with 2 for %s %s', (flag, file, reason) => {
    const head = '{"dump":"ml-workspace-events","version":2,"at":"x"}';
    const end = '{"end":{"requests":0,"events":0,"head":null}}';
    const box = at({
      'events.jsonl': dumpOf(1),
      'broken.jsonl': dumpOf(1).replace('zoë', 'eve'),
      'empty.txt': '\n',
      'v2.jsonl': `${head}\n${end}\n`,
    });
    const { code, stderr } = box.run('verify', 'events.jsonl', flag, file);
    expect(stderr).toContain(reason);
    expect(code).toBe(2);
  });

  it('takes line ends of Windows', () => {
    const dump = dumpOf(2).replace(/\n/g, '\r\n');
    expect(at({}).pipe(dump, 'verify', '-').code).toBe(0);
  });

  it('reads a letter whose two bytes lie on either side of the edge of a chunk', () => {
    const edge = 64 * 1024 - 1;
    const dump = Buffer.from(dumpOf(200));
    const before = edge - dump.lastIndexOf('ë', edge);
    const bytes = Buffer.concat([Buffer.alloc(before, '\n'), dump]);
    expect(bytes.subarray(edge, edge + 2).toString()).toBe('ë');
    const { code } = at({ 'a.jsonl': bytes }).run('verify', 'a.jsonl');
    expect(code).toBe(0);
  });

  it('reads a dump that is larger than the memory it may take', () => {
    const dump = dumpOf(4_000, `user:default/${'z'.repeat(4_000)}`);
    expect(dump.length).toBeGreaterThan(32 * 1024 * 1024);
    const box = at({ 'events.jsonl': dump });
    const { code, stdout } = box.runIn(28, 'verify', 'events.jsonl');
    expect(stdout).toContain('unbroken, 4000 requests, 8000 events');
    expect(code).toBe(0);
  });

  it.each([
    ['no dump', 'name: mlw-open\n', 'is no dump of the chain of events'],
    ['nothing', '', 'is no dump of the chain of events'],
    [
      'a dump of a newer version',
      dumpOf(1).replace('"version":4', '"version":5'),
      'dump: Invalid input',
    ],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00]), 'is not a text file in UTF-8'],
    ['a line without end', 'x'.repeat(70_000), 'longer than 64 thousand'],
  ])('ends with 2 for %s', (_, content, reason) => {
    const { code, stdout, stderr } = at({ 'a.jsonl': content }).run(
      'verify',
      'a.jsonl',
    );
    expect(stderr).toContain('a.jsonl');
    expect(stderr).toContain(reason);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each([
    [['verify']],
    [['verify', 'a.jsonl', 'b.jsonl']],
    [['verify', 'none.jsonl']],
    [['verify', '.']],
    [['verify', '-', '--format', 'sarif']],
    [['verify', '-', '--policy', 'baseline']],
  ])('ends with 2 for %j', args => {
    const { code, stderr } = at({}).run(...args);
    expect(stderr).toMatch(/^ml-workspace: /);
    expect(code).toBe(2);
  });
});
