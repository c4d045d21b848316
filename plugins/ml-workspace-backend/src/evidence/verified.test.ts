import {
  createSigningKey,
  signingKeyText,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lifeOf } from '../__testUtils__/life';
import { startPortal } from '../__testUtils__/portal';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const CLI = resolve(__dirname, '../../../../packages/cli');
const KEY = createSigningKey('portal.example.com/ml-workspace');

it('is made by the portal, and verified by the command line with nothing but files', async () => {
  execFileSync(process.execPath, [join(CLI, 'build.mjs')]);
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  const portal = await startPortal({
    db: await databases.init('SQLITE_3'),
    config: {
      mlWorkspace: { record: { name: KEY.name, key: signingKeyText(KEY) } },
    },
  });
  const keep = async (name: string, path: string) => {
    const { body, status } = await portal
      .read(path)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(status).toBe(200);
    writeFileSync(join(folder, name), body);
  };
  const { id } = await lifeOf(portal).create();
  await keep('pack.zip', `/workspaces/${id}/evidence.zip`);
  await keep('packs.zip', `/evidence.zip?ids=${id}`);
  await keep('key.txt', '/record/key');
  await keep('kept.txt', '/record/checkpoint');
  await portal.stop();

  const verify = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [join(CLI, 'dist/ml-workspace.cjs'), 'verify', ...args],
      { cwd: folder, encoding: 'utf8' },
    );
  const held = ['--key', 'key.txt', '--against', 'kept.txt'];
  const one = verify('pack.zip', ...held);
  const many = verify('packs.zip', ...held, '--format', 'json');
  rmSync(folder, { recursive: true });

  expect(one.stdout).toContain('pack.zip: whole, evidence for mlw-fraud');
  expect(one.stdout).toContain('it was judged again here');
  expect(one.stdout).toContain('a key that you gave');
  expect(one.stdout).toContain('is the one of the checkpoint in kept.txt');
  expect(one.status).toBe(0);
  expect(JSON.parse(many.stdout)).toMatchObject({
    intact: true,
    heldAgainst: 'same',
  });
  expect(many.status).toBe(0);
});
