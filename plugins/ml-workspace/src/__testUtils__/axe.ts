import axe from 'axe-core';

/**
 * What an accessibility checker finds, one line each. Colours are left to the
 * browser tests: there is no layout here to see them by.
 */
export async function accessibilityFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help} (${node.html})`),
  );
}
