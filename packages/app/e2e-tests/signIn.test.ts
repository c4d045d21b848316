import AxeBuilder from '@axe-core/playwright';
import { takeWhole } from './pictures';
import { expect, test } from './test';

test('a person picks who to be, stays so after a reload, and can leave again', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in as Omar' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('user:default/omar').first()).toBeVisible();

  await page.reload();
  await expect(page.getByText('user:default/omar').first()).toBeVisible();

  await page.getByTestId('user-settings-menu').click();
  await page.getByTestId('sign-out').click();
  await expect(
    page.getByRole('button', { name: 'Sign in as Omar' }),
  ).toBeVisible();
});

test('the sign-in page has no accessibility faults, small and large', async ({
  page,
}) => {
  for (const width of [1400, 400]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    await page.getByRole('button', { name: 'Enter' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await takeWhole(page, `sign-in-${width}`);
  }
});
