import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = resolve(__dirname, '../../reach/main.mjs');
const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');

describe('breaking the rules of reach', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reach-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Breaks one small file, and asks the tests of one file. */
  const breakRules = (tests: string) =>
    spawnSync(
      process.execPath,
      [
        ...['--require', TRANSFORM, MAIN, '--minutes', '1'],
        ...['--file', 'egress/assumption', '--tests', tests],
        ...['--state', join(folder, `${tests}.json`)],
      ],
      { encoding: 'utf8' },
    );

  it('is noticed by their own tests, and allows only what can be broken', () => {
    const { stdout, status } = breakRules('assumption');
    const [, egress, lanes] =
      /mutants: (\d+) of egress, (\d+) of lanes/.exec(stdout) ?? [];
    expect(Number(egress)).toBeGreaterThan(1000);
    expect(Number(lanes)).toBeGreaterThan(100);
    expect(stdout).not.toContain('Allowed, and');
    expect(stdout).toMatch(
      /^(\d+) of \1 mutants .*: \1 noticed, 0 .* 0 unnot/m,
    );
    expect(status).toBe(0);
  });

  it('is not noticed by tests of something else', () => {
    const { stdout, status } = breakRules('destinations');
    expect(stdout).toContain(
      'noticed by no test:\n{"file":"egress/assumption.ts"',
    );
    expect(status).toBe(1);
  });
});
