import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Browser, Page } from '@playwright/test';
import { call } from './call';
import { Tokens, User, USERS } from './callers';
import { readExtensions } from './extensionTree';
import { look, screenOf, ScreenSubject, Seen } from './screens';
import { expect, test } from './test';

const API = '/api/ml-workspace/v1';

type Looking = 'nobody' | User;
const LOOKING: Looking[] = ['nobody', ...(Object.keys(USERS) as User[])];

const everybody: Seen[] = [
  'sign in',
  'shown',
  'shown',
  'shown',
  'shown',
  'shown',
];
const readers = (instead: Seen): Seen[] => [
  'sign in',
  'shown',
  'shown',
  instead,
  'shown',
  'shown',
];

/**
 * What each of `LOOKING` sees of a workspace of the owner's, by the id of the
 * extension, route or template. A service looks at no screen.
 */
const MATRIX: Record<string, Seen[]> = {
  'page:ml-workspace': readers('left out'),
  'route root': readers('left out'),
  'route request': readers('denied'),
  'waivers of all workspaces': readers('left out'),
  'entity-card:ml-workspace': readers('denied'),
  'entity-content:ml-workspace': readers('denied'),
  'scaffolder-form-field:ml-workspace/ml-workspace-isolation': everybody,
  'scaffolder-form-field:ml-workspace/ml-workspace-files': everybody,
  'scaffolder-form-field:ml-workspace/ml-workspace-ask-anyway': everybody,
  'scaffolder-form-field:ml-workspace/ml-workspace-ask': everybody,
  'template:default/ask': everybody,
  'template:default/managed-approved-outbound': everybody,
  'template:default/managed-internet-outbound': everybody,
  'template:default/own-network': everybody,
  'template:default/own-network-exfiltration': everybody,
  'template:default/selected-addresses': everybody,
  'template:default/sandbox': everybody,
  'template:default/change-isolation': everybody,
  'template:default/retire-workspace': everybody,
};

const { isolation: example } = JSON.parse(
  readFileSync(
    join(__dirname, '../../../examples/workspaces/churn-sandbox.json'),
    'utf8',
  ),
);

/** Asks that the first failing risk of a workspace be accepted for a day. */
async function askForWaiver(
  api: string,
  owner: string,
  entity: string,
): Promise<void> {
  const { id, version, posture } = await call(
    `${api}/workspaces/by-entity/${entity}`,
    owner,
  );
  const failing = posture.results.find(
    ({ status, nature }: { status: string; nature: string }) =>
      status === 'fail' && nature === 'risk',
  );
  await call(`${api}/workspaces/${id}/waivers`, owner, {
    key: 'waiver',
    body: {
      version,
      check: failing.check,
      expires: new Date(Date.now() + 86_400_000).toISOString(),
      reason: 'Asked for by a browser test',
    },
  });
}

/** A workspace of the owner's, once the catalog shows it. */
async function makeSubject(
  portal: string,
  { owner }: Tokens,
): Promise<ScreenSubject> {
  const name = 'mlw-screens';
  const isolation = {
    ...example,
    workspace: { ...example.workspace, name },
  };
  const { id, entityRef } = await call(`${portal}${API}/requests`, owner, {
    key: name,
    body: { isolation, owner: 'group:default/data-science' },
  });
  const path = entityRef.replace(':', '/');
  await expect(() =>
    call(`${portal}/api/catalog/entities/by-name/${path}`, owner),
  ).toPass({ timeout: 60_000 });
  await askForWaiver(`${portal}${API}`, owner, path);
  return { name, requestId: id, entityRef };
}

/** Our templates in the catalog. */
async function templates(portal: string, token: string): Promise<string[]> {
  const found: { metadata: { namespace: string; name: string } }[] = await call(
    `${portal}/api/catalog/entities?filter=kind=template,spec.type=ml-workspace`,
    token,
  );
  return found.map(
    ({ metadata }) => `template:${metadata.namespace}/${metadata.name}`,
  );
}

/** A window of somebody's own, with the app in it. */
async function windowOf(
  browser: Browser,
  baseURL: string,
  who: Looking,
): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).waitFor();
  if (who === 'nobody') return page;
  const name = USERS[who]?.replace(/^.*\//, '');
  await page
    .getByRole('button', { name: name ? `Sign in as ${name}` : 'Enter' })
    .click();
  await page.getByRole('link', { name: 'Catalog' }).first().waitFor();
  return page;
}

test('every screen shows each kind of person what it is meant to, and no screen is forgotten', async ({
  browser,
  portal,
  tokens,
}) => {
  test.setTimeout(300_000);
  const subject = await makeSubject(portal.url, tokens);
  const windows = await Promise.all(
    LOOKING.map(who => windowOf(browser, portal.url, who)),
  );
  const { extensions, routes } = await readExtensions(windows[1]);
  const screens = [
    ...extensions,
    ...routes.map(name => `route ${name}`),
    ...(await templates(portal.url, tokens.reviewer)),
    'waivers of all workspaces',
  ];
  const seen = await Promise.all(
    windows.map(async page => {
      const answers: Record<string, Seen> = {};
      // More than one of them may be the same screen.
      const seenAt = new Map<string, Seen>();
      for (const id of screens) {
        const screen = screenOf(id, page, subject);
        answers[id] = seenAt.get(screen.path) ?? (await look(page, screen));
        seenAt.set(screen.path, answers[id]);
      }
      await page.context().close();
      return answers;
    }),
  );

  const rows = Object.fromEntries(
    screens.map(id => [id, seen.map(answers => answers[id])]),
  );
  expect(rows).toEqual(MATRIX);
});
