import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = resolve(__dirname, 'main.ts');
const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');

describe('the readers, of mutated documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  // The parser of Terraform is loaded by the program alone.
  const fuzz = (count: number, ...more: string[]) =>
    spawnSync(
      process.execPath,
      [
        ...['--require', TRANSFORM, MAIN, '--seed', '20261130'],
        ...['--count', String(count), '--minutes', '0.12'],
        ...['--state', join(folder, 'state.json'), ...more],
      ],
      { encoding: 'utf8' },
    );

  it('throw nothing, and call nothing better for what is hidden', () => {
    const { stdout, stderr } = fuzz(2_000);
    const found = stdout
      .split('\n')
      .filter(line => / × /.test(line) && !/takes long$/.test(line));
    expect({ found, stderr }).toEqual({ found: [], stderr: '' });
    for (const dialect of [
      'arm',
      'azml-yaml',
      'bicep',
      'catalog-entity',
      'terraform',
      'terraform-plan',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  [1-9]\\d* ${dialect}$`, 'm'));
    }
  }, 60_000);

  it('goes on where it was left, and not with another seed', () => {
    expect(fuzz(0, '--seed', '2').stderr).toContain('belongs to seed 20261130');
  }, 60_000);
});
