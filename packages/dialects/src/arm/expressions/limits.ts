/** Longest text an expression may come to. @internal */
export const MAX_RESULT = 131_072;
/** Longest rendering of something unresolved before it is only told apart by a number. */
const MAX_RENDERED = 2000;
/** Most steps one document may take; a real template of a thousand lines takes some ten thousand. */
const MAX_STEPS = 500_000;

/** Deepest nesting of values, expressions and deployments that is followed. @internal */
export const MAX_DEPTH = 100;
/** Most turns of one copy loop; Azure allows 800. @internal */
export const MAX_COPIES = 800;
/** Most resources that one document may come to. @internal */
export const MAX_RESOURCES = 10_000;

/** Deepest chain of expressions that wait for one another. */
const MAX_WAITING = 500;

/** What is said of a document that used up what it may take. @internal */
export const SPENT =
  'The document asks for more work than a template may take; what was not reached is not known.';

/** What one document may cost, and what was left out because of it. @internal */
export class Limits {
  #steps = MAX_STEPS;
  #unnamed = 0;
  #waiting = 0;
  readonly #named = new WeakMap<object, string>();
  readonly notes = new Set<string>();

  /** The document used up what it may take, so that some of it was not reached. */
  get isSpent(): boolean {
    return this.#steps <= 0;
  }

  /** Takes `steps`; `false` once the document has used up what it may take. */
  spend(steps = 1): boolean {
    this.#steps -= steps;
    if (this.#steps > 0) return true;
    this.notes.add(SPENT);
    return false;
  }

  /** A rendering that stays short: past the limit a number tells one from another. */
  rendered(text: string): string {
    if (text.length <= MAX_RENDERED) return text;
    return `…#${this.unique()}`;
  }

  /** A number of its own. */
  unique(): number {
    this.#unnamed += 1;
    return this.#unnamed;
  }

  /** A short name for one array or object, the same each time. */
  nameOf(value: object): string {
    const name = this.#named.get(value) ?? `{…#${this.unique()}}`;
    this.#named.set(value, name);
    return name;
  }

  /** Runs one more step of a chain; `undefined` when the chain is too long or nothing is left to spend. */
  within<T>(step: () => T): T | undefined {
    if (this.#waiting >= MAX_WAITING || !this.spend()) return undefined;
    this.#waiting += 1;
    try {
      return step();
    } finally {
      this.#waiting -= 1;
    }
  }
}
