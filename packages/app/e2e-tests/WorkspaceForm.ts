import { Locator, Page } from '@playwright/test';

/** Which workspace a test asks for. */
export interface Wanted {
  name: string;
  classification: string;
  owner: string;
}

/** The form of the golden path, the way a person uses it. */
export class WorkspaceForm {
  readonly #page: Page;
  /** The verdict on what has been filled in so far. */
  readonly panel: Locator;
  /** What kept the form from going on. */
  readonly problems: Locator;

  private constructor(page: Page) {
    this.#page = page;
    this.panel = page.getByRole('complementary', { name: 'Verdict so far' });
    this.problems = page.getByRole('group', { name: /to mend/ });
  }

  /** Chooses the template on the Create page. */
  static async choose(page: Page): Promise<WorkspaceForm> {
    await page
      .getByRole('link', { name: 'Create', exact: true })
      .first()
      .click();
    await page
      .locator('.MuiCard-root')
      .filter({
        has: page.getByRole('heading', {
          name: 'Isolated Azure ML workspace',
          exact: true,
        }),
      })
      .getByRole('button', { name: 'Choose' })
      .click();
    return WorkspaceForm.on(page);
  }

  /** The form on a page that shows it already. */
  static async on(page: Page): Promise<WorkspaceForm> {
    const form = new WorkspaceForm(page);
    await form.panel.waitFor();
    return form;
  }

  /** Fills in everything that has no safe answer of its own. */
  async fill({ name, classification, owner }: Wanted): Promise<void> {
    const page = this.#page;
    await page.getByLabel('Workspace name').fill(name);
    await page
      .getByLabel('Subscription id')
      .fill('8d1f2c5e-3b47-4a09-9c6d-1e2f3a4b5c6d');
    await page.getByLabel('Resource group').fill('rg-e2e');
    await page.getByRole('radio', { name: classification }).check();
    await page.getByLabel('Owner').click();
    await page.getByRole('option', { name: owner }).click();
  }

  /** Adds a rule for a host, and gives its row. */
  async addHost(rule: {
    name: string;
    host: string;
    ports: string;
  }): Promise<Locator> {
    const page = this.#page;
    await page.getByRole('button', { name: 'Add a host' }).click();
    const row = page.getByRole('group', { name: /^Rule \d/ }).last();
    await row.getByLabel('Name', { exact: true }).fill(rule.name);
    await row.getByLabel('Host', { exact: true }).fill(rule.host);
    await row.getByLabel('Ports', { exact: true }).fill(rule.ports);
    return row;
  }

  /** Goes on to the review, past further pages; stays where a page is refused. */
  async review(): Promise<void> {
    const next = this.#page.getByRole('button', { name: 'Next' });
    const review = this.#page.getByRole('button', { name: 'Review' });
    if (!(await next.isVisible())) {
      await review.click();
      return;
    }
    await next.click();
    const isThere = await review.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) await review.click();
  }

  /** Sends what was reviewed. */
  async submit(): Promise<void> {
    await this.#page
      .getByRole('button', { name: 'Create', exact: true })
      .click();
  }
}
