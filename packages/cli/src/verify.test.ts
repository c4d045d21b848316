import {
  ChainEvent,
  DumpWriter,
  eventHash,
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

/** The dump of so many requests, two events each. */
function dumpOf(requests: number, by = 'user:default/zoë'): string {
  const writer = DumpWriter.create();
  let dump = writer.heading('2026-11-21T12:00:00.000Z');
  for (let n = 1; n <= requests; n++) {
    const events = chainOf(idOf(n), by);
    const { type: state, hash: head } = events[1];
    const line = { request: idOf(n), state, events: 2, head };
    dump += writer.request(line, events);
  }
  return dump + writer.end();
}

describe('ml-workspace verify', () => {
  it('says how much an unbroken dump holds, and ends with 0', () => {
    const { code, stdout } = at({ 'events.jsonl': dumpOf(3) }).run(
      'verify',
      'events.jsonl',
    );
    expect(stdout).toMatch(
      /^events\.jsonl: unbroken, 3 requests, 6 events\n {2}Hash over all chains {2}[0-9a-f]{64}\n$/,
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
      dumpOf(1).replace('"version":2', '"version":3'),
      'version: Invalid input',
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
