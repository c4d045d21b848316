import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Download, expect } from '@playwright/test';
import { faults, stickingOut } from './readable';
import { test } from './test';
import { WorkspaceForm } from './WorkspaceForm';

const ROOT = join(__dirname, '../../..');
const CLI = join(ROOT, 'packages/cli');

const { isolation, owner } = JSON.parse(
  readFileSync(join(ROOT, 'examples/workspaces/claims-triage.json'), 'utf8'),
);
isolation.workspace.name = 'mlw-files';

const FORM = `/create/templates/default/managed-approved-outbound?formData=${encodeURIComponent(
  JSON.stringify({ isolation, owner }),
)}`;

/** Runs the command line as it is published, in a folder. */
const run = (folder: string, ...args: string[]) =>
  execFileSync(
    process.execPath,
    [join(CLI, 'dist/ml-workspace.cjs'), ...args],
    { cwd: folder, encoding: 'utf8' },
  );

/** Unpacks what was downloaded, as whoever downloaded it does. */
async function unpack(download: Download): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ml-workspace-'));
  const archive = unzipSync(readFileSync(await download.path()));
  for (const [path, bytes] of Object.entries(archive)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), strFromU8(bytes));
  }
  return folder;
}

test.beforeAll(() => {
  execFileSync(process.execPath, [join(CLI, 'build.mjs')]);
});

test('a team asks with files, looks at them, downloads them, and the command line says of them what the portal says', async ({
  signedIn: page,
}) => {
  await page.goto(FORM);
  const form = await WorkspaceForm.on(page);
  await expect(form.panel).toContainText('meets policy');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Written as').selectOption('Bicep');
  await page.getByLabel('Landing zone').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Look at the files' }).click();
  await page
    .getByRole('tab', { name: 'infra/main.bicep', exact: true })
    .click();
  await expect(page.getByRole('tabpanel')).toContainText(
    'Microsoft.MachineLearningServices/workspaces@',
  );
  await page.getByRole('button', { name: 'Review' }).click();
  await form.submit();
  await page
    .getByRole('button', { name: 'Open the request with its files' })
    .click({ timeout: 60_000 });

  const panel = page.locator('section').filter({
    has: page.getByRole('heading', { name: 'Files', exact: true }),
  });
  await expect(panel).toContainText('byte for byte');
  expect(await faults(page, panel)).toEqual([]);
  await page.setViewportSize({ width: 400, height: 900 });
  expect(await stickingOut(panel)).toEqual([]);
  await page.setViewportSize({ width: 1400, height: 900 });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download all (ZIP)' }).click(),
  ]);
  const folder = await unpack(download);
  const sentence = await page
    .getByRole('heading', { name: /^Isolated: / })
    .innerText();

  run(
    folder,
    ...['write', 'isolation.json', '--dialect', 'bicep'],
    ...['--out', 'infra', '--check'],
  );
  const [judged] = JSON.parse(
    run(
      folder,
      ...['check', 'isolation.json', '--policy', 'policy.json'],
      ...['--format', 'json'],
    ),
  );
  // The portal says beside it that this was requested, and nobody has seen it.
  const fact = (text: string) => text.replace(/^[^:]*: /, '');
  expect(judged.posture.verdict).toBe('isolated');
  expect(fact(judged.posture.sentence)).toBe(fact(sentence));
});

test('a team asks for a workspace in a network of its own, and the files make the network that was judged', async ({
  signedIn: page,
}) => {
  await page.goto('/create/templates/default/own-network-exfiltration');
  const form = await WorkspaceForm.on(page);
  await expect(page.getByLabel('Network', { exact: true })).toHaveValue(
    'filtered-spoke',
  );
  await page.getByLabel('Workspace name').fill('mlw-own-network');
  await page.getByLabel('Owner').click();
  await page.getByRole('option', { name: 'Data Science' }).click();
  await expect(form.panel).toContainText('Exfiltration-protected');
  await expect(form.panel).toContainText('meets policy');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Written as').selectOption('Bicep');
  await expect(page.getByLabel('Landing zone')).toHaveValue('filtered-spoke');
  await page.getByRole('button', { name: 'Review' }).click();
  await form.submit();
  await page
    .getByRole('button', { name: 'Open the request with its files' })
    .click({ timeout: 60_000 });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all (ZIP)' }).click(),
  ]);
  const folder = await unpack(download);
  run(
    folder,
    ...['write', 'isolation.json', '--dialect', 'bicep'],
    ...['--out', 'infra', '--check'],
  );
  const [judged] = JSON.parse(
    run(
      folder,
      ...['check', 'isolation.json', '--policy', 'policy.json'],
      ...['--format', 'json'],
    ),
  );
  expect(judged.posture.verdict).toBe('exfiltration-protected');
  expect(readFileSync(join(folder, 'infra/main.bicep'), 'utf8')).toContain(
    'Microsoft.Network/azureFirewalls@',
  );
});
