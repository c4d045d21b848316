import { TextParser } from './textParser';
import {
  Decorator,
  Expression,
  ObjectExpression,
  Property,
  ResourceStatement,
  Spread,
  TextExpression,
} from './tree';

/** Operators of two sides, from the one that binds least; all of them take their left side first. */
const LEVELS = [
  ['??'],
  ['||'],
  ['&&'],
  ['==', '!=', '=~', '!~'],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];
const STRENGTH = new Map(
  LEVELS.flatMap((operators, level) =>
    operators.map(operator => [operator, level] as const),
  ),
);

const LAMBDA =
  /(?:[A-Za-z_]\w*|\(\s*(?:[A-Za-z_]\w*\s*(?:,\s*[A-Za-z_]\w*\s*)*)?\))\s*=>/y;

/** Reads expressions. @internal */
export abstract class ExpressionParser extends TextParser {
  /** A resource inside the body of another. */
  abstract nestedResource(decorators: Decorator[]): ResourceStatement;

  expression(): Expression {
    return this.deeper(() => {
      const { start } = this;
      if (this.scanner.isAt(LAMBDA)) return this.#lambda(start);
      const condition = this.#binary(0);
      if (!this.#takeOnNextLine('?')) return condition;
      this.scanner.skipNewlines();
      const yes = this.expression();
      this.scanner.skipNewlines();
      this.expect(':');
      this.scanner.skipNewlines();
      const no = this.expression();
      return { kind: 'choice', condition, yes, no, start, end: this.end };
    });
  }

  /** `@name(args)` and the end of its line, as often as it stands there. */
  decorators(): Decorator[] {
    const decorators: Decorator[] = [];
    for (let { start } = this; this.take('@'); { start } = this) {
      const value = this.#postfix();
      if (value.kind !== 'call') this.fail('a decorator with parentheses');
      const { name, args } = value as Expression & { kind: 'call' };
      decorators.push({ name, args, start, end: this.end });
      this.scanner.skipNewlines();
    }
    return decorators;
  }

  /** A body behind `=`, which may have a condition. */
  body(): Expression {
    return this.isWord('if') ? this.#condition() : this.expression();
  }

  #lambda(start: number): Expression {
    const names: string[] = [];
    if (this.take('(')) {
      this.scanner.within(true, () => {
        while (!this.take(')')) {
          names.push(this.name());
          if (!this.is(')')) this.expect(',');
        }
      });
    } else names.push(this.name());
    this.expect('=>');
    this.scanner.skipNewlines();
    const body = this.expression();
    return { kind: 'lambda', names, body, start, end: this.end };
  }

  /** Takes a mark that may stand on the next line, where nothing else could begin with it. */
  #takeOnNextLine(mark: string): boolean {
    const { kind, text } = this.scanner.peekPastNewlines();
    if (kind !== 'mark' || text !== mark) return false;
    this.scanner.skipNewlines();
    return this.take(mark);
  }

  #binary(least: number): Expression {
    const { start } = this;
    let left = this.#unary();
    for (let length = 0; ; length++) {
      this.link(length);
      const { kind, text } = this.scanner.peekPastNewlines();
      const level = kind === 'mark' ? STRENGTH.get(text) : undefined;
      // A minus on the next line is the sign of what begins there.
      const isApart = text === '-' && this.scanner.peek().kind === 'newline';
      if (level === undefined || level < least || isApart) return left;
      this.scanner.skipNewlines();
      this.scanner.next();
      this.scanner.skipNewlines();
      const right = this.deeper(() => this.#binary(level + 1));
      left = {
        kind: 'binary',
        operator: text,
        left,
        right,
        start,
        end: this.end,
      };
    }
  }

  #unary(): Expression {
    const { start } = this;
    for (const operator of ['!', '-', '+']) {
      if (this.take(operator)) {
        const value = this.deeper(() => this.#unary());
        if (operator === '+') return value;
        return { kind: 'unary', operator, value, start, end: this.end };
      }
    }
    return this.#postfix();
  }

  #postfix(): Expression {
    const { start } = this;
    let value = this.#primary();
    for (let length = 0; ; length++) {
      this.link(length);
      if (this.#takeOnNextLine('.')) {
        value = this.#memberOf(value, false, start);
      } else if (this.#takeOnNextLine('.?')) {
        value = this.#memberOf(value, true, start);
      } else if (this.take('[')) {
        value = this.#indexOf(value, start);
      } else if (this.take('::')) {
        const name = this.name();
        value = { kind: 'nested', of: value, name, start, end: this.end };
      } else if (this.take('!')) {
        value = { kind: 'surely', value, start, end: this.end };
      } else return value;
    }
  }

  #memberOf(of: Expression, safe: boolean, start: number): Expression {
    const name = this.name();
    if (!this.is('(')) {
      return { kind: 'member', of, key: name, safe, start, end: this.end };
    }
    const args = this.#arguments();
    return { kind: 'call', on: of, name, args, start, end: this.end };
  }

  #indexOf(of: Expression, start: number): Expression {
    return this.scanner.within(true, () => {
      const safe = this.take('?');
      const fromEnd = this.take('^');
      const key = this.expression();
      this.expect(']');
      return { kind: 'member', of, key, safe, fromEnd, start, end: this.end };
    });
  }

  #arguments(): Expression[] {
    const args: Expression[] = [];
    this.expect('(');
    this.scanner.within(true, () => {
      while (!this.take(')')) {
        args.push(this.expression());
        if (!this.is(')')) this.expect(',');
      }
    });
    return args;
  }

  #primary(): Expression {
    const { kind, text, start } = this.scanner.peek();
    if (kind === 'quote') return this.text();
    if (kind === 'number') {
      this.scanner.next();
      return { kind, value: Number(text), start, end: this.end };
    }
    if (kind === 'name') return this.#named(start);
    if (this.is('[')) return this.#list(start);
    if (this.is('{')) return this.#object(start);
    if (this.take('(')) {
      return this.scanner.within(true, () => {
        const value = this.expression();
        this.expect(')');
        return value;
      });
    }
    return this.fail('an expression');
  }

  #named(start: number): Expression {
    const name = this.name();
    if (this.is('(')) {
      const args = this.#arguments();
      return { kind: 'call', name, args, start, end: this.end };
    }
    const span = { start, end: this.end };
    if (name === 'null') return { kind: 'null', ...span };
    if (name === 'true' || name === 'false') {
      return { kind: 'boolean', value: name === 'true', ...span };
    }
    return { kind: 'name', name, ...span };
  }

  #list(start: number): Expression {
    this.expect('[');
    return this.scanner.within(false, () => {
      this.scanner.skipNewlines();
      if (this.takeWord('for')) return this.#loop(start);
      const items: (Expression | Spread)[] = [];
      while (!this.take(']')) {
        items.push(this.is('...') ? this.#spread() : this.expression());
        this.#endOfEntry(']');
      }
      return { kind: 'array', items, start, end: this.end };
    });
  }

  #loop(start: number): Expression {
    let index: string | undefined;
    let item: string;
    if (this.take('(')) {
      item = this.name();
      this.expect(',');
      index = this.name();
      this.expect(')');
    } else item = this.name();
    this.expectWord('in');
    this.scanner.skipNewlines();
    const list = this.expression();
    this.expect(':');
    this.scanner.skipNewlines();
    const body = this.body();
    this.scanner.skipNewlines();
    this.expect(']');
    return { kind: 'for', item, index, list, body, start, end: this.end };
  }

  #condition(): Expression {
    const { start } = this;
    this.expectWord('if');
    this.expect('(');
    const condition = this.scanner.within(true, () => {
      const value = this.expression();
      this.expect(')');
      return value;
    });
    this.scanner.skipNewlines();
    const body = this.expression();
    return { kind: 'if', condition, body, start, end: this.end };
  }

  #spread(): Spread {
    const { start } = this;
    this.expect('...');
    const value = this.expression();
    return { kind: 'spread', value, start, end: this.end };
  }

  /** What ends an entry: a comma, the end of the line, or what closes the whole. */
  #endOfEntry(close: string): void {
    const isApart = this.take(',') || this.scanner.peek().kind === 'newline';
    this.scanner.skipNewlines();
    if (!isApart && !this.is(close)) {
      this.fail(`a comma, the end of the line or "${close}"`);
    }
  }

  #object(start: number): ObjectExpression {
    this.expect('{');
    return this.scanner.within(false, () => {
      this.scanner.skipNewlines();
      const members: (Property | Spread)[] = [];
      const resources: ResourceStatement[] = [];
      while (!this.take('}')) {
        const decorators = this.decorators();
        if (this.is('...')) members.push(this.#spread());
        else if (this.scanner.isAt(/resource\s+[A-Za-z_]/y)) {
          resources.push(this.nestedResource(decorators));
        } else members.push(this.#property());
        this.#endOfEntry('}');
      }
      return { kind: 'object', members, resources, start, end: this.end };
    });
  }

  #property(): Property {
    const { start } = this;
    const key = this.#key();
    this.expect(':');
    this.scanner.skipNewlines();
    const value = this.expression();
    return { kind: 'property', key, value, start, end: this.end };
  }

  #key(): TextExpression {
    const { kind, start } = this.scanner.peek();
    if (kind === 'quote') return this.text();
    if (kind !== 'name') this.fail('a key');
    const pieces = [this.name()];
    return { kind: 'text', pieces, holes: [], start, end: this.end };
  }
}
