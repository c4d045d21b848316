import AxeBuilder from '@axe-core/playwright';
import { Page } from '@playwright/test';
import { takeWhole } from './pictures';
import { expect, isolationCard, test } from './test';
import { WorkspaceForm } from './WorkspaceForm';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1400, 400] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The example whose card has the most to say. */
const ENTITY = '/catalog/default/resource/mlw-churn-sandbox-24fbd9aa';
const CARD = '.MuiCard-root:has(ol[aria-label^="Boundaries"])';
const FORM = '/create/templates/default/managed-approved-outbound';

/** What a check of accessibility finds, in words. */
async function findings(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(RULES)
    .include(part)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html}`),
  );
}

/** What of a part of the page sticks out of the window sideways. */
const stickingOut = (page: Page, part: string) =>
  page
    .locator(part)
    .locator('*')
    .evaluateAll(elements =>
      elements
        .filter(
          element =>
            element.getBoundingClientRect().right > window.innerWidth + 1,
        )
        .map(element => element.outerHTML.slice(0, 200)),
    );

for (const theme of THEMES) {
  for (const width of WIDTHS) {
    test.describe(`at ${width} pixels, ${theme}`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 1000 } });

      test('the form can be read and used by everyone', async ({
        signedIn: page,
      }) => {
        await page.goto(FORM);
        const form = await WorkspaceForm.on(page);
        await form.fill({
          name: 'mlw-looks',
          classification: 'Restricted',
          owner: 'Data Science',
        });
        await form.addHost({ name: 'pypi', host: 'pypi.org', ports: '22' });
        await expect(form.panel).toContainText('Invalid');
        expect(await findings(page, 'form')).toEqual([]);
        expect(await stickingOut(page, 'form')).toEqual([]);
        await takeWhole(page, `form-${theme}-${width}`);
      });

      test('the card can be read and used by everyone', async ({
        portal,
        signedIn: page,
      }) => {
        await portal.seed();
        await page.goto(ENTITY);
        await expect(
          isolationCard(page).getByRole('heading', {
            name: /^Partially isolated/,
          }),
        ).toBeVisible();
        expect(await findings(page, CARD)).toEqual([]);
        expect(await stickingOut(page, CARD)).toEqual([]);
        await takeWhole(page, `card-${theme}-${width}`);
      });
    });
  }
}
