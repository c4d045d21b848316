import { Page } from '@playwright/test';

/** What the app has of ours that can be looked at. */
export interface OurExtensions {
  /** Extensions that are drawn, by their ids. */
  extensions: string[];
  /** Routes of the plugin, by their names in it. */
  routes: string[];
}

/**
 * What of the plugin `ml-workspace` stands in the extension tree of the running
 * app. The app tells nobody of its tree from outside, so it is asked for where
 * React keeps it: under the API holder that a provider hands down.
 */
export const readExtensions = (page: Page): Promise<OurExtensions> =>
  page.evaluate(() => {
    const root = [...document.querySelectorAll('*')].find(element =>
      Object.keys(element).some(key => key.startsWith('__reactContainer$')),
    ) as any;
    const key = Object.keys(root ?? {}).find(one =>
      one.startsWith('__reactContainer$'),
    );
    const waiting = key ? [root[key].stateNode.current] : [];
    for (let fiber = waiting.pop(); fiber; fiber = waiting.pop()) {
      const apis = fiber.memoizedProps?.value?.atVersion?.(1);
      const tree = apis?.get?.({ id: 'core.app-tree' })?.getTree?.().tree;
      if (tree) {
        const ours = [...tree.nodes.values()].filter(
          ({ spec }) => spec.plugin.id === 'ml-workspace',
        );
        return {
          extensions: ours
            .filter(({ instance }) => instance)
            .map(({ spec }) => spec.id)
            .filter(id => !id.startsWith('api:')),
          routes: Object.keys(ours[0]?.spec.plugin.routes ?? {}),
        };
      }
      waiting.push(...[fiber.sibling, fiber.child].filter(Boolean));
    }
    throw new Error('The app has no extension tree where it is looked for');
  });
