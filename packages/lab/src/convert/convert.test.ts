import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { WRITTEN_DIALECTS } from '@ringfence/dialects';

const MAIN = resolve(__dirname, 'main.ts');
const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const EXAMPLE = resolve(
  __dirname,
  '../../../../examples/architectures/selected-addresses',
);
const SOURCES = {
  arm: join(EXAMPLE, 'arm'),
  bicep: join(EXAMPLE, 'bicep'),
  terraform: resolve(__dirname, 'documents'),
};

describe('files of every dialect that are converted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'convert-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are judged in each other dialect as they were', () => {
    const sources = join(folder, 'sources');
    for (const [dialect, path] of Object.entries(SOURCES)) {
      cpSync(path, join(sources, dialect), { recursive: true });
    }
    // Its parser of HCL is a thread, which only the program can start.
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...['--require', TRANSFORM, MAIN, sources],
        ...['--state', join(folder, 'state.json')],
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    for (const dialect of WRITTEN_DIALECTS) {
      expect(stdout).toContain(`${dialect}: 3 kept, 0 refused`);
    }
    expect(stdout).toContain('0 kinds of difference');
  }, 60_000);
});
