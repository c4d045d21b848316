import { SyntaxProblem } from './syntaxProblem';

/** A word, number or mark of the source; a text is told by its opening quote alone. @internal */
export interface Token {
  kind: 'name' | 'number' | 'mark' | 'quote' | 'newline' | 'end';
  text: string;
  start: number;
  end: number;
}

const MARKS = [
  '...',
  ...['.?', '=>', '==', '=~', '!=', '!~', '<=', '>=', '&&', '||', '??', '::'],
  ...'{}[]()=:,.?!+-*/%<>|@^',
];
/** The marks that begin with a character, the longest first. */
const MARKS_BY_FIRST = new Map<string, string[]>();
for (const mark of MARKS) {
  const same = MARKS_BY_FIRST.get(mark[0]);
  if (same) same.push(mark);
  else MARKS_BY_FIRST.set(mark[0], [mark]);
}

const QUOTE = /\$*'''|'/y;

const isNameStart = (code: number) =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  code === 0x5f;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isEndOfLine = (code: number) => code === 0x0a || code === 0x0d;
const isBlank = (code: number) =>
  code === 0x20 || code === 0x09 || code === 0xa0;

const SLASH = 0x2f;
const STAR = 0x2a;
const HASH = 0x23;
const APOSTROPHE = 0x27;
const DOLLAR = 0x24;

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
    const { text } = this;
    let start = this.#pastBlanks(from);
    if (isEndOfLine(text.charCodeAt(start))) {
      let end = start;
      while (isEndOfLine(text.charCodeAt(end))) end = this.#pastBlanks(end + 1);
      if (!this.#isFree) return { kind: 'newline', text: '\n', start, end };
      start = end;
    }
    if (start >= text.length) {
      return { kind: 'end', text: '', start, end: start };
    }
    const token = (kind: Token['kind'], end: number): Token => ({
      kind,
      text: text.slice(start, end),
      start,
      end,
    });
    const first = text.charCodeAt(start);
    if (isNameStart(first)) {
      let end = start + 1;
      for (let code = first; isNameStart(code) || isDigit(code); end++) {
        code = text.charCodeAt(end);
      }
      return token('name', end - 1);
    }
    if (isDigit(first)) {
      let end = start;
      while (isDigit(text.charCodeAt(end))) end += 1;
      return token('number', end);
    }
    if (first === APOSTROPHE || first === DOLLAR) {
      QUOTE.lastIndex = start;
      if (QUOTE.test(text)) return token('quote', QUOTE.lastIndex);
    }
    const mark = MARKS_BY_FIRST.get(text[start])?.find(each =>
      text.startsWith(each, start),
    );
    if (mark)
      return { kind: 'mark', text: mark, start, end: start + mark.length };
    throw SyntaxProblem.create(
      `${JSON.stringify(text[start])} cannot stand here`,
      start,
    );
  }

  /** Passes blanks, comments and directives. */
  #pastBlanks(from: number): number {
    const { text } = this;
    for (let at = from; ; ) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) at += 1;
      else if (code === HASH) at = this.#endOfLine(at);
      else if (code !== SLASH) return at;
      else if (text.charCodeAt(at + 1) === SLASH) at = this.#endOfLine(at);
      else if (text.charCodeAt(at + 1) === STAR) {
        const close = text.indexOf('*/', at + 2);
        if (close < 0)
          throw SyntaxProblem.create('a comment is not closed', at);
        at = close + 2;
      } else return at;
    }
  }

  #endOfLine(from: number): number {
    let at = from;
    while (at < this.text.length && !isEndOfLine(this.text.charCodeAt(at))) {
      at += 1;
    }
    return at;
  }
}
