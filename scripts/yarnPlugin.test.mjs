import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { inRoot } from './lib/paths.mjs';
import { yarnScript } from './lib/yarn.mjs';

describe('yarn in a fresh clone', () => {
  let clone;
  const write = (path, text) => writeFileSync(join(clone, path), text);
  const copy = path => copyFileSync(inRoot(path), join(clone, path));
  const yarn = (args, cwd = clone) =>
    spawnSync(process.execPath, [yarnScript(), ...args], {
      cwd,
      encoding: 'utf8',
    });
  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'ringfence-clone-'));
    for (const folder of ['.yarn/plugins', 'scripts', 'packages/one']) {
      mkdirSync(join(clone, folder), { recursive: true });
    }
    copy('.yarn/plugins/ringfence.cjs');
    copy('package.json');
    copy('yarn.lock');
    write('.yarnrc.yml', 'plugins: [{ path: .yarn/plugins/ringfence.cjs }]\n');
    write(
      'scripts/run.mjs',
      'console.log("ran", ...process.argv.slice(2)); process.exitCode = 7;\n',
    );
  });
  afterEach(() => rmSync(clone, { recursive: true }));

  it('runs the commands of the root, which install by themselves', () => {
    const { stdout, status } = yarn(['test:e2e', '--screenshots', 'a b']);
    assert.equal(stdout, 'ran test:e2e --screenshots a b\n');
    assert.equal(status, 7);
  });

  it('leaves the commands of other packages alone', () => {
    write('packages/one/package.json', '{ "name": "one" }');
    const { stdout } = yarn(['test'], join(clone, 'packages', 'one'));
    assert.doesNotMatch(stdout, /^ran/m);
  });
});
