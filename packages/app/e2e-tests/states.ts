import { Locator, Page } from '@playwright/test';
import { StateEntities } from './stateWorkspaces';

const ASKED = '**/workspaces/by-entity/**';

/** Where on an entity page a state is seen. */
export const PLACES = ['card', 'tab'] as const;

/** A theme at a width. */
export interface Look {
  theme: 'light' | 'dark';
  width: number;
}

/** A picture that `docs/states.md` has of a state. */
export interface StatePicture {
  place: (typeof PLACES)[number];
  /** The heading of the section it shows, if it is not the whole from its top. */
  section?: string;
  look: Look;
}

const WIDE: Look = { theme: 'light', width: 1400 };
const NARROW: Look = { theme: 'dark', width: 400 };

/** The section of the tab that says the verdict, and beside it what there is to notice. */
const VERDICT: StatePicture = {
  place: 'tab',
  section: 'Isolation',
  look: WIDE,
};

/** One state that card and tab may be in. */
export interface State {
  name: string;
  /** Name of the entity. */
  entity: (entities: StateEntities) => string;
  /** By what one sees it, in the card or in the tab. */
  sign: (where: Locator) => Locator;
  /** What makes it where the portal by itself would not. */
  arrange?: (page: Page) => Promise<unknown>;
  /** Who looks, if it is not the guest. */
  user?: string;
  /** What shows it, and nothing that looks like the picture of another state. */
  pictures: readonly StatePicture[];
}

const heading =
  (name: RegExp | string) =>
  (where: Locator): Locator =>
    where.getByRole('heading', { name });
const note =
  (text: RegExp) =>
  (where: Locator): Locator =>
    where.getByRole('note').filter({ hasText: text });

/** Every state that card and tab are designed for. */
export const STATES: readonly State[] = [
  {
    name: 'loading',
    entity: ({ requested }) => requested,
    // The answer never comes: no backend is slow for as long as one looks.
    arrange: page => page.route(ASKED, () => {}),
    sign: where => where.getByText('Loading the isolation'),
    pictures: [{ place: 'card', look: WIDE }],
  },
  {
    name: 'requested',
    entity: ({ requested }) => requested,
    sign: note(/^Nothing was read from Azure yet/),
    pictures: [
      { place: 'card', look: WIDE },
      { place: 'tab', look: WIDE },
    ],
  },
  {
    name: 'missing-annotation',
    entity: () => 'mlw-state-unlinked',
    sign: heading('No workspace is linked to this entity'),
    pictures: [{ place: 'card', look: WIDE }],
  },
  {
    name: 'no-access',
    entity: ({ requested }) => requested,
    user: 'rosa',
    sign: heading('No workspace is known for this entity'),
    pictures: [{ place: 'card', look: WIDE }],
  },
  {
    name: 'error',
    entity: ({ requested }) => requested,
    // What the backend answers when its database is away.
    arrange: page =>
      page.route(ASKED, route =>
        route.fulfill({
          status: 503,
          json: {
            error: {
              name: 'ServiceUnavailableError',
              message: 'The database cannot be reached',
            },
            request: {
              method: 'GET',
              url: new URL(route.request().url()).pathname,
            },
            response: { statusCode: 503 },
          },
        }),
      ),
    sign: where => where.getByRole('button', { name: 'Try again' }),
    pictures: [{ place: 'card', look: WIDE }],
  },
  {
    name: 'stale',
    entity: ({ stale }) => stale,
    sign: note(/^This reading is old/),
    pictures: [VERDICT],
  },
  {
    name: 'partial',
    entity: () => 'mlw-state-partial',
    sign: heading('What we would need to know'),
    pictures: [
      { place: 'card', look: WIDE },
      { place: 'card', look: NARROW },
      { place: 'tab', look: NARROW },
    ],
  },
  {
    name: 'retired',
    entity: ({ requested }) => requested,
    // A retired workspace leaves the catalog, so its page is only seen by who has
    // it open already. What the backend answered until then gets the new state.
    arrange: page =>
      page.route(ASKED, async route => {
        const response = await route.fetch();
        const json = { ...(await response.json()), requestState: 'retired' };
        await route.fulfill({ response, json });
      }),
    sign: note(/^This workspace is retired/),
    pictures: [VERDICT],
  },
  {
    name: 'no-rules',
    entity: ({ requested }) => requested,
    sign: where => where.getByRole('list', { name: /^Boundaries/ }),
    pictures: [{ place: 'tab', section: 'Outbound rules', look: WIDE }],
  },
  {
    name: '200-rules',
    entity: ({ many }) => many,
    sign: where => where.getByRole('list', { name: /^Boundaries/ }),
    pictures: [{ place: 'tab', section: 'Outbound rules', look: WIDE }],
  },
  {
    name: 'malformed',
    entity: () => 'mlw-state-malformed',
    sign: where => where.getByRole('list', { name: 'Places to correct' }),
    pictures: [{ place: 'card', look: WIDE }],
  },
  {
    name: 'newer-engine',
    entity: ({ newer }) => newer,
    sign: note(/^Judged by engine 99/),
    pictures: [{ place: 'card', look: WIDE }],
  },
];
