import { Locator, Page } from '@playwright/test';
import { isolationCard } from './test';

/** What somebody comes upon where a screen should be. */
export type Seen = 'shown' | 'left out' | 'denied' | 'sign in';

/** The workspace that the screens are about. */
export interface ScreenSubject {
  name: string;
  requestId: string;
  entityRef: string;
}

/** Where a screen is, and by what one knows what it shows. */
interface Screen {
  path: string;
  signs: Partial<Record<Seen, Locator>>;
}

const TAB = '[role="group"][aria-label="Isolation"]';
const PATIENCE_MS = 30_000;

/** A screen by the id of its extension, route or template. */
export function screenOf(
  id: string,
  page: Page,
  { name, requestId, entityRef }: ScreenSubject,
): Screen {
  const entity = `/catalog/${entityRef.replace(
    /^(.*):(.*)\/(.*)$/,
    '$2/$1/$3',
  )}`;
  const row = page.getByRole('link', { name, exact: true });
  const list: Screen = {
    path: '/ml-workspace',
    signs: {
      shown: page.getByRole('table').filter({ has: row }),
      'left out': page
        .getByRole('table', { name: 'ML workspace requests' })
        .filter({ hasNot: row })
        .or(page.getByText('No requests yet')),
    },
  };
  const postureIn = (
    shown: Locator,
    denied: Locator = shown,
  ): Screen['signs'] => ({
    shown: shown.getByRole('heading', { name: /^Partially isolated: / }),
    denied: denied.getByText('No workspace is known for this entity'),
  });
  const form = (template: string, title: string): Screen => ({
    path: `/create/templates/default/${template}`,
    signs: {
      shown: page
        .getByRole('article')
        .filter({
          has: page.getByRole('heading', { name: title, exact: true }),
        })
        .getByRole('complementary', { name: 'Verdict so far' }),
    },
  });
  const requestForm = form(
    'managed-approved-outbound',
    'Isolated Azure ML workspace',
  );
  const askForm = form('ask', 'Azure ML workspace in four questions');
  const screens: Record<string, Screen> = {
    'page:ml-workspace': list,
    'route root': list,
    'route request': {
      path: `/ml-workspace/requests/${requestId}`,
      signs: {
        shown: page.getByRole('heading', { name: 'Isolation as requested' }),
        denied: page.getByText('There is no such request'),
      },
    },
    'waivers of all workspaces': {
      path: '/ml-workspace/waivers?state=all',
      signs: {
        shown: page
          .getByRole('table', { name: 'Waivers' })
          .filter({ has: row }),
        'left out': page.getByText('No waiver fits'),
      },
    },
    'entity-card:ml-workspace': {
      path: entity,
      signs: postureIn(isolationCard(page)),
    },
    'entity-content:ml-workspace': {
      path: `${entity}/isolation`,
      signs: postureIn(page.locator(TAB), page.locator('section')),
    },
    'scaffolder-form-field:ml-workspace/ml-workspace-isolation': requestForm,
    // It stands on the next page of the same form.
    'scaffolder-form-field:ml-workspace/ml-workspace-files': requestForm,
    // It stands below the same questions.
    'scaffolder-form-field:ml-workspace/ml-workspace-ask-anyway': requestForm,
    'scaffolder-form-field:ml-workspace/ml-workspace-ask': askForm,
    'template:default/ask': askForm,
    'template:default/managed-internet-outbound': form(
      'managed-internet-outbound',
      'Isolated Azure ML workspace with the internet',
    ),
    'template:default/own-network': form(
      'own-network',
      'Azure ML workspace in a network of its own',
    ),
    'template:default/own-network-exfiltration': form(
      'own-network-exfiltration',
      'Azure ML workspace in a network of its own that keeps data in',
    ),
    'template:default/selected-addresses': form(
      'selected-addresses',
      'Isolated Azure ML workspace for selected addresses',
    ),
    'template:default/sandbox': form('sandbox', 'Azure ML sandbox'),
    'template:default/managed-approved-outbound': requestForm,
    'template:default/change-isolation': form(
      'change-isolation',
      'Change an isolated Azure ML workspace',
    ),
    'template:default/retire-workspace': {
      path: '/create/templates/default/retire-workspace',
      signs: { shown: page.getByLabel('Why it shall end') },
    },
  };
  if (!Object.hasOwn(screens, id)) {
    throw new Error(
      `Say where ${id} is, and who sees it, in the permission matrix`,
    );
  }
  return screens[id];
}

/** Goes to a screen within the app, and tells what it shows. */
export async function look(page: Page, screen: Screen): Promise<Seen> {
  await page.evaluate(path => {
    window.history.pushState(null, '', path);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, screen.path);
  const signs: [string, Locator][] = Object.entries({
    ...screen.signs,
    'sign in': page.getByRole('button', { name: 'Enter' }),
  });
  const [[, first], ...others] = signs;
  await others
    .reduce((any, [, sign]) => any.or(sign), first)
    .first()
    .waitFor({ timeout: PATIENCE_MS });
  const seen: string[] = [];
  for (const [what, sign] of signs) {
    if (await sign.first().isVisible()) seen.push(what);
  }
  if (seen.length !== 1) {
    throw new Error(`${screen.path} shows ${seen.join(' and ')} at once`);
  }
  return seen[0] as Seen;
}
