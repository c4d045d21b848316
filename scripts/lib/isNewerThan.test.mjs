import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isNewerThan } from './isNewerThan.mjs';

describe('a build', () => {
  let folder;
  const write = (path, seconds) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    utimesSync(file, seconds, seconds);
    return file;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ringfence-newer-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is newer than its sources until one of them changes', () => {
    const built = write('dist/index.html', 2_000);
    const isNewer = (...sources) => isNewerThan(built, sources, folder);
    write('src/old.ts', 1_000);
    write('package.json', 1_000);
    assert.equal(isNewer('src', 'package.json'), true);
    write('src/deep/changed.ts', 3_000);
    assert.equal(isNewer('package.json'), true);
    assert.equal(isNewer('src', 'package.json'), false);
  });

  it('that is missing is not newer than anything', () => {
    assert.equal(isNewerThan(join(folder, 'missing'), [], folder), false);
  });
});
