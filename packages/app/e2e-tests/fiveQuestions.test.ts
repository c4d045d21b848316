import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, Page, test } from '@playwright/test';
import { takeWhole } from './pictures';
import { Portal } from './Portal';
import { isolationCard, signIn } from './test';

const PAGE = join(__dirname, '../../../docs/five-questions.md');
const ENTITY = '/catalog/default/resource/mlw-claims';
/** The service reads what the catalog declares every half a minute. */
const PATIENCE_MS = 90_000;

/** The words on the card that the page says answer each question. */
const answers = () =>
  readFileSync(PAGE, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map(section => ({
      question: section.split('\n')[0],
      words: [...section.matchAll(/\*\*“([^”]+)”\*\*/g)].map(([, text]) =>
        text.replace(/\s+/g, ' '),
      ),
    }))
    .filter(({ question }) => question.endsWith('?'));

test.describe('the page of the five questions', () => {
  let portal: Portal;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    portal = await Portal.start({
      entities: [join(__dirname, 'fiveQuestions.yaml')],
    });
  });

  test.afterAll(async () => {
    await portal?.stop();
  });

  const quotesTheCard =
    (name: string) =>
    async ({ page }: { page: Page }) => {
      await page.goto(portal.url);
      await signIn(page);
      const card = isolationCard(page);
      await expect(async () => {
        await page.goto(`${portal.url}${ENTITY}`);
        await expect(
          card.getByRole('list', { name: /^Boundaries/ }),
        ).toBeVisible({ timeout: 5_000 });
      }).toPass({ timeout: PATIENCE_MS });
      expect(answers()).toHaveLength(5);
      for (const { question, words } of answers()) {
        expect(words.length, question).toBeGreaterThan(0);
        for (const text of words) await expect(card).toContainText(text);
      }
      await takeWhole(page, name, card);
    };

  for (const theme of ['light', 'dark'] as const) {
    for (const width of [1400, 400]) {
      test.describe(`at ${width} pixels, ${theme}`, () => {
        test.use({ colorScheme: theme, viewport: { width, height: 1000 } });

        test(
          'quotes the card for every question',
          quotesTheCard(`five-questions-${theme}-${width}`),
        );
      });
    }
  }
});
