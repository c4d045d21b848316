import { memoise } from '@ringfence/engine/internal';
import { MAX_DEPTH } from './limits';

/** A parsed template expression. @internal */
export type Expression =
  | { kind: 'literal'; value: string | number }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'member'; of: Expression; key: Expression; safe: boolean };

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w$]*(?:\.[A-Za-z_][\w$]*(?=\s*\())*)|([()[\],.?]))/y;

interface Token {
  kind: 'text' | 'number' | 'word' | 'mark';
  text: string;
}

function tokens(source: string): Token[] | undefined {
  const found: Token[] = [];
  const end = source.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(source);
    if (!match) return undefined;
    const [, text, number, word, mark] = match;
    if (text !== undefined) {
      found.push({
        kind: 'text',
        text: text.slice(1, -1).replaceAll("''", "'"),
      });
    } else if (number !== undefined) {
      found.push({ kind: 'number', text: number });
    } else if (word !== undefined) found.push({ kind: 'word', text: word });
    else found.push({ kind: 'mark', text: mark });
  }
  return found;
}

class Parser {
  readonly #tokens: Token[];
  #next = 0;

  constructor(source: Token[]) {
    this.#tokens = source;
  }

  whole(): Expression | undefined {
    const expression = this.#expression(0);
    return this.#next === this.#tokens.length ? expression : undefined;
  }

  #take(mark: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'mark' || token.text !== mark) return false;
    this.#next += 1;
    return true;
  }

  #expression(depth: number): Expression | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const token = this.#tokens[this.#next];
    this.#next += 1;
    if (!token || token.kind === 'mark') return undefined;
    if (token.kind === 'text') {
      return this.#members({ kind: 'literal', value: token.text }, depth);
    }
    if (token.kind === 'number') {
      return { kind: 'literal', value: Number(token.text) };
    }
    const args = this.#arguments(depth);
    if (!args) return undefined;
    return this.#members({ kind: 'call', name: token.text, args }, depth);
  }

  #arguments(depth: number): Expression[] | undefined {
    if (!this.#take('(')) return undefined;
    const args: Expression[] = [];
    if (this.#take(')')) return args;
    do {
      const arg = this.#expression(depth + 1);
      if (!arg) return undefined;
      args.push(arg);
    } while (this.#take(','));
    return this.#take(')') ? args : undefined;
  }

  #members(start: Expression, depth: number): Expression | undefined {
    let expression = start;
    for (let length = 0; length <= MAX_DEPTH; length += 1) {
      if (this.#take('.')) {
        const safe = this.#take('?');
        const name = this.#tokens[this.#next];
        this.#next += 1;
        if (name?.kind !== 'word') return undefined;
        const key: Expression = { kind: 'literal', value: name.text };
        expression = { kind: 'member', of: expression, key, safe };
      } else if (this.#take('[')) {
        const safe = this.#take('?');
        const key = this.#expression(depth + 1);
        if (!key || !this.#take(']')) return undefined;
        expression = { kind: 'member', of: expression, key, safe };
      } else return expression;
    }
    return undefined;
  }
}

/** Whether a string of a template is an expression: `[…]`, where `[[` stands for a literal bracket. @internal */
export function isExpression(text: string): boolean {
  return text.startsWith('[') && text.endsWith(']') && !text.startsWith('[[');
}

/** Longest text whose parsed form is kept: templates repeat short ones. */
const MAX_REMEMBERED = 500;

function parsed(text: string): Expression | undefined {
  const source = tokens(text.slice(1, -1));
  return source && new Parser(source).whole();
}

const memoisedParse = memoise(parsed);

/** Parses `[…]`; `undefined` for what is no expression of the template language. @internal */
export const parseExpression = (text: string): Expression | undefined =>
  text.length > MAX_REMEMBERED ? parsed(text) : memoisedParse(text);
