import { Browser, BrowserContext, chromium, Page } from '@playwright/test';

const CHROMIUM = 'RINGFENCE_CHROMIUM';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** What a browser keeps of a person who signed in as guest. */
async function signedIn(browser: Browser, url: string): Promise<State> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('link', { name: 'Catalog' }).first().waitFor();
  return context.storageState();
}

/** Chromium, signed in to a portal as guest. */
export class PortalBrowser {
  readonly #browser: Browser;
  readonly #state: State;

  private constructor(browser: Browser, state: State) {
    this.#browser = browser;
    this.#state = state;
  }

  /** Starts Chromium and signs in. */
  static async open(url: string): Promise<PortalBrowser> {
    const executablePath = process.env[CHROMIUM];
    if (!executablePath) {
      throw new Error(
        `There is no browser to measure in; run npm run bench, or set ${CHROMIUM}`,
      );
    }
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    try {
      return new PortalBrowser(browser, await signedIn(browser, url));
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Works on a page of a browser that has nothing in its caches yet. */
  async withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
    const context = await this.#browser.newContext({
      storageState: this.#state,
      viewport: { width: 1400, height: 1000 },
    });
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
