import { expect, isolationCard, signIn, test } from './test';
import { WorkspaceForm } from './WorkspaceForm';

test('a team asks for an isolated workspace, sees its posture, and still does after a restart', async ({
  page,
  portal,
}) => {
  await page.goto('/');
  await signIn(page);

  const form = await WorkspaceForm.choose(page);
  await form.fill({
    name: 'mlw-journey',
    classification: 'Confidential',
    owner: 'Fraud Analytics',
  });
  await expect(form.panel).toContainText('Exfiltration-protected');
  await expect(form.panel).toContainText('meets policy');

  // A rule that Azure refuses is refused here, before anything is sent.
  const rule = await form.addHost({
    name: 'pypi',
    host: 'pypi.org',
    ports: '22',
  });
  await expect(form.panel).toContainText('Invalid');
  await expect(rule).toContainText('Azure refuses this');
  await form.review();
  await expect(form.problems).toContainText('22');
  await expect(
    page.getByRole('button', { name: 'Create', exact: true }),
  ).toBeHidden();

  await rule.getByLabel('Ports', { exact: true }).fill('443');
  await expect(rule).not.toContainText('Azure refuses this');
  await expect(form.panel).not.toContainText('Invalid');
  await form.review();
  await form.submit();

  await page
    .getByRole('button', { name: 'Open the workspace in the catalog' })
    .click({ timeout: 60_000 });
  const card = isolationCard(page);
  await expect(page).toHaveURL(
    /\/catalog\/default\/resource\/mlw-journey-[0-9a-f]{8}$/,
  );
  const verdict = card.getByRole('heading', { name: /^Isolated: / });
  await expect(verdict).toBeVisible();
  await expect(card).toContainText('As requested');
  await expect(card).toContainText('meets policy');
  const seen = await card.innerText();

  await portal.restart();
  await page.reload();
  await expect(verdict).toBeVisible();
  expect(await card.innerText()).toBe(seen);
});
