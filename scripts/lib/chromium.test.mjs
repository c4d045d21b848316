import assert from 'node:assert/strict';
import { delimiter } from 'node:path';
import { describe, it } from 'node:test';
import { findChromium } from './chromium.mjs';

describe('the Chromium to test in', () => {
  const on = (...files) => ({
    platform: 'linux',
    exists: path => files.includes(path),
  });
  const PATH = ['/usr/local/bin', '/usr/bin'].join(delimiter);

  it('is the one a person named', () => {
    const env = { PATH, RINGFENCE_CHROMIUM: '/opt/mine' };
    assert.equal(
      findChromium(env, on('/opt/mine', '/usr/bin/chromium')),
      '/opt/mine',
    );
  });

  it('is not silently another one when the named one is missing', () => {
    const env = { PATH, RINGFENCE_CHROMIUM: '/opt/mine' };
    assert.throws(
      () => findChromium(env, on('/usr/bin/chromium')),
      /says \/opt\/mine, and there is no such file/,
    );
  });

  it('is else the first on PATH', () => {
    const machine = on('/usr/bin/chromium', '/usr/local/bin/google-chrome');
    assert.equal(
      findChromium({ PATH }, machine),
      '/usr/local/bin/google-chrome',
    );
  });

  it('is asked of the person where there is none', () => {
    assert.throws(
      () => findChromium({ PATH }, on()),
      /apt-get install chromium/,
    );
  });
});
