import { expect, test } from './test';

test('a form asks for a repository and a folder only where files go to a host', async ({
  signedIn: page,
}) => {
  await page.goto('/create/templates/default/retire-workspace');
  const folder = page.getByLabel('Folder of the workspace');
  const where = page.getByLabel('Where its files are');

  await expect(where).toBeVisible();
  await expect(folder).toBeHidden();
  await where.click();
  await page.getByRole('option', { name: /GitHub/ }).click();

  await expect(folder).toBeVisible();
  await expect(page.getByLabel('Owner')).toBeVisible();
});
