import { Scanner, Token } from './scanner';
import { SyntaxProblem } from './syntaxProblem';

/** Deepest nesting of expressions that is followed. */
const MAX_NESTING = 150;

/** Longest chain of operators or members. */
const MAX_CHAIN = 400;

const SHOWN = 40;

/** What every part of the parser does with tokens. @internal */
export class Parser {
  readonly scanner: Scanner;
  #depth = 0;

  protected constructor(text: string) {
    this.scanner = Scanner.create(text);
  }

  /** The offset where the last token that was taken ends. */
  get end(): number {
    return this.scanner.position;
  }

  get start(): number {
    return this.scanner.peek().start;
  }

  is(...marks: string[]): boolean {
    const { kind, text } = this.scanner.peek();
    return kind === 'mark' && marks.includes(text);
  }

  isWord(...words: string[]): boolean {
    const { kind, text } = this.scanner.peek();
    return kind === 'name' && words.includes(text);
  }

  /** Takes a mark if it is next. */
  take(mark: string): boolean {
    if (!this.is(mark)) return false;
    this.scanner.next();
    return true;
  }

  takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.scanner.next();
    return true;
  }

  expect(mark: string): void {
    if (!this.take(mark)) this.fail(`"${mark}"`);
  }

  expectWord(word: string): void {
    if (!this.takeWord(word)) this.fail(`"${word}"`);
  }

  name(): string {
    if (this.scanner.peek().kind !== 'name') this.fail('a name');
    return this.scanner.next().text;
  }

  /** Says what was expected where something else stands. */
  fail(expected: string): never {
    const token = this.scanner.peek();
    throw SyntaxProblem.create(
      `expected ${expected}, found ${shown(token, this.scanner.text)}`,
      token.start,
    );
  }

  /** Refuses a chain that is too long. */
  link(length: number): void {
    if (length > MAX_CHAIN) this.#refuseDepth();
  }

  /** Goes one level deeper, as far as that is allowed. */
  deeper<T>(work: () => T): T {
    if (this.#depth >= MAX_NESTING) this.#refuseDepth();
    this.#depth += 1;
    const result = work();
    this.#depth -= 1;
    return result;
  }

  #refuseDepth(): never {
    throw SyntaxProblem.create('is nested too deeply', this.start);
  }
}

function shown({ kind, start }: Token, source: string): string {
  if (kind === 'end') return 'the end of the file';
  if (kind === 'newline') return 'the end of the line';
  const [line] = source.slice(start, start + SHOWN).split(/[\r\n]/);
  return JSON.stringify(line);
}
