import { Parser } from './parser';
import { SyntaxProblem } from './syntaxProblem';
import { Expression, TextExpression } from './tree';

const ESCAPES: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  "'": "'",
  '\\': '\\',
  $: '$',
};
const PLAIN = /[^'\\$\r\n]+/y;
const CODE_POINT = /u\{([0-9A-Fa-f]{1,6})\}/y;
const LAST_CODE_POINT = 0x10ffff;

/** Reads texts, with what is interpolated in them. @internal */
export abstract class TextParser extends Parser {
  abstract expression(): Expression;

  text(): TextExpression {
    const { kind, text, start, end } = this.scanner.peek();
    if (kind !== 'quote') this.fail('a text in quotes');
    const pieces: string[] = [''];
    const holes: Expression[] = [];
    const dollars = text.length - 3;
    const close =
      text === "'"
        ? this.#line(start, end, pieces, holes)
        : this.#lines(start, end, dollars, pieces, holes);
    this.scanner.moveTo(close);
    return { kind: 'text', pieces, holes, start, end: close };
  }

  /** A text of one line; the offset after it. */
  #line(
    start: number,
    from: number,
    pieces: string[],
    holes: Expression[],
  ): number {
    const { text } = this.scanner;
    for (let at = from; at < text.length; ) {
      PLAIN.lastIndex = at;
      const plain = PLAIN.exec(text)?.[0] ?? '';
      pieces[pieces.length - 1] += plain;
      at += plain.length;
      const mark = text[at];
      if (mark === "'") return at + 1;
      if (mark === '\\') {
        const [meant, end] = this.#escaped(at);
        pieces[pieces.length - 1] += meant;
        at = end;
      } else if (mark === '$' && text[at + 1] === '{') {
        at = this.#hole(at + 2, pieces, holes);
      } else if (mark === '$') {
        pieces[pieces.length - 1] += mark;
        at += 1;
      } else break;
    }
    throw SyntaxProblem.create('a text is not closed', start);
  }

  #escaped(at: number): [string, number] {
    const { text } = this.scanner;
    const letter = text[at + 1] ?? '';
    if (Object.hasOwn(ESCAPES, letter)) return [ESCAPES[letter], at + 2];
    CODE_POINT.lastIndex = at + 1;
    const code = parseInt(CODE_POINT.exec(text)?.[1] ?? '', 16);
    if (code <= LAST_CODE_POINT) {
      return [String.fromCodePoint(code), CODE_POINT.lastIndex];
    }
    throw SyntaxProblem.create('there is no such escape in a text', at);
  }

  #hole(at: number, pieces: string[], holes: Expression[]): number {
    this.scanner.moveTo(at);
    this.scanner.within(true, () => {
      holes.push(this.expression());
      this.expect('}');
    });
    pieces.push('');
    return this.end;
  }

  /** A text of several lines, in which only as many dollars as before it open a hole. */
  #lines(
    start: number,
    from: number,
    dollars: number,
    pieces: string[],
    holes: Expression[],
  ): number {
    const { text } = this.scanner;
    const opening = dollars > 0 ? `${'$'.repeat(dollars)}{` : undefined;
    let at =
      from +
      (/^(\r\n|\r|\n)/.exec(text.slice(from, from + 2))?.[0].length ?? 0);
    for (;;) {
      const close = text.indexOf("'''", at);
      if (close < 0) throw SyntaxProblem.create('a text is not closed', start);
      const hole = opening === undefined ? -1 : text.indexOf(opening, at);
      if (opening !== undefined && hole >= 0 && hole < close) {
        pieces[pieces.length - 1] += text.slice(at, hole);
        at = this.#hole(hole + opening.length, pieces, holes);
        continue;
      }
      // Quotes before the last three belong to the text.
      let end = close + 3;
      while (text[end] === "'") end += 1;
      pieces[pieces.length - 1] += text.slice(at, end - 3);
      return end;
    }
  }
}
