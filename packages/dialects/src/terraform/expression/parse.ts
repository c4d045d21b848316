/** A loop that makes a list or, with a key, an object. */
export interface ForLoop {
  /** What stands for the key or place and the value of an entry; one name stands for the value. */
  names: string[];
  over: Expression;
  key?: Expression;
  value: Expression;
  condition?: Expression;
}

/** An expression of Terraform's language, as far as it is followed; `text` is how it is written. */
export type Expression = { text: string } & (
  | { kind: 'literal'; value: string | number | boolean | null }
  | { kind: 'reference' }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'object'; entries: [Expression | string, Expression][] }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'not'; of: Expression }
  | ({ kind: 'for' } & ForLoop)
  | {
      kind: 'choice';
      condition: Expression;
      then: Expression;
      otherwise: Expression;
    }
);

type Shape<T> = T extends { text: string } ? Omit<T, 'text'> : never;

const TOKEN =
  /\s*(?:("(?:[^"\\$%]|\\.|\$(?!\{)|%(?!\{))*")|(\d+(?:\.\d+)?)|([A-Za-z_][\w-]*(?:(?:\.[A-Za-z_][\w-]*|\[(?:\d+|"[^"\\$]*"|[a-z]+\.[\w.]+|\*)\]|\.\d+|\.\*))*)|(&&|\|\||=>|[=!<>]=|[()[\]{},:?!<>=+\-*/%]))/y;

interface Token {
  kind: 'text' | 'number' | 'word' | 'mark';
  text: string;
  start: number;
  end: number;
}

const MAX_DEPTH = 50;
const PRECEDENCE = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

function tokens(source: string): Token[] | undefined {
  const found: Token[] = [];
  const end = source.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(source);
    if (!match) return undefined;
    const [, text, number, word, mark] = match;
    const written = text ?? number ?? word ?? mark;
    const kinds = { text, number, word, mark };
    const kind = (Object.keys(kinds) as Token['kind'][]).find(
      one => kinds[one] !== undefined,
    )!;
    found.push({
      kind,
      text: written,
      start: TOKEN.lastIndex - written.length,
      end: TOKEN.lastIndex,
    });
  }
  return found;
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

const unquoted = (text: string): string =>
  text
    .slice(1, -1)
    .replace(/\\(.)/g, (_, char: string) => ESCAPES[char] ?? char);

class Parser {
  readonly #source: string;
  readonly #tokens: Token[];
  #next = 0;

  constructor(source: string, found: Token[]) {
    this.#source = source;
    this.#tokens = found;
  }

  whole(): Expression | undefined {
    const expression = this.#choice(0);
    return this.#next === this.#tokens.length ? expression : undefined;
  }

  #take(...marks: string[]): string | undefined {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'mark' || !marks.includes(token.text)) return undefined;
    this.#next += 1;
    return token.text;
  }

  /** An expression with its text, from the token at which it began. */
  #from(first: number, shape: Shape<Expression>): Expression {
    const text = this.#source.slice(
      this.#tokens[first].start,
      this.#tokens[this.#next - 1].end,
    );
    return { ...shape, text } as Expression;
  }

  #choice(depth: number): Expression | undefined {
    const first = this.#next;
    const condition = this.#binary(depth, 0);
    if (!condition || !this.#take('?')) return condition;
    const then = this.#choice(depth + 1);
    if (!then || !this.#take(':')) return undefined;
    const otherwise = this.#choice(depth + 1);
    return (
      otherwise &&
      this.#from(first, { kind: 'choice', condition, then, otherwise })
    );
  }

  #binary(depth: number, level: number): Expression | undefined {
    if (level >= PRECEDENCE.length) return this.#unary(depth);
    const first = this.#next;
    let left = this.#binary(depth, level + 1);
    for (;;) {
      const operator = left && this.#take(...PRECEDENCE[level]);
      if (!left || !operator) return left;
      const right = this.#binary(depth, level + 1);
      left =
        right && this.#from(first, { kind: 'binary', operator, left, right });
    }
  }

  #unary(depth: number): Expression | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const first = this.#next;
    if (!this.#take('!')) return this.#primary(depth);
    const of = this.#unary(depth + 1);
    return of && this.#from(first, { kind: 'not', of });
  }

  #primary(depth: number): Expression | undefined {
    const first = this.#next;
    if (this.#take('(')) {
      const inner = this.#choice(depth + 1);
      return inner && this.#take(')') ? inner : undefined;
    }
    if (this.#take('[')) {
      if (this.#isWord('for')) return this.#for(first, ']', depth);
      const items = this.#list(']', depth);
      return items && this.#from(first, { kind: 'list', items });
    }
    if (this.#take('{')) {
      if (this.#isWord('for')) return this.#for(first, '}', depth);
      const entries = this.#entries(depth);
      return entries && this.#from(first, { kind: 'object', entries });
    }
    const token = this.#tokens[this.#next];
    if (!token || token.kind === 'mark') return undefined;
    this.#next += 1;
    if (token.kind === 'word') return this.#word(first, token.text, depth);
    return this.#from(first, {
      kind: 'literal',
      value:
        token.kind === 'number' ? Number(token.text) : unquoted(token.text),
    });
  }

  /** Whether this word stands next, by itself and not as a key. */
  #isWord(word: string): boolean {
    const [token, after] = this.#tokens.slice(this.#next, this.#next + 2);
    return (
      token?.kind === 'word' && token.text === word && after?.kind === 'word'
    );
  }

  #takeWord(word: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'word' || token.text !== word) return false;
    this.#next += 1;
    return true;
  }

  #name(): string | undefined {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'word' || !/^[\w-]+$/.test(token.text))
      return undefined;
    this.#next += 1;
    return token.text;
  }

  /** A loop, without the bracket that opens it. Values that are grouped by their keys are not followed. */
  #for(first: number, end: ']' | '}', depth: number): Expression | undefined {
    this.#takeWord('for');
    const names = [this.#name()];
    if (this.#take(',')) names.push(this.#name());
    if (!names.every(name => name !== undefined) || !this.#takeWord('in')) {
      return undefined;
    }
    const over = this.#choice(depth + 1);
    if (!over || !this.#take(':')) return undefined;
    const key = end === '}' ? this.#choice(depth + 1) : undefined;
    if (end === '}' && (!key || !this.#take('=>'))) return undefined;
    const value = this.#choice(depth + 1);
    if (!value) return undefined;
    const isFiltered = this.#takeWord('if');
    const condition = isFiltered ? this.#choice(depth + 1) : undefined;
    if ((isFiltered && !condition) || !this.#take(end)) return undefined;
    return this.#from(first, {
      kind: 'for',
      names,
      over,
      value,
      ...(key && { key }),
      ...(condition && { condition }),
    });
  }

  #word(first: number, text: string, depth: number): Expression | undefined {
    if (this.#take('(')) {
      const args = this.#list(')', depth);
      return args && this.#from(first, { kind: 'call', name: text, args });
    }
    const constants = new Map<string, boolean | null>([
      ['true', true],
      ['false', false],
      ['null', null],
    ]);
    return this.#from(
      first,
      constants.has(text)
        ? { kind: 'literal', value: constants.get(text)! }
        : { kind: 'reference' },
    );
  }

  #list(end: string, depth: number): Expression[] | undefined {
    const items: Expression[] = [];
    while (!this.#take(end)) {
      const item = this.#choice(depth + 1);
      if (!item) return undefined;
      items.push(item);
      if (!this.#take(',')) return this.#take(end) ? items : undefined;
    }
    return items;
  }

  #entries(depth: number): [Expression | string, Expression][] | undefined {
    const entries: [Expression | string, Expression][] = [];
    while (!this.#take('}')) {
      const token = this.#tokens[this.#next];
      let key: Expression | string | undefined;
      if (token?.kind === 'word') {
        key = token.text;
        this.#next += 1;
      } else key = this.#unary(depth + 1);
      if (key === undefined || !this.#take('=', ':')) return undefined;
      const value = this.#choice(depth + 1);
      if (!value) return undefined;
      entries.push([key, value]);
      this.#take(',');
    }
    return entries;
  }
}

/** Parses an expression; `undefined` for what is not followed. */
export function parseExpression(source: string): Expression | undefined {
  const found = tokens(source);
  return found?.length ? new Parser(source, found).whole() : undefined;
}
