import fc from 'fast-check';
import {
  checkpointText,
  createSigningKey,
  leafHash,
  publicKeyText,
  readCheckpoint,
  readNote,
  readPublicKey,
  readSigningKey,
  signNote,
  signingKeyText,
  verifyNote,
} from '.';

/** The key and note that implementations of signed notes are checked with. */
const PUBLIC =
  'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const SECRET =
  'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const TEXT =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const NOTE = `${TEXT}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

const peter = readPublicKey(PUBLIC)!;
const signer = readSigningKey(SECRET, 'unused')!;

describe('a signed note', () => {
  it('is signed as the published one is, and holds', () => {
    expect(signNote(TEXT, [signer])).toBe(NOTE);
    expect(verifyNote(NOTE, [peter])).toEqual({
      text: TEXT,
      signedBy: [peter],
    });
    expect(publicKeyText(signer)).toBe(PUBLIC);
    expect(signingKeyText(signer)).toBe(SECRET);
  });

  it('does not hold with any one character changed', () => {
    const chars = [...NOTE];
    fc.assert(
      fc.property(fc.nat({ max: chars.length - 1 }), at => {
        const other = chars[at] === 'b' ? 'c' : 'b';
        const changed = chars.with(at, other).join('');
        expect(verifyNote(changed, [peter])).toHaveProperty('problem');
      }),
    );
  });

  it('does not hold cut off, signed by others only, or signed by nobody', () => {
    const stranger = createSigningKey('PeterNeumann');
    for (const note of [
      '',
      TEXT,
      `${TEXT}\n`,
      NOTE.slice(0, -1),
      NOTE.replace('\n', '\r\n'),
      signNote(TEXT, [stranger]),
      NOTE + '— unreadable\n'.repeat(101),
    ]) {
      expect(verifyNote(note, [peter])).toHaveProperty('problem');
    }
    expect(verifyNote(NOTE, [])).toEqual({
      problem: 'it is signed by no known key, only PeterNeumann+c74f20a3',
    });
  });

  it('holds by the old key and by the new one while a key follows another', () => {
    const old = createSigningKey('example.com/log');
    const next = createSigningKey('example.com/log');
    const note = signNote(TEXT, [next, old]);

    expect(verifyNote(note, [old])).toMatchObject({ signedBy: [old] });
    expect(verifyNote(note, [next])).toMatchObject({ signedBy: [next] });
    expect(verifyNote(note, [old, next])).toMatchObject({
      signedBy: [next, old],
    });
    const [first] = readNote(note)!.signatures;
    expect(first).toMatchObject({ name: next.name, id: next.id });
  });

  it('is not made of half a line or of control characters', () => {
    for (const text of ['no end', 'a\tb\n', '\u0000\n']) {
      expect(() => signNote(text, [signer])).toThrow(TypeError);
    }
  });
});

describe('the text of a key', () => {
  it('is read back as it was written', () => {
    const key = createSigningKey('example.com/ml-workspace');
    expect(readSigningKey(signingKeyText(key), 'unused')).toEqual(key);
    const { secret: _, ...open } = key;
    expect(readPublicKey(publicKeyText(key))).toEqual(open);
  });

  it('is none with any part of it left out or changed', () => {
    for (let at = 0; at < PUBLIC.length; at += 1) {
      expect(readPublicKey(PUBLIC.slice(at + 1))).toBeUndefined();
      expect(readPublicKey(PUBLIC.slice(0, at))).toBeUndefined();
    }
    for (const text of [
      PUBLIC.replace('c74f20a3', 'c74f20a4'),
      PUBLIC.replace('Peter', 'Pater'),
      // Of an algorithm that is not known, with the id that fits it.
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
      SECRET,
    ]) {
      expect(readPublicKey(text)).toBeUndefined();
    }
    expect(
      readSigningKey(SECRET.replace('c74f20a3', 'c74f20a4'), 'log'),
    ).toBeUndefined();
    expect(readSigningKey(PUBLIC, 'log')).toBeUndefined();
    expect(readSigningKey('', 'log')).toBeUndefined();
  });

  it('may be PKCS8 in PEM, which is that of RFC 8410', () => {
    const pem = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
-----END PRIVATE KEY-----
`;
    const key = readSigningKey(pem, 'example.com/log')!;
    expect(key.name).toBe('example.com/log');
    // The public key that RFC 8410 gives for it.
    expect(Buffer.from(key.bytes).toString('base64')).toBe(
      'Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=',
    );
    expect(readSigningKey(pem.replace('MC4C', 'MC4D'), 'log')).toBeUndefined();
  });
});

describe('a checkpoint', () => {
  it('is read from the published text', () => {
    const text =
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const read = readCheckpoint(text)!;
    expect(read).toMatchObject({
      origin: 'example.com/behind-the-sofa',
      size: 20852163,
    });
    expect(checkpointText(read)).toBe(text);
    expect(readCheckpoint(`${text}said beside it\n`)).toEqual(read);
  });

  it('is none with a line missing or written otherwise', () => {
    const root = leafHash('');
    const text = checkpointText({ origin: 'log', size: 10, root });
    for (const wrong of [
      '',
      text.slice(0, -1),
      `${text}\n`,
      text.replace('10', '010'),
      text.replace('10', '-1'),
      text.replace('10', '1e3'),
      text.replace('10', '9007199254740993'),
      text.replace('log', ''),
      text.replace('=', ''),
      text.split('\n').slice(0, 2).join('\n'),
    ]) {
      expect(readCheckpoint(wrong)).toBeUndefined();
    }
  });
});
