/** Words of a text, as `lowerCamel`: letters and digits of ASCII, beginning with a letter. */
function lowerCamel(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
  const camel = words
    .map((word, at) =>
      at === 0
        ? word[0].toLowerCase() + word.slice(1)
        : word[0].toUpperCase() + word.slice(1),
    )
    .join('')
    .slice(0, 60);
  return /^[a-z]/.test(camel) ? camel : `r${camel}`;
}

/** Gives each thing of the files a name of its own. @internal */
export class Symbols {
  readonly #taken = new Set<string>();

  /** The words as one name, with a number behind it where another has it; case does not tell two apart. */
  name(words: string): string {
    const stem = lowerCamel(words);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? stem : `${stem}${number}`;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}
