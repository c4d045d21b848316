// @ts-check
const { TestEnvironment } = require('jest-environment-node');
const { JSDOM } = require('jsdom');

/** What React and its components need of a browser; fetch, streams and timers stay Node's own. */
const PARTS = [
  'document',
  'navigator',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLInputElement',
  'HTMLTextAreaElement',
  'HTMLSelectElement',
  'HTMLIFrameElement',
  'SVGElement',
  'DocumentFragment',
  'MutationObserver',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'localStorage',
  'sessionStorage',
  'location',
  'history',
];

/** Jest's Node environment with a document in it, so that a real backend and real components run side by side. */
module.exports = class NodeWithDomEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { window } = new JSDOM('<!doctype html><body></body>', {
      url: 'http://localhost',
      pretendToBeVisual: true,
    });
    window.matchMedia = query => ({
      matches: false,
      media: query,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
      dispatchEvent: () => false,
    });
    for (const part of ['window', ...PARTS]) {
      Object.defineProperty(this.global, part, {
        value: part === 'window' ? window : window[part],
        configurable: true,
        writable: true,
      });
    }
    for (const listening of ['addEventListener', 'removeEventListener']) {
      this.global[listening] = window[listening].bind(window);
    }
  }

  async teardown() {
    /** @type {any} */ (this.global).window?.close();
    await super.teardown();
  }
};
