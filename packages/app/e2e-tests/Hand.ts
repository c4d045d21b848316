import { expect, Locator, Page } from '@playwright/test';

/** By what a person uses the portal. */
export interface Hand {
  /** Follows a link, presses a button or opens what is folded. */
  press(control: Locator): Promise<void>;
  /** Enters the first day of a month into an empty date field. */
  enterFirstOf(field: Locator, month: Date): Promise<void>;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** A person with a mouse. */
export class Mouse implements Hand {
  async press(control: Locator): Promise<void> {
    await control.click();
  }

  async enterFirstOf(field: Locator, month: Date): Promise<void> {
    const date = [
      month.getFullYear(),
      twoDigits(month.getMonth() + 1),
      '01',
    ].join('-');
    await field.fill(date);
  }
}

/** How the edge of a control is drawn. */
const edgeOf = (control: Locator) =>
  control.evaluate(element => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const outline = outlineStyle === 'none' ? '0px' : outlineWidth;
    return { outline: parseFloat(outline), boxShadow };
  });

/** Whether a control has the focus, and in short what has it. */
const focusOf = (control: Locator) =>
  control.evaluate(element => {
    const { activeElement } = document;
    const name =
      activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
    return {
      isReached: element === activeElement,
      focused: `${activeElement?.tagName} ${name?.trim().slice(0, 30)}`,
    };
  });

/**
 * A person who has nothing but the keys Tab, Enter, Space and the arrows. What
 * Tab does not come to within so many presses is out of their reach.
 */
export class Keyboard implements Hand {
  readonly #page: Page;
  readonly #tabs: number;

  static on(page: Page, options: { withinTabs: number }): Keyboard {
    return new Keyboard(page, options.withinTabs);
  }

  private constructor(page: Page, tabs: number) {
    this.#page = page;
    this.#tabs = tabs;
  }

  async press(control: Locator): Promise<void> {
    await this.reach(control);
    await this.#page.keyboard.press('Enter');
  }

  /** Presses Tab until a control has the focus. */
  async reach(control: Locator): Promise<void> {
    await control.waitFor();
    const passed: string[] = [];
    while (passed.length <= this.#tabs) {
      const { isReached, focused } = await focusOf(control);
      if (isReached) return;
      passed.push(focused);
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(
      `${this.#tabs} presses of Tab do not reach ${control}, but ${passed.join(
        ', ',
      )}`,
    );
  }

  /** Reaches a control, and sees by a ring around it that it was reached. */
  async seeReached(control: Locator): Promise<void> {
    await control.waitFor();
    const before = await edgeOf(control);
    await this.reach(control);
    const after = await edgeOf(control);
    expect(after).not.toEqual(before);
    expect(after.outline >= 2 || after.boxShadow !== 'none').toBe(true);
  }

  /**
   * The field has a part each for month, day and year, in this order. An arrow
   * sets an empty one: upwards the year begins with this year, month and day with
   * the first. The date counts once no part is empty, so the day comes last.
   */
  async enterFirstOf(field: Locator, month: Date): Promise<void> {
    const { keyboard } = this.#page;
    await this.reach(field);
    const years = new Date().getFullYear() - month.getFullYear();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await this.#times('ArrowUp', 1);
    await this.#times('ArrowDown', years);
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    await this.#times('ArrowUp', month.getMonth() + 1);
    await keyboard.press('ArrowRight');
    await this.#times('ArrowUp', 1);
  }

  async #times(key: string, times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await this.#page.keyboard.press(key);
    }
  }
}
