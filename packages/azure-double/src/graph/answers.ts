import type { Json } from '../world/document';

const MOST = 8;

/** What queries came to of late, so that the next page of one is not worked out anew. */
export class Answers {
  readonly #known = new Map<string, Json[]>();

  /** The rows of a query; worked out unless nothing they rest on has changed. */
  rows(restsOn: readonly unknown[], work: () => Json[]): Json[] {
    const key = JSON.stringify(restsOn);
    const rows = this.#known.get(key) ?? work();
    this.#known.delete(key);
    this.#known.set(key, rows);
    if (this.#known.size > MOST) {
      this.#known.delete(this.#known.keys().next().value!);
    }
    return rows;
  }
}
