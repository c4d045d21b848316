import { Locator, Page } from '@playwright/test';
import { isPictured, takeTop } from './pictures';
import { faults, stickingOut } from './readable';
import { Look, PLACES, State, STATES } from './states';
import { makeStates, StateEntities } from './stateWorkspaces';
import { expect, isolationCard, signIn, test } from './test';

type Place = (typeof PLACES)[number];

/** In which looks accessibility is tested: each theme at one width. */
const TESTED = [
  { theme: 'light', width: 1400 },
  { theme: 'dark', width: 400 },
] as const;

/** Goes to a place within the app, so that it need not start again. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(address => {
    window.history.pushState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

function placeOf(page: Page, place: Place): Locator {
  return place === 'card'
    ? isolationCard(page)
    : page.locator('div:has(> section)').first();
}

/** Wears a look: the portal follows the theme that the system asks for. */
async function wear(page: Page, { theme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 1000 });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
}

test.describe('card and tab', () => {
  let entities: StateEntities;
  let guest: Page;
  let others: Page;

  test.beforeAll(async ({ browser, portal, tokens }) => {
    test.setTimeout(180_000);
    entities = await makeStates(portal, tokens);
    const windowOf = async (user?: string) => {
      const context = await browser.newContext({ baseURL: portal.url });
      const page = await context.newPage();
      await page.goto('/');
      if (user) {
        await page.getByRole('button', { name: `Sign in as ${user}` }).click();
        await page.getByRole('link', { name: 'Catalog' }).first().waitFor();
      } else {
        await signIn(page);
      }
      return page;
    };
    [guest, others] = await Promise.all([windowOf(), windowOf('rosa')]);
  });

  test.afterAll(async () => {
    await Promise.all([guest, others].map(page => page.context().close()));
  });

  async function open(page: Page, state: State, place: Place) {
    const path = `/catalog/default/resource/${state.entity(entities)}`;
    await goTo(page, '/ml-workspace');
    await goTo(page, place === 'card' ? path : `${path}/isolation`);
    const where = placeOf(page, place);
    return where;
  }

  /** Wears a look, and waits until all that belongs to the state is there. */
  async function dress(page: Page, state: State, where: Locator, as: Look) {
    await wear(page, as);
    await expect(state.sign(where).first()).toBeVisible();
    if (state.name === 'loading') return;
    await expect(where.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  async function picture(
    page: Page,
    state: State,
    place: Place,
    where: Locator,
  ) {
    for (const { section, look: as } of state.pictures.filter(
      wanted => wanted.place === place,
    )) {
      await dress(page, state, where, as);
      await takeTop(page, where, {
        name: `states/${place}-${state.name}-${as.width}-${as.theme}`,
        section,
      });
    }
  }

  /** Opens a state in card and tab, looks at it in every look and takes its pictures. */
  async function look(state: State) {
    const page = state.user ? others : guest;
    await state.arrange?.(page);
    for (const place of PLACES) {
      await wear(page, TESTED[0]);
      const where = await open(page, state, place);
      for (const tested of TESTED) {
        await dress(page, state, where, tested);
        expect(await faults(page, where), place).toEqual([]);
        expect(await stickingOut(where), place).toEqual([]);
      }
      if (isPictured) await picture(page, state, place, where);
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }

  for (const state of STATES) {
    test(`say "${state.name}" so that everyone can read it`, () => look(state));
  }

  test('show an entity that is linked as the example says', async () => {
    await wear(guest, TESTED[0]);
    await expect(async () => {
      await goTo(guest, '/ml-workspace');
      await goTo(guest, '/catalog/default/resource/mlw-state-named');
      await expect(
        isolationCard(guest).getByRole('heading', { name: /^Unknown/ }),
      ).toBeVisible({ timeout: 5000 });
    }).toPass({ timeout: 90_000 });
  });
});
