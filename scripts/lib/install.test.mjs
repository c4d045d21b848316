import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fingerprint } from './install.mjs';

const state = {
  lockfile: 'left-pad@1',
  settings: 'nodeLinker: node-modules',
  manifests: [{ name: 'app', dependencies: { 'left-pad': '^1.0.0' } }],
  machine: ['linux', 'x64', 'v24'],
};

describe('what is installed', () => {
  const known = fingerprint(state);

  it('stays good while nothing changed that it depends on', () => {
    const [app] = state.manifests;
    const renamed = { ...app, description: 'New words', scripts: { x: 'y' } };
    assert.equal(fingerprint({ ...state, manifests: [renamed] }), known);
  });

  for (const [what, changed] of Object.entries({
    'the lockfile changes': { lockfile: 'left-pad@2' },
    "Yarn's settings change": { settings: 'nodeLinker: pnp' },
    'a package asks for something else': {
      manifests: [{ name: 'app', dependencies: {} }],
    },
    'a package is added': {
      manifests: [...state.manifests, { name: 'backend' }],
    },
    'the major version of Node changes': { machine: ['linux', 'x64', 'v22'] },
  })) {
    it(`is renewed when ${what}`, () => {
      assert.notEqual(fingerprint({ ...state, ...changed }), known);
    });
  }
});
