import assert from 'node:assert/strict';
import { delimiter } from 'node:path';
import { describe, it } from 'node:test';
import { withHome, withoutRunner, withPath } from './environment.mjs';

describe('the environment of a command', () => {
  const env = {
    PATH: '/usr/bin',
    LANG: 'C',
    npm_config_nodedir: '/somewhere/else',
    npm_config_registry: 'https://registry.example.org/',
    npm_lifecycle_event: 'test',
    npm_package_name: 'ringfence',
    BERRY_BIN_FOLDER: '/tmp/berry',
    INIT_CWD: '/home/someone',
  };

  it('carries nothing that npm run or yarn run added', () => {
    assert.deepEqual(withoutRunner(env), { PATH: '/usr/bin', LANG: 'C' });
  });

  it('keeps the way to the registry for npm itself', () => {
    assert.deepEqual(withoutRunner(env, { keepNetwork: true }), {
      PATH: '/usr/bin',
      LANG: 'C',
      npm_config_registry: 'https://registry.example.org/',
    });
  });

  it('has our folders first on PATH, however the variable is spelt', () => {
    assert.deepEqual(withPath({ Path: 'C:\\Windows' }, ['a', 'b']), {
      Path: ['a', 'b', 'C:\\Windows'].join(delimiter),
    });
  });

  it('keeps a home that can be written to', () => {
    const home = { HOME: '/home/someone' };
    assert.equal(
      withHome(home, '/spare', () => true),
      home,
    );
  });

  it('gets a spare home where there is none, an empty one or a read-only one', () => {
    for (const broken of [{}, { HOME: '' }, { HOME: '/proc/1' }]) {
      assert.equal(withHome(broken, '/spare').HOME, '/spare');
    }
  });
});
