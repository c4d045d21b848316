/** A block or an attribute of HCL as it is written, with the comments before it. */
export interface HclItem {
  lead: string;
  /** The attribute, or what stands before the `{` of a block. */
  code: string;
  /** What is in the block. */
  body?: HclItem[];
}

const BLANK = /(?:\s|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const HEREDOC = /<<-?([\w-]+)\n[\s\S]*?\n[ \t]*\1(?=\n|$)/y;
const COMMENT = /#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;

/** Reads the items of HCL that a parser has found to be right. */
class Reader {
  #at = 0;
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static create(text: string): Reader {
    return new Reader(text);
  }

  /** Items up to the closing brace of the block, or the end. */
  items(): HclItem[] {
    const found: HclItem[] = [];
    for (;;) {
      const lead = this.#take(BLANK);
      if (this.#at >= this.#text.length) return found;
      if (this.#text[this.#at] === '}') {
        this.#at++;
        return found;
      }
      found.push({ lead, ...this.#item() });
    }
  }

  #item(): Omit<HclItem, 'lead'> {
    const start = this.#at;
    let isAttribute = false;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at];
      if (character === '=') isAttribute = true;
      if (character === '{' && !isAttribute) {
        const code = this.#text.slice(start, this.#at).trim();
        this.#at++;
        return { code, body: this.items() };
      }
      if (character === '\n' || character === '}') break;
      this.#skip();
    }
    return { code: this.#text.slice(start, this.#at).trim() };
  }

  /** Steps over one character, or over all of a text, bracket or comment. */
  #skip(): void {
    if (this.#take(HEREDOC) || this.#take(COMMENT)) return;
    const character = this.#text[this.#at++];
    if (character === '"') this.#skipText();
    else if ('([{'.includes(character)) this.#skipTo(/[)\]}]/);
  }

  #skipTo(end: RegExp): void {
    while (this.#at < this.#text.length && !end.test(this.#text[this.#at])) {
      this.#skip();
    }
    this.#at++;
  }

  #skipText(): void {
    while (this.#at < this.#text.length && this.#text[this.#at] !== '"') {
      if (/^[$%]\{/.test(this.#text.slice(this.#at, this.#at + 2))) {
        this.#at += 2;
        this.#skipTo(/\}/);
      } else this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    }
    this.#at++;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}

/** The items of an HCL file that a parser takes. */
export const hclItems = (text: string): HclItem[] =>
  Reader.create(text).items();

/** HCL of these items. */
export function printHcl(items: readonly HclItem[]): string {
  return items
    .map(({ lead, code, body }) => {
      const before = lead.trim() ? `${lead.trim()}\n` : '';
      return body
        ? `${before}${code} {\n${printHcl(body)}}\n`
        : `${before}${code}\n`;
    })
    .join('');
}
