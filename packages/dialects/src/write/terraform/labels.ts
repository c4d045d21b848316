/** Words as Terraform names things: `lower_snake`. @internal */
export const snake = (words: string): string =>
  words
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();

/** Gives what would be called alike names of their own. @internal */
export class Labels {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken);
  }

  /** The words as a label of a kind, with a number behind it where another has it. */
  label(kind: string, words: string): string {
    const stem = snake(words);
    for (let number = 1; ; number += 1) {
      const label = number === 1 ? stem : `${stem}_${number}`;
      const key = `${kind} ${label}`;
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return label;
    }
  }
}
