import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserOpener } from './openBrowser.mjs';

describe('the browser', () => {
  it('is opened by the program of each platform', () => {
    assert.deepEqual(browserOpener('darwin', {}), ['open']);
    assert.deepEqual(browserOpener('win32', {}), ['explorer']);
    assert.deepEqual(browserOpener('linux', { DISPLAY: ':0' }), ['xdg-open']);
  });

  it('is left alone on a machine without a screen, in CI, and on request', () => {
    assert.equal(browserOpener('linux', {}), undefined);
    assert.equal(browserOpener('darwin', { CI: '1' }), undefined);
    assert.equal(browserOpener('darwin', { BROWSER: 'none' }), undefined);
  });
});
