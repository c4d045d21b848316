import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { globSync, isNewerThan } from './files.mjs';

describe('files of a folder', () => {
  let folder;
  const write = (path, seconds) => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '');
    if (seconds) utimesSync(file, seconds, seconds);
    return file;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ringfence-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are found by their ending, without what was installed or built', () => {
    write('a.test.mjs');
    write('b.mjs');
    write('deep/c.test.mjs');
    write('node_modules/d.test.mjs');
    write('dist/e.test.mjs');
    assert.deepEqual(
      globSync(folder, '.test.mjs').map(path => relative(folder, path)),
      ['a.test.mjs', join('deep', 'c.test.mjs')],
    );
    assert.deepEqual(globSync(join(folder, 'nowhere')), []);
  });

  it('tell whether a build is newer than its sources', () => {
    const old = write('old.ts', 1_000);
    const built = write('dist/index.html', 2_000);
    const changed = write('changed.ts', 3_000);
    assert.equal(isNewerThan(built, [old]), true);
    assert.equal(isNewerThan(built, [old, changed]), false);
    assert.equal(isNewerThan(join(folder, 'missing'), []), false);
  });
});
