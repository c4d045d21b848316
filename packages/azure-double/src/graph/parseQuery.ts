import type { Json } from '../world/document';
import type {
  Column,
  Condition,
  Literal,
  Operator,
  Order,
  Path,
  Query,
} from './query';
import { Token, tokensOf } from './tokens';

/** A query that is not of the family; with the details that Azure gives. */
export class QueryFault extends Error {
  private constructor(readonly detail: Json) {
    super(String(detail.message));
    this.name = 'QueryFault';
  }

  static at({ line, at, text }: Token, expected: string): QueryFault {
    return new QueryFault({
      code: 'ParserFailure',
      message: `ParserFailure`,
      line,
      characterPositionInLine: at,
      token: text,
      expectedToken: expected,
    });
  }
}

const OPERATORS = ['==', '!=', '=~', '!~', '>', '>=', '<', '<='];
const CONVERSIONS: Record<string, Path['as']> = {
  tostring: 'text',
  tolower: 'lower',
  todatetime: 'moment',
};
const UNITS: Record<string, number> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

class Parser {
  #next = 0;

  constructor(readonly tokens: Token[]) {}

  query(): Query {
    const query: Query = {
      table: this.#word().toLowerCase(),
      where: [],
      extend: [],
    };
    while (this.#takes('|')) this.#stage(query);
    if (this.#token.kind !== 'end') throw this.#fault('<EOF>');
    return query;
  }

  #stage(query: Query): void {
    const token = this.#token;
    const word = this.#word().toLowerCase();
    if (word === 'where') query.where.push(this.#any());
    else if (word === 'extend') query.extend.push(...this.#columns(query));
    else if (word === 'project') query.project = this.#columns(query);
    else if (word === 'order' || word === 'sort') {
      this.#expect('by');
      query.order = this.#list(() => this.#order());
    } else if (word === 'take' || word === 'limit') {
      query.limit = Number(this.#of('number'));
    } else throw QueryFault.at(token, 'where, extend, project, order, take');
  }

  /** What comes after `project` sees no columns that it left out. */
  #columns(query: Query): Column[] {
    if (query.project) throw this.#fault('order, take');
    return this.#list(() => {
      const isNamed = this.tokens[this.#next + 1]?.text === '=';
      if (!isNamed) {
        const from = this.#path();
        return { name: from.path.join('_'), from };
      }
      const name = this.#word();
      this.#expect('=');
      return { name, from: this.#path() };
    });
  }

  #order(): Order {
    const by = this.#path();
    const isAscending = this.#takes('asc');
    if (!isAscending) this.#takes('desc');
    return { by, isDescending: !isAscending };
  }

  #any(): Condition {
    const any = [this.#all()];
    while (this.#takes('or')) any.push(this.#all());
    return any.length === 1 ? any[0] : { any };
  }

  #all(): Condition {
    const all = [this.#one()];
    while (this.#takes('and')) all.push(this.#one());
    return all.length === 1 ? all[0] : { all };
  }

  #one(): Condition {
    if (this.#takes('(')) {
      const inside = this.#any();
      this.#expect(')');
      return inside;
    }
    const left = this.#path();
    const token = this.#token;
    if (this.#takes('in')) {
      const operator = this.#takes('~') ? 'in~' : 'in';
      this.#expect('(');
      const right = this.#list(() => this.#literal());
      this.#expect(')');
      return { left, operator, right };
    }
    if (this.#takes('startswith')) {
      return { left, operator: 'startswith', right: [this.#literal()] };
    }
    if (!OPERATORS.includes(token.text)) throw this.#fault('an operator');
    this.#next += 1;
    return {
      left,
      operator: token.text as Operator,
      right: [this.#literal()],
    };
  }

  #path(): Path {
    const [first, second] = [this.#token, this.tokens[this.#next + 1]];
    const as = CONVERSIONS[first.text.toLowerCase()];
    if (as && second?.text === '(') {
      this.#next += 2;
      const { path } = this.#path();
      this.#expect(')');
      return { path, as };
    }
    const path = [this.#word()];
    for (;;) {
      if (this.#takes('.')) path.push(this.#word());
      else if (this.#takes('[')) {
        path.push(this.#of('text'));
        this.#expect(']');
      } else return { path };
    }
  }

  #literal(): Literal {
    const token = this.#token;
    if (token.kind === 'text') return { value: this.#of('text') };
    if (token.kind === 'number') return { value: Number(this.#of('number')) };
    const word = this.#word().toLowerCase();
    if (word === 'true' || word === 'false') return { value: word === 'true' };
    this.#expect('(');
    const inside = this.#token;
    this.#next += 1;
    this.#expect(')');
    if (word === 'datetime') {
      const moment = Date.parse(inside.text);
      if (!Number.isNaN(moment)) return { moment };
    }
    const ago = word === 'ago' && /^(\d+)([smhd])$/.exec(inside.text);
    if (ago) return { agoMs: Number(ago[1]) * UNITS[ago[2]] };
    throw QueryFault.at(token, 'a literal');
  }

  #list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.#takes(',')) items.push(read());
    return items;
  }

  get #token(): Token {
    return this.tokens[this.#next] ?? this.tokens[this.tokens.length - 1];
  }

  #takes(text: string): boolean {
    const { kind, text: found } = this.#token;
    const isThere = kind !== 'text' && found.toLowerCase() === text;
    if (isThere) this.#next += 1;
    return isThere;
  }

  #expect(text: string): void {
    if (!this.#takes(text)) throw this.#fault(text);
  }

  #word(): string {
    return this.#of('word');
  }

  #of(kind: Token['kind']): string {
    if (this.#token.kind !== kind) throw this.#fault(kind);
    const { text } = this.#token;
    this.#next += 1;
    return text;
  }

  #fault(expected: string): QueryFault {
    return QueryFault.at(this.#token, expected);
  }
}

/**
 * Reads a query: a table, then `where`, `extend`, `project`, `order by` and `take`
 * in any order. What a reader does not send is refused, so that a query is never
 * answered in another sense than Azure's.
 *
 * @throws QueryFault
 */
export function parseQuery(text: string): Query {
  return new Parser(tokensOf(text)).query();
}
