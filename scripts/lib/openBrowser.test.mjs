import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canSeeBrowser } from './openBrowser.mjs';

const sees = (platform, env, isTerminal = true) =>
  canSeeBrowser({ platform, env, isTerminal });

describe('the browser', () => {
  it('is opened for somebody at a terminal with a screen', () => {
    assert.equal(sees('darwin', {}), true);
    assert.equal(sees('win32', {}), true);
    assert.equal(sees('linux', { DISPLAY: ':0' }), true);
    assert.equal(sees('linux', { WAYLAND_DISPLAY: 'wayland-0' }), true);
  });

  it('is left alone without a terminal or a screen, in CI, and on request', () => {
    assert.equal(sees('darwin', {}, false), false);
    assert.equal(sees('linux', {}), false);
    assert.equal(sees('darwin', { CI: '1' }), false);
    assert.equal(sees('darwin', { BROWSER: 'none' }), false);
  });
});
