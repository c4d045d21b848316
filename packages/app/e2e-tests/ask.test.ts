import { Locator, Page } from '@playwright/test';
import { signInAll } from './callers';
import { takeWhole } from './pictures';
import { faults, stickingOut } from './readable';
import { expect, isolationCard, test } from './test';

const MOST_INTERACTIONS = 12;
const MOST_TYPED = 40;
const MOST_TABS = 70;

/** A person who asks, whose every act is counted. */
class Asker {
  interactions = 0;
  typed = 0;
  readonly page: Page;
  readonly #byKeyboard: boolean;

  constructor(page: Page, byKeyboard: boolean) {
    this.page = page;
    this.#byKeyboard = byKeyboard;
  }

  async #reach(control: Locator): Promise<void> {
    await control.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      const isThere = await control.evaluate(
        element => element === document.activeElement,
      );
      if (isThere) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${MOST_TABS} presses of Tab do not reach ${control}`);
  }

  async press(control: Locator): Promise<void> {
    this.interactions++;
    if (!this.#byKeyboard) {
      await control.click();
      return;
    }
    await this.#reach(control);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses an answer; among radios that have none, Tab comes to the first, and arrows to the others. */
  async answer(question: string, answer: string): Promise<void> {
    this.interactions++;
    const radios = this.page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio');
    const wanted = this.page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: answer, exact: true });
    if (!this.#byKeyboard) {
      await wanted.check();
      return;
    }
    await this.#reach(radios.first());
    await this.page.keyboard.press('Space');
    while (!(await wanted.isChecked())) {
      await this.page.keyboard.press('ArrowDown');
    }
  }

  async tick(control: Locator): Promise<void> {
    this.interactions++;
    if (!this.#byKeyboard) {
      await control.check();
      return;
    }
    await this.#reach(control);
    await this.page.keyboard.press('Space');
  }

  async type(control: Locator, text: string): Promise<void> {
    this.interactions++;
    this.typed += text.length;
    if (this.#byKeyboard) await this.#reach(control);
    else await control.focus();
    await this.page.keyboard.type(text);
  }
}

async function signInAsRosa(page: Page, portal: { url: string }) {
  await signInAll(portal.url);
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in as Rosa' }).click();
  await page
    .getByRole('link', { name: 'Catalog', exact: true })
    .first()
    .waitFor();
}

const ZONE = 'ML development, West Europe';

for (const byKeyboard of [false, true]) {
  const how = byKeyboard ? 'with the keyboard alone' : 'with the mouse';

  test(`${how}, somebody asks for PyPI and a Hugging Face model on confidential data`, async ({
    page,
    portal,
  }) => {
    await signInAsRosa(page, portal);
    const asker = new Asker(page, byKeyboard);
    const name = byKeyboard ? 'mlw-ask-k' : 'mlw-ask-m';
    await asker.press(
      page.getByRole('link', { name: 'Request a workspace' }).first(),
    );
    await asker.type(page.getByLabel('Workspace name'), name);
    await asker.answer('Where shall it be?', ZONE);
    await expect(page.getByText('This name is free')).toBeVisible();
    await asker.press(
      page.getByRole('button', { name: 'Next: Four questions' }),
    );
    await expect(
      page.getByRole('complementary', { name: 'Verdict so far' }),
    ).toContainText('Answer 4 more questions');
    await asker.answer('How sensitive is its data?', 'Confidential');
    await asker.answer('Who comes in, and from where?', 'Our network or VPN');
    await asker.press(page.getByRole('button', { name: 'PyPI', exact: true }));
    await asker.press(page.getByRole('button', { name: 'Hugging Face' }));
    await asker.answer('Does it serve models?', 'No');
    await asker.press(
      page.getByRole('button', { name: 'Take the proposal and review' }),
    );
    await expect(
      page.getByRole('button', { name: '1 thing blocks this' }),
    ).toBeVisible();
    await asker.tick(
      page.getByRole('checkbox', { name: /This cannot be undone/ }),
    );
    await asker.press(
      page.getByRole('button', { name: 'Request the workspace' }),
    );
    await expect(page).toHaveURL(
      new RegExp(`/catalog/default/resource/${name}-[0-9a-f]{8}$`),
      { timeout: 60_000 },
    );
    await expect(
      isolationCard(page).getByRole('heading', { name: /^Isolated: / }),
    ).toBeVisible();
    console.log(
      `${how}: ${asker.interactions} interactions, ${asker.typed} characters typed`,
    );
    expect(asker.interactions).toBeLessThanOrEqual(MOST_INTERACTIONS);
    expect(asker.typed).toBeLessThanOrEqual(MOST_TYPED);
  });
}

const NEXT = ['Four questions', 'How', 'Destinations', 'Review'];

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1400, 400]) {
    test.describe(`at ${width} pixels, ${theme}`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 1000 } });

      test('every step of asking can be read and used by everyone', async ({
        page,
        portal,
      }) => {
        await signInAsRosa(page, portal);
        await page.goto('/ml-workspace/ask');
        const wizard = page.locator('[data-ml-workspace-field]');
        await page.getByLabel('Workspace name').fill('mlw-looks');
        await page.getByRole('radio', { name: ZONE }).check();
        for (const [index, step] of ['what', ...NEXT].entries()) {
          if (index === 1) {
            await page.getByRole('radio', { name: 'Confidential' }).check();
            await page
              .getByRole('radio', { name: 'Our network or VPN' })
              .check();
            for (const set of ['PyPI', 'Hugging Face']) {
              await page
                .getByRole('button', { name: set, exact: true })
                .click();
            }
            await page.getByRole('radio', { name: 'No', exact: true }).check();
          }
          await takeWhole(page, `ask-${index + 1}-${theme}-${width}`, wizard);
          expect(await faults(page, wizard), step).toEqual([]);
          expect(await stickingOut(wizard), step).toEqual([]);
          const next = NEXT[index];
          if (next) {
            await page.getByRole('button', { name: `Next: ${next}` }).click();
          }
        }
      });
    });
  }
}

test('what was begun is there again after a reload, and blocks lead to their place', async ({
  page,
  portal,
}) => {
  await signInAsRosa(page, portal);
  await page.goto('/ml-workspace/ask');
  await page.getByLabel('Workspace name').fill('mlw-draft');
  await expect(page.getByText(/^Draft saved /)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Workspace name')).toHaveValue('mlw-draft');
  await page.goto('/ml-workspace/ask');
  await page.getByRole('button', { name: 'Go on with mlw-draft' }).click();
  await expect(page.getByLabel('Workspace name')).toHaveValue('mlw-draft');

  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: /things block this/ }).click();
  await page
    .getByRole('button', { name: 'Answer whether it serves models' })
    .click();
  await expect(
    page.getByRole('group', { name: 'Does it serve models?' }),
  ).toBeFocused();
});
