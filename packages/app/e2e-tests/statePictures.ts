import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Locator, Page } from '@playwright/test';

const FOLDER = join(__dirname, '../../../docs/images/states');
const MARGIN = 12;

/** Room for what of the portal stands above. */
const ABOVE = 400;

/** How much is shown from the top: what makes a state stands there. */
const HEIGHTS: Record<number, number> = { 1400: 900, 400: 1100 };

/** Takes a picture of a part of the page, from its top or from one of its sections. */
export async function takePicture(
  page: Page,
  where: Locator,
  { name, part }: { name: string; part?: string },
): Promise<void> {
  const shown = part
    ? where
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: part, exact: true }) })
    : where;
  const { width } = page.viewportSize()!;
  const height = HEIGHTS[width];
  await page.setViewportSize({ width, height: height + ABOVE });
  await shown.evaluate(node => node.scrollIntoView({ block: 'start' }));
  const box = (await shown.boundingBox())!;
  const x = Math.max(0, box.x - MARGIN);
  const y = Math.max(0, box.y - MARGIN);
  const picture = await page.screenshot({
    animations: 'disabled',
    clip: {
      x,
      y,
      width: Math.min(width - x, box.width + 2 * MARGIN),
      height: Math.min(height, box.height + 2 * MARGIN),
    },
  });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, `${name}.png`), picture);
}
