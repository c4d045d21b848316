import { Page } from '@playwright/test';

/** Finds what stands in an empty slot. */
export const EMPTY_SLOT = '[data-bench-empty]';

/** Runs in the page before the app does. */
function install() {
  const GLOBAL = '__@backstage/discovered__';
  const IDS = ['entity-card:ml-workspace', 'entity-content:ml-workspace'];
  // As React 18 takes it; the React of the app is not to be had from here.
  const box = {
    $$typeof: Symbol.for('react.element'),
    type: 'section',
    key: null,
    ref: null,
    props: { 'data-bench-empty': '', children: 'Isolation' },
  };
  const emptied = (module: any) => {
    const plugin = module.default;
    if (plugin?.pluginId !== 'ml-workspace' || !plugin.withOverrides) {
      return module;
    }
    const extensions = IDS.map(id =>
      plugin.getExtension(id).override({ params: { loader: async () => box } }),
    );
    return { ...module, default: plugin.withOverrides({ extensions }) };
  };
  let discovered: any;
  Object.defineProperty(window, GLOBAL, {
    get: () => discovered,
    set(found) {
      discovered = { ...found, modules: found.modules.map(emptied) };
    },
  });
}

/**
 * Puts a box that holds one word where the card and the tab of the plugin stand,
 * in the very build of the app that is measured. It overrides their extensions as
 * an adopter may; only the moment at which it does so is the benchmark's own.
 */
export const emptySlots = (page: Page) => page.addInitScript(install);
