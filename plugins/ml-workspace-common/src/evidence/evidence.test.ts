import { canonicalJson } from '@ringfence/engine';
import {
  ADA,
  CREATE,
  evidenceInput,
  key,
  ORIGIN,
  packOf,
  packWith,
  WAIVE,
} from '../__testUtils__/evidence';
import {
  createSigningKey,
  readCheckpoint,
  readNote,
  signingKeyOf,
} from '../record';
import { buildEvidence, EvidenceRecord, Pack, verifyEvidence } from '.';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (pack: Pack, path: string) =>
  new TextDecoder().decode(pack.get(path));
const withFile = (pack: Pack, path: string, content: string): Pack =>
  new Map(pack).set(path, bytes(content));

describe('a pack of evidence', () => {
  it('is whole as it was made, and says what is in it', () => {
    expect(verifyEvidence(packWith())).toEqual({
      intact: true,
      statement: expect.objectContaining({ madeFor: 'user:default/auditor' }),
      verdict: expect.any(String),
      signedBy: [`${key.name}+${key.id}`],
      keyFrom: 'pack',
      checkpoint: { size: 6, root: expect.stringMatching(/^[0-9a-f]{64}$/) },
      heldAgainst: 'none',
      judgedAgain: 'same',
      decisions: [
        expect.objectContaining({ request: CREATE, decidedBy: 'policy' }),
        {
          request: WAIVE,
          kind: 'waiver',
          state: 'approved',
          askedBy: ADA,
          approvedBy: ['user:default/grace'],
          decidedBy: 'others',
        },
      ],
      events: 5,
      waivers: { active: 1 },
      erased: 0,
      gaps: [],
      files: 9,
    });
  });

  it('is the same bytes each time', () => {
    expect(buildEvidence(evidenceInput(), key)).toEqual(
      buildEvidence(evidenceInput(), key),
    );
  });

  it('names facts and posture by their files, as in-toto takes them', () => {
    const pack = packWith();
    const { payload, payloadType } = JSON.parse(
      text(pack, 'evidence.dsse.json'),
    );
    const statement = JSON.parse(atob(payload));
    expect(payloadType).toBe('application/vnd.in-toto+json');
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      predicateType: 'urn:x-ringfence:ml-workspace-evidence:v1',
      subject: [
        { name: expect.stringMatching(/mlw-fraud#facts$/) },
        { name: expect.stringMatching(/mlw-fraud#posture$/) },
      ],
    });
  });

  it('holds to a key and a checkpoint that were kept elsewhere', () => {
    const pack = packWith();
    const { checkpoint } = verifyEvidence(pack) as any;
    const against = { origin: ORIGIN, ...checkpoint };
    expect(verifyEvidence(pack, { keys: [key], against })).toMatchObject({
      intact: true,
      keyFrom: 'outside',
      heldAgainst: 'same',
    });
    const before = readCheckpoint(
      readNote(text(packWith({ covered: 2 }), 'checkpoint.txt'))!.text,
    )!;
    expect(verifyEvidence(pack, { against: before })).toMatchObject({
      intact: true,
      heldAgainst: 'grew',
    });
    const anew = { ...before, root: 'f'.repeat(64) };
    expect(verifyEvidence(pack, { against: anew })).toMatchObject({
      intact: false,
      found: 'another one, written anew since',
    });
    const later = { ...against, size: 7 };
    expect(verifyEvidence(pack, { against: later })).toMatchObject({
      heldAgainst: 'other-size',
    });
    const forked = { ...against, root: 'f'.repeat(64) };
    expect(verifyEvidence(pack, { against: forked })).toMatchObject({
      intact: false,
      where: 'checkpoint.txt',
    });
  });

  it('is not whole by the key of somebody else, whatever it says of itself', () => {
    const forger = createSigningKey(ORIGIN);
    expect(verifyEvidence(packWith({}, forger), { keys: [key] })).toMatchObject(
      {
        intact: false,
        where: 'evidence.dsse.json',
        found: expect.stringContaining('signed by no key'),
      },
    );
    // What it says of itself holds, but the checkpoint is not by that key.
    expect(verifyEvidence(packWith({}, forger))).toMatchObject({
      intact: false,
      where: 'checkpoint.txt',
    });
  });
});

describe('what is not as it was signed', () => {
  const pack = packWith();
  const paths = [...pack.keys()];

  it.each(paths)('is named with any byte of it changed: %s', path => {
    const content = pack.get(path)!;
    for (let part = 0; part < 40; part += 1) {
      const at = Math.floor((content.length * part) / 40);
      const changed = content.slice();
      changed[at] = changed[at] === 97 ? 98 : 97;
      const verdict = verifyEvidence(new Map(pack).set(path, changed));
      expect(verdict).toMatchObject({
        intact: false,
        where: expect.stringContaining(path),
      });
    }
  });

  it.each(paths)('is named where it is missing: %s', path => {
    const others = new Map(pack);
    others.delete(path);
    expect(verifyEvidence(others)).toMatchObject({
      intact: false,
      where: path,
    });
  });

  it('is named where a file was put in', () => {
    for (const path of ['more.json', '../evidence.html', 'files/x']) {
      expect(verifyEvidence(withFile(pack, path, ''))).toMatchObject({
        intact: false,
        where: path,
      });
    }
  });

  it('is named where a file is that of another workspace', () => {
    const other = packWith({ description: 'Another one' });
    for (const path of ['record.json', 'evidence.html', 'evidence.dsse.json']) {
      const mixed = new Map(pack).set(path, other.get(path)!);
      expect(verifyEvidence(mixed)).toMatchObject({ intact: false });
    }
  });
});

describe('what a pack cannot show', () => {
  it('is a judgement that is kept no more', () => {
    const record = (whole: EvidenceRecord) => ({
      ...whole,
      history: whole.history.slice(0, 1),
    });
    expect(verifyEvidence(packWith({ record }))).toMatchObject({
      intact: true,
      gaps: [{ kind: 'forgotten', count: 1 }],
    });
  });

  it('is a gap, and the rest still holds', () => {
    expect(verifyEvidence(packWith({ covered: 3 }))).toMatchObject({
      intact: true,
      checkpoint: { size: 3 },
      gaps: [{ kind: 'unlogged', count: 3 }],
    });
  });

  it('is said of a text that was erased', () => {
    const record = (whole: EvidenceRecord) => ({
      ...whole,
      waivers: whole.waivers.map(({ reason, ...waiver }) => waiver),
    });
    expect(verifyEvidence(packWith({ record }))).toMatchObject({
      intact: true,
      erased: 1,
      gaps: [{ kind: 'erased', count: 1 }],
    });
    expect(text(packWith({ record }), 'evidence.html')).toContain('erased');
  });

  it('is what another engine judged, or one with checks of an organisation', () => {
    const judgedBy = (engineVersion: string) => {
      const { says, stored, posture } = evidenceInput();
      const changed = { ...stored, engineVersion };
      const { contentHash } = jest.requireActual('@ringfence/engine');
      const shown = { ...says.shown, body: contentHash(changed) };
      const { leaf, proof, ...unlogged } = shown;
      return verifyEvidence(
        packWith({
          input: {
            stored: changed,
            posture: { ...posture, engineVersion },
            says: { ...says, engineVersion, shown: unlogged },
          },
        }),
      );
    };
    const { engineVersion } = evidenceInput().says;
    expect(judgedBy('1')).toMatchObject({
      intact: true,
      judgedAgain: 'other-engine',
    });
    expect(judgedBy(`${engineVersion}+abcd1234`)).toMatchObject({
      judgedAgain: 'own-checks',
    });
  });

  it('is a decision of somebody else, where the asker approved', () => {
    const verdict = verifyEvidence(packWith({ approver: ADA }));
    expect(verdict).toMatchObject({
      intact: true,
      decisions: [{}, { decidedBy: 'asker' }],
    });
    expect(text(packWith({ approver: ADA }), 'evidence.html')).toContain(
      'Approved by whoever asked',
    );
  });

  it('is more than a development key, which is said to be one', () => {
    const pack = packWith({ input: { development: true } });
    expect(verifyEvidence(pack)).toMatchObject({
      statement: { record: { development: true } },
    });
    expect(text(pack, 'evidence.html')).toContain('development key');
  });
});

it('takes no file with a field twice or in another order for what was signed', () => {
  const input = evidenceInput();
  const pack = packOf(buildEvidence(input, signingKeyOf(ORIGIN, key.secret)));
  const facts = text(pack, 'facts.json');
  expect(facts).toBe(canonicalJson(input.isolation));
  const twice = facts.replace('{', '{"region":"northeurope",');
  expect(verifyEvidence(withFile(pack, 'facts.json', twice))).toMatchObject({
    intact: false,
    where: 'facts.json',
  });
});
