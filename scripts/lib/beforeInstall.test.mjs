import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { inRoot, ROOT } from './paths.mjs';

const IMPORT = /^(?:import|export) (?:[^'"]*? from )?'([^']+)'/gm;

/** What a module imports before it runs, and what that imports, by the file that does. */
function importsOf(file, found = new Map()) {
  if (found.has(file)) return found;
  const names = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(
    ([, name]) => name,
  );
  found.set(file, names);
  for (const name of names.filter(each => each.startsWith('.'))) {
    importsOf(resolve(dirname(file), name), found);
  }
  return found;
}

describe('what runs before anything is installed', () => {
  it('imports nothing that has to be installed', () => {
    const found = importsOf(inRoot('scripts', 'lib', 'main.mjs'));
    const installed = [...found].flatMap(([file, names]) =>
      names
        .filter(name => !/^(\.|node:)/.test(name))
        .map(name => `${relative(ROOT, file)}: ${name}`),
    );
    assert.deepEqual(installed, []);
    assert.ok(found.has(inRoot('scripts', 'lib', 'install.mjs')));
  });
});
