import { mockServices } from '@backstage/backend-test-utils';
import {
  createSigningKey,
  publicKeyText,
  signingKeyText,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ConfigReader } from '@backstage/config';
import { generateKeyPairSync } from 'node:crypto';
import {
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecord } from '../config/readRecord';
import { RecordKeys } from './RecordKeys';

const read = (record: object = {}, rest: object = {}) =>
  readRecord(new ConfigReader({ ...rest, mlWorkspace: { record } } as any));

describe('the key of the record', () => {
  let folder: string;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'record-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const keysOf = (record: object = {}, isProduction = false) => {
    const developmentKeyFile = join(folder, 'made', 'key');
    return RecordKeys.create({
      config: read({ developmentKeyFile, ...record }),
      logger,
      isProduction,
    });
  };

  it('for development is made once in a file, though replicas start at once', async () => {
    const keys = await Promise.all(
      Array.from({ length: 5 }, () => keysOf().signing()),
    );
    expect(new Set(keys.map(key => key!.id)).size).toBe(1);
    expect(keys[0]!.name).toBe('localhost/ml-workspace/development-key');
    expect((await keysOf().signing())!.id).toBe(keys[0]!.id);
    const file = join(folder, 'made', 'key');
    expect((await stat(file)).mode % 0o1000).toBe(0o600);
    expect(await readdir(join(folder, 'made'))).toEqual(['key']);
  });

  it('for development is not made where there is another, and never in production', async () => {
    const production = keysOf({}, true);
    expect(production.kind).toBe('none');
    expect(await production.signing()).toBeUndefined();
    expect(await production.trusted()).toEqual([]);
    const key = signingKeyText(createSigningKey('example.com/log'));
    expect(await keysOf({ key }).signing()).toMatchObject({
      name: 'example.com/log',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('says which file holds something else', async () => {
    const developmentKeyFile = join(folder, 'key');
    await writeFile(developmentKeyFile, 'no key');
    const keys = keysOf({ developmentKeyFile });
    await expect(keys.signing()).rejects.toThrow(developmentKeyFile);
    expect(await readFile(developmentKeyFile, 'utf8')).toBe('no key');
  });

  it('is read from PEM under the name of the record, with those before it', async () => {
    const old = createSigningKey('portal.example.com/ml-workspace');
    const { privateKey } = generateKeyPairSync('ed25519');
    const keys = keysOf({
      name: 'portal.example.com/ml-workspace',
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
      oldKeys: [publicKeyText(old)],
    });
    expect(keys.kind).toBe('configured');
    expect((await keys.trusted()).map(({ name }) => name)).toEqual([
      'portal.example.com/ml-workspace',
      'portal.example.com/ml-workspace',
    ]);
  });
});

describe('the configuration of the record', () => {
  it('names the record by the host of the portal', () => {
    const backend = { baseUrl: 'https://portal.example.com:7007/x' };
    expect(read({}, { backend }).origin).toBe(
      'portal.example.com:7007/ml-workspace',
    );
  });

  it.each([
    [{ name: 'a b' }, 'mlWorkspace.record.name'],
    [{ oldKeys: ['no key'] }, 'mlWorkspace.record.oldKeys[0]'],
    [{ key: 'not-a-key-but-secret' }, 'mlWorkspace.record.key'],
  ])('refuses %j and names the key', (record, key) => {
    expect(() => read(record)).toThrow(key);
  });

  it('tells nothing of a secret that it cannot use', () => {
    expect(() => read({ key: 'not-a-key-but-secret' })).toThrow(
      expect.not.objectContaining({
        message: expect.stringContaining('not-a-key-but-secret'),
      }),
    );
  });
});
