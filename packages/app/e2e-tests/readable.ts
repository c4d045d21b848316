import AxeBuilder from '@axe-core/playwright';
import { Locator, Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MARK = 'data-looked-at';

/** How often a part is looked at again that gave way to another one meanwhile. */
const LOOKS = 3;

/** What a check of accessibility finds in a part of a page, in words. */
export async function faults(
  page: Page,
  part: Locator,
  looks = LOOKS,
): Promise<string[]> {
  await part.evaluate((node, mark) => node.setAttribute(mark, ''), MARK);
  try {
    const { violations } = await new AxeBuilder({ page })
      .withTags(RULES)
      .include(`[${MARK}]`)
      .analyze();
    await part.evaluate((node, mark) => node.removeAttribute(mark), MARK);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}: ${html}`),
    );
  } catch (error) {
    // Pages follow what happens elsewhere, also while they are looked at.
    const isGone = String(error).includes('No elements found for include');
    if (!isGone || looks <= 1) throw error;
    return faults(page, part, looks - 1);
  }
}

/** What of a part sticks out of the window sideways, of all that can be seen and cannot be scrolled to. */
export const stickingOut = (part: Locator): Promise<string[]> =>
  part.locator('*').evaluateAll(elements => {
    const isHeld = (element: Element | null): boolean => {
      if (!element) return false;
      const { clipPath, overflowX } = getComputedStyle(element);
      return (
        clipPath !== 'none' ||
        ['auto', 'scroll'].includes(overflowX) ||
        isHeld(element.parentElement)
      );
    };
    return elements
      .filter(
        element =>
          element.getBoundingClientRect().right > window.innerWidth + 1 &&
          !isHeld(element.parentElement),
      )
      .map(element => element.outerHTML.slice(0, 200));
  });
