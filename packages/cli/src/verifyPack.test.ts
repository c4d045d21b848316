import {
  buildEvidence,
  checkpointText,
  createSigningKey,
  entryHash,
  eventHash,
  GrowingTree,
  inclusionProof,
  LogEntry,
  PackFile,
  publicKeyText,
  signNote,
  SigningKey,
  signingKeyOf,
  subtreeHashes,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  baselinePolicy,
  contentHash,
  evaluate,
  factsHash,
  postureDigest,
  storePosture,
} from '@ringfence/engine';
import { approvedOnly } from '@ringfence/testing';
import { strToU8, zipSync } from 'fflate';
import { useSandbox } from './__testUtils__/cli';

jest.setTimeout(120_000);
const at = useSandbox();

const ORIGIN = 'portal.example.com/ml-workspace';
/** Always the same, so that what is printed is. */
const KEY = signingKeyOf(ORIGIN, new Uint8Array(32).fill(7));
const REQUEST = '11111111-1111-4111-8111-111111111111';
const WORKSPACE = '33333333-3333-4333-8333-333333333333';
const ARM_ID = '/subscriptions/s/resourcegroups/rg-ml/workspaces/mlw-fraud';
const AT = '2026-11-21T10:00:00.000Z';
const OWNER = 'group:default/team-a';

interface Unusual {
  key?: SigningKey;
  asker?: string;
  approver?: string;
  development?: boolean;
}

/** Events of one request, each after the one before. */
function chainOf(types: readonly [type: string, by: string][]) {
  let previous: string | null = null;
  return types.map(([type, by], index) => {
    const event = {
      requestId: REQUEST,
      sequence: index + 1,
      type,
      at: AT,
      by,
      postureDigest: 'd'.repeat(64),
      about: { kind: 'create', workspace: ARM_ID, owner: OWNER },
      previous,
    };
    previous = eventHash(event);
    return { ...event, hash: previous };
  });
}

/** A pack of a workspace that one person asked for and another approved, and its checkpoint. */
function evidenceOf(unusual: Unusual = {}) {
  const { key = KEY, asker = 'user:default/ada', development } = unusual;
  const { approver = 'user:default/grace' } = unusual;
  const isolation = approvedOnly();
  const basis = { kind: 'requested' as const };
  const posture = evaluate(isolation, baselinePolicy, { basis });
  const stored = storePosture(posture);
  const { name, revision } = baselinePolicy;
  const hash = contentHash(baselinePolicy);
  const shown = {
    workspace: WORKSPACE,
    sequence: 1,
    digest: postureDigest(stored),
    body: contentHash(stored),
    facts: factsHash(isolation),
    policy: hash,
    shownFrom: AT,
  };
  const events = chainOf([
    ['submitted', asker],
    ['approved', approver],
  ]);
  const entries: LogEntry[] = [
    ...events.map(event => ({
      event: { request: REQUEST, sequence: event.sequence, hash: event.hash },
    })),
    { shown },
  ];
  const leaves = entries.map(entryHash);
  const tree = GrowingTree.create();
  leaves.forEach(leaf => tree.add(leaf));
  const size = leaves.length;
  const text = checkpointText({ origin: ORIGIN, size, root: tree.root() });
  const checkpoint = signNote(text, [key]);
  const placed = (leaf: number) => ({
    leaf,
    proof: inclusionProof(leaf, size, subtreeHashes(leaves)),
  });
  const files = buildEvidence(
    {
      says: {
        at: AT,
        madeFor: 'user:default/auditor',
        requests: 'all',
        workspace: {
          id: WORKSPACE,
          armId: ARM_ID,
          name: 'mlw-fraud',
          owner: OWNER,
        },
        shown: { ...shown, ...placed(2) },
        judgedAt: AT,
        basis,
        engineVersion: posture.engineVersion,
        policy: { hash, name, revision },
      },
      isolation,
      stored,
      posture,
      policy: baselinePolicy,
      record: {
        requests: [
          {
            id: REQUEST,
            kind: 'create',
            state: 'approved',
            owner: OWNER,
            requestedBy: asker,
            events: events.map((event, leaf) => ({
              ...event,
              ...placed(leaf),
            })),
          },
        ],
        waivers: [],
        history: [
          {
            sequence: 1,
            shownFrom: AT,
            verdict: posture.verdict,
            sentence: posture.sentence,
            policy: `${name} ${revision}`,
            engineVersion: posture.engineVersion,
          },
        ],
        policies: [],
      },
      files: new Map(),
      checkpoint,
      origin: ORIGIN,
      earlier: [],
      development,
      cut: [],
    },
    key,
  );
  return { files, checkpoint };
}

const zipped = (files: readonly PackFile[]) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        files.map(({ path, content }) => [path, strToU8(content)]),
      ),
      { level: 9 },
    ),
  );

const PACK = zipped(evidenceOf().files);
const key = `${publicKeyText(KEY)}\n`;

/** The archive with the bytes of one text in it replaced, wherever they stand. */
function replaced(from: string, to: string): Buffer {
  return Buffer.from(PACK.toString('latin1').replaceAll(from, to), 'latin1');
}

describe('ml-workspace verify with a pack', () => {
  it('says in sentences what it proves and what it does not', () => {
    const { code, stdout } = at({ 'pack.zip': PACK }).run('verify', 'pack.zip');
    expect(stdout).toMatchInlineSnapshot(`
      "pack.zip: whole, evidence for mlw-fraud at 2026-11-21T10:00:00.000Z
        Workspace  /subscriptions/s/resourcegroups/rg-ml/workspaces/mlw-fraud
        Owner      group:default/team-a
        Verdict    exfiltration-protected
        Waivers    none
        Proves
          - each of its 8 files is what portal.example.com/ml-workspace+19dec6c3 signed, the key that it names itself
          - facts and policy give this posture: it was judged again here, and its digest is the same
          - 2 events of 1 request follow one another, and stand in the log portal.example.com/ml-workspace up to entry 3 but for the gaps below
          - requester and approvers differ in 1 of 1 request that people approved
        Does not prove
          - whose key that is: give --key with what the portal answers at /record/key
          - that the log was not written anew as a whole: give --against with a checkpoint that was kept elsewhere
          - that Azure is so: the facts were requested, and not read from it
          - what people wrote in words: the pack signs the words as they were then, the log does not
      "
    `);
    expect(code).toBe(0);
  });

  it('proves more by a key and a checkpoint that were kept elsewhere', () => {
    const box = at({
      'pack.zip': PACK,
      'key.txt': key,
      'kept.txt': evidenceOf().checkpoint,
    });
    const held = ['--key', 'key.txt', '--against', 'kept.txt'];
    const { code, stdout } = box.run('verify', 'pack.zip', ...held);
    expect(stdout).toContain('a key that you gave');
    expect(stdout).toContain('is the one of the checkpoint in kept.txt');
    expect(stdout).not.toContain('--key');
    expect(stdout).not.toContain('--against');
    expect(code).toBe(0);
  });

  it('is held to the checkpoint of another pack that was kept', () => {
    const box = at({
      'pack.zip': PACK,
      'kept.zip': PACK,
      'no.zip': replaced('checkpoint.txt', 'checkpoint.tx_'),
    });
    const { code, stdout } = box.run(
      ...['verify', 'pack.zip', '--against', 'kept.zip'],
    );
    expect(stdout).toContain('is the one of the checkpoint in kept.zip');
    expect(code).toBe(0);
    const none = box.run('verify', 'pack.zip', '--against', 'no.zip');
    expect(none.stderr).toContain('no pack of evidence with a checkpoint');
    expect(none.code).toBe(2);
  });

  it('takes no second', () => {
    const box = at({ 'pack.zip': PACK });
    const began = performance.now();
    expect(box.run('verify', 'pack.zip').code).toBe(0);
    // Starting the program is part of it; a machine that is busy takes longer.
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('tells programs the same', () => {
    const { code, stdout } = at({ 'pack.zip': PACK }).run(
      ...['verify', 'pack.zip', '--format', 'json'],
    );
    expect(JSON.parse(stdout)).toMatchObject({
      intact: true,
      judgedAgain: 'same',
      keyFrom: 'pack',
      decisions: [{ decidedBy: 'others' }],
    });
    expect(code).toBe(0);
  });

  it('says where the asker approved, and where a development key signed', () => {
    const approver = 'user:default/ada';
    const { files } = evidenceOf({ approver, development: true });
    const { code, stdout } = at({ 'pack.zip': zipped(files) }).run(
      ...['verify', 'pack.zip'],
    );
    expect(stdout).toContain(
      `that somebody else decided on request ${REQUEST}: user:default/ada asked and approved`,
    );
    expect(stdout).toContain('development key');
    expect(code).toBe(0);
  });

  it('is not taken in by the key of somebody else', () => {
    const forged = evidenceOf({ key: createSigningKey(ORIGIN) });
    const { code, stdout } = at({
      'pack.zip': zipped(forged.files),
      'key.txt': key,
    }).run('verify', 'pack.zip', '--key', 'key.txt');
    expect(stdout).toContain('pack.zip: broken at evidence.dsse.json');
    expect(code).toBe(1);
  });

  it('names a file that is not what was signed', () => {
    const files = evidenceOf().files.map(file =>
      file.path === 'evidence.html'
        ? { ...file, content: file.content.replace('mlw-fraud', 'mlw-prod') }
        : file,
    );
    const { code, stdout } = at({ 'pack.zip': zipped(files) }).run(
      ...['verify', 'pack.zip'],
    );
    expect(stdout).toContain('pack.zip: broken at evidence.html');
    expect(code).toBe(1);
  });

  it('checks each pack of an archive, and names the one that is broken', () => {
    const broken = zipped(evidenceOf().files.slice(0, -1));
    const archive = zipSync({ 'a.zip': PACK, 'b.zip': broken }, { level: 0 });
    const { code, stdout } = at({ 'packs.zip': Buffer.from(archive) }).run(
      ...['verify', 'packs.zip'],
    );
    expect(stdout).toContain('packs.zip/a.zip: whole');
    expect(stdout).toContain('packs.zip/b.zip: broken at record.json');
    expect(code).toBe(1);
  });
});

/** An archive whose list says another size of its first entry. */
function lying(size: number): Buffer {
  const bytes = Buffer.from(PACK);
  const list = bytes.readUInt32LE(bytes.length - 6);
  bytes.writeUInt32LE(size, list + 24);
  bytes.writeUInt32LE(size, 22);
  return bytes;
}

describe('an archive that is hostile', () => {
  it.each<[string, Buffer, string]>([
    [
      'a path that leads out',
      replaced('evidence.html', '../../etc/psw'),
      'broken at ../../etc/psw',
    ],
    [
      'a path from the root',
      replaced('policy.json', '/olicy.json'),
      'broken at /olicy.json',
    ],
    ['a path of Windows', replaced('policy.json', 'C:\\cy.json.'), 'C:'],
    [
      'a name twice',
      replaced('policy.json', 'record.json'),
      'broken at record.json',
    ],
    [
      'a name twice but for its case',
      replaced('policy.json', 'recorD.json'),
      'record',
    ],
    [
      'a control character in a name',
      replaced('policy.json', 'pol\u001b[2.json'),
      'broken at pol\\u001b[2.json',
    ],
    ['a size that is less than there is', lying(10), 'evidence.dsse.json'],
    ['a size that nothing has', lying(0xffffffff), 'bytes in all'],
    ['an end that is cut off', PACK.subarray(0, -30), 'the end of an archive'],
    [
      'something after its end',
      Buffer.concat([PACK, Buffer.from('x')]),
      'the end of an archive',
    ],
    [
      'something before its start',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), PACK]),
      'one list of entries',
    ],
  ])('is named with %s, and ends with 1', (_, bytes, found) => {
    const { code, stdout, stderr } = at({ 'pack.zip': bytes }).run(
      ...['verify', 'pack.zip'],
    );
    expect(stderr).toBe('');
    expect(stdout).toContain(found);
    expect(stdout).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  it('unpacks no more than it says', () => {
    const bomb = zipSync(
      { 'evidence.dsse.json': new Uint8Array(60 * 1024 * 1024) },
      { level: 1 },
    );
    const box = at({ 'pack.zip': Buffer.from(bomb) });
    const { code, stdout } = box.run('verify', 'pack.zip');
    expect(stdout).toContain('broken at evidence.dsse.json');
    expect(code).toBe(1);
    const more = zipSync(
      {
        'a.json': new Uint8Array(40 * 1024 * 1024),
        'b.json': new Uint8Array(40 * 1024 * 1024),
      },
      { level: 1 },
    );
    const two = at({ 'pack.zip': Buffer.from(more) }).run('verify', 'pack.zip');
    expect(two.stdout).toContain('bytes in all, unpacked');
    expect(two.code).toBe(1);
  });

  it('has no more entries than a pack has', () => {
    const many = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, n) => [`f${n}`, new Uint8Array()]),
    );
    const { code, stdout } = at({
      'pack.zip': Buffer.from(zipSync(many)),
    }).run('verify', 'pack.zip');
    expect(stdout).toContain('at most 2000 entries');
    expect(code).toBe(1);
  });
});
