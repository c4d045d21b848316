import { SyntaxProblem } from './syntaxProblem';

/** A word, number or mark of the source; a text is told by its opening quote alone. @internal */
export interface Token {
  kind: 'name' | 'number' | 'mark' | 'quote' | 'newline' | 'end';
  text: string;
  start: number;
  end: number;
}

const BLANK = /(?:[ \t\u00a0]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|#[^\r\n]*)+/y;
const NEWLINE = /\r\n|\r|\n/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /\d+/y;
const QUOTE = /\$*'''|'/y;
const MARK =
  /\.\.\.|\.\?|=>|==|=~|!=|!~|<=|>=|&&|\|\||\?\?|::|[{}[\]()=:,.?!+\-*/%<>|@^]/y;

const KINDS: [RegExp, Token['kind']][] = [
  [NAME, 'name'],
  [NUMBER, 'number'],
  [QUOTE, 'quote'],
  [MARK, 'mark'],
];

/** Cuts a source into tokens, one after the other. @internal */
export class Scanner {
  readonly text: string;
  #position = 0;
  #peeked: Token | undefined;
  #past: { from: Token; token: Token } | undefined;
  /** Where nothing ends at the end of a line: in parentheses. */
  #isFree = false;

  private constructor(text: string) {
    this.text = text;
  }

  static create(text: string): Scanner {
    return new Scanner(text);
  }

  /** Where the next token is looked for. */
  get position(): number {
    return this.#position;
  }

  /** Goes on from elsewhere. */
  moveTo(position: number): void {
    this.#position = position;
    this.#peeked = undefined;
  }

  peek(): Token {
    this.#peeked ??= this.#scan(this.#position);
    return this.#peeked;
  }

  next(): Token {
    const token = this.peek();
    this.moveTo(token.end);
    return token;
  }

  /** The token after any ends of lines. */
  peekPastNewlines(): Token {
    const token = this.peek();
    if (token.kind !== 'newline') return token;
    if (this.#past?.from.start !== token.start) {
      this.#past = { from: token, token: this.#scan(token.end) };
    }
    return this.#past.token;
  }

  skipNewlines(): void {
    while (this.peek().kind === 'newline') this.next();
  }

  /** Does something with ends of lines counting as blanks, or as ends. */
  within<T>(isFree: boolean, work: () => T): T {
    const before = this.#isFree;
    this.#isFree = isFree;
    this.#peeked = undefined;
    const result = work();
    this.#isFree = before;
    this.#peeked = undefined;
    return result;
  }

  /** Whether a pattern (sticky) stands at the next token. */
  isAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.peek().start;
    return pattern.test(this.text);
  }

  #scan(from: number): Token {
    let start = this.#pastBlanks(from);
    const first = this.#endOfLine(start);
    if (first !== undefined) {
      let end = first;
      for (let more: number | undefined = first; more !== undefined; ) {
        end = more;
        more = this.#endOfLine(this.#pastBlanks(end));
      }
      const token: Token = { kind: 'newline', text: '\n', start, end };
      if (!this.#isFree) return token;
      start = this.#pastBlanks(end);
    }
    if (start >= this.text.length) {
      return { kind: 'end', text: '', start, end: start };
    }
    for (const [pattern, kind] of KINDS) {
      pattern.lastIndex = start;
      const text = pattern.exec(this.text)?.[0];
      if (text !== undefined) {
        return { kind, text, start, end: start + text.length };
      }
    }
    throw SyntaxProblem.create(
      `${JSON.stringify(this.text[start])} cannot stand here`,
      start,
    );
  }

  #pastBlanks(from: number): number {
    BLANK.lastIndex = from;
    const end = BLANK.test(this.text) ? BLANK.lastIndex : from;
    if (this.text.startsWith('/*', end)) {
      throw SyntaxProblem.create('a comment is not closed', end);
    }
    return end;
  }

  #endOfLine(from: number): number | undefined {
    NEWLINE.lastIndex = from;
    return NEWLINE.test(this.text) ? NEWLINE.lastIndex : undefined;
  }
}
