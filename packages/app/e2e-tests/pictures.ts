import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Locator, Page } from '@playwright/test';
import sharp from 'sharp';

const DOCUMENTS = join(__dirname, '../../../docs/images');
const OTHERS = join(__dirname, '../../../test-results/screenshots');
const MARGIN = 12;

/** Room for what of the portal stands above. */
const ABOVE = 400;

/** How much is shown from the top: what makes a state stands there. */
const HEIGHTS: Record<number, number> = { 1400: 900, 400: 1100 };

/** Whether the run was asked for pictures. */
export const isPictured = Boolean(process.env.RINGFENCE_SCREENSHOTS);

/** Writes a picture in at most 256 colours, which looks the same at a third of the size. */
async function write(path: string, picture: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await sharp(picture)
    .png({ palette: true, effort: 10, compressionLevel: 9 })
    .toFile(path);
}

/**
 * Takes a picture of all there is, or of a part of it, when the run was asked for
 * pictures. It goes to the documents when they have one of that name already.
 */
export async function takeWhole(
  page: Page,
  name: string,
  part?: Locator,
): Promise<void> {
  if (!isPictured) return;
  const { width } = page.viewportSize()!;
  const height = await page.evaluate(
    () => document.documentElement.scrollHeight,
  );
  // A window that has room for all of it: a narrow one has a bar that would cover some.
  await page.setViewportSize({ width, height });
  const file = `${name}.png`;
  const folder = existsSync(join(DOCUMENTS, file)) ? DOCUMENTS : OTHERS;
  await write(join(folder, file), await (part ?? page).screenshot());
}

/** Takes a picture for the documents of a part of the page, from its top or from one of its sections. */
export async function takeTop(
  page: Page,
  where: Locator,
  { name, section }: { name: string; section?: string },
): Promise<void> {
  const shown = section
    ? where.locator('section').filter({
        has: page.getByRole('heading', { name: section, exact: true }),
      })
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
  await write(join(DOCUMENTS, `${name}.png`), picture);
}
