import { ExpressionParser } from './expressionParser';
import { SyntaxProblem } from './syntaxProblem';
import {
  Decorator,
  Expression,
  ImportStatement,
  ResourceStatement,
  Statement,
  TypeText,
} from './tree';

const OPENING = ['(', '[', '{'];
const CLOSING = [')', ']', '}'];

class BicepParser extends ExpressionParser {
  static create(text: string): BicepParser {
    return new BicepParser(text);
  }

  statements(): Statement[] {
    const statements: Statement[] = [];
    for (;;) {
      this.scanner.skipNewlines();
      if (this.scanner.peek().kind === 'end') return statements;
      const { start } = this;
      const decorators = this.decorators();
      statements.push(this.#statement(start, decorators));
      const { kind } = this.scanner.peek();
      if (kind !== 'newline' && kind !== 'end')
        this.fail('the end of the line');
    }
  }

  nestedResource(decorators: Decorator[]): ResourceStatement {
    const { start } = this;
    this.expectWord('resource');
    return this.#resource(start, decorators);
  }

  #statement(start: number, decorators: Decorator[]): Statement {
    if (this.scanner.peek().kind !== 'name') this.fail('a statement');
    const word = this.name();
    const whole = () => ({ decorators, start, end: this.end });
    switch (word) {
      case 'param':
        return this.#param(whole);
      case 'var': {
        const name = this.name();
        if (!this.is('=')) this.#type('=');
        return { kind: 'var', name, value: this.#value(), ...whole() };
      }
      case 'output': {
        const name = this.name();
        this.#type('=');
        return { kind: 'output', name, value: this.#value(), ...whole() };
      }
      case 'type': {
        const name = this.name();
        this.expect('=');
        return { kind: 'type', name, type: this.#type(), ...whole() };
      }
      case 'func':
        return this.#func(whole);
      case 'resource':
        return this.#resource(start, decorators);
      case 'module': {
        const name = this.name();
        const path = this.text();
        return { kind: 'module', name, path, body: this.#value(), ...whole() };
      }
      case 'import':
        return this.#import(start, decorators);
      case 'targetScope':
        return { kind: 'targetScope', value: this.#value(), ...whole() };
      case 'using': {
        const path = this.takeWord('none') ? undefined : this.text();
        if (this.takeWord('with')) this.expression();
        return { kind: 'using', path, ...whole() };
      }
      case 'extends':
        return { kind: 'extends', path: this.text(), ...whole() };
      default:
        return this.#other(word, whole);
    }
  }

  #value(): Expression {
    this.expect('=');
    this.scanner.skipNewlines();
    return this.body();
  }

  #param(
    whole: () => { decorators: Decorator[]; start: number; end: number },
  ): Statement {
    const name = this.name();
    const type = this.is('=') ? undefined : this.#type('=');
    const value = this.is('=') ? this.#value() : undefined;
    return { kind: 'param', name, type, value, ...whole() };
  }

  #func(
    whole: () => { decorators: Decorator[]; start: number; end: number },
  ): Statement {
    const name = this.name();
    const params: string[] = [];
    this.expect('(');
    this.scanner.within(true, () => {
      while (!this.take(')')) {
        params.push(this.name());
        this.#type(',', ')');
        if (!this.is(')')) this.expect(',');
      }
    });
    this.#type('=>');
    this.expect('=>');
    this.scanner.skipNewlines();
    return { kind: 'func', name, params, body: this.expression(), ...whole() };
  }

  #resource(start: number, decorators: Decorator[]): ResourceStatement {
    const name = this.name();
    const type = this.text();
    const existing = this.takeWord('existing');
    const body = this.#value();
    return {
      kind: 'resource',
      name,
      type,
      existing,
      body,
      decorators,
      start,
      end: this.end,
    };
  }

  #import(start: number, decorators: Decorator[]): Statement {
    if (this.scanner.peek().kind === 'quote') {
      // An extension, by its older name.
      return this.#other('import', () => ({
        decorators,
        start,
        end: this.end,
      }));
    }
    let items: ImportStatement['items'];
    let as: string | undefined;
    if (this.take('*')) {
      this.expectWord('as');
      as = this.name();
    } else items = this.#importedItems();
    this.expectWord('from');
    const from = this.text();
    return {
      kind: 'import',
      from,
      items,
      as,
      decorators,
      start,
      end: this.end,
    };
  }

  #importedItems(): { name: string; as: string }[] {
    const items: { name: string; as: string }[] = [];
    this.expect('{');
    this.scanner.within(true, () => {
      while (!this.take('}')) {
        const { kind } = this.scanner.peek();
        const name = kind === 'quote' ? this.text().pieces[0] : this.name();
        items.push({ name, as: this.takeWord('as') ? this.name() : name });
        this.take(',');
      }
    });
    return items;
  }

  #other(
    word: string,
    whole: () => { decorators: Decorator[]; start: number; end: number },
  ): Statement {
    switch (word) {
      case 'metadata':
        this.name();
        this.#value();
        break;
      case 'assert':
        this.name();
        this.#value();
        break;
      case 'test':
        this.name();
        this.text();
        this.#value();
        break;
      case 'extension':
      case 'provider':
      case 'import':
        if (this.scanner.peek().kind === 'quote') this.text();
        else this.name();
        if (this.takeWord('with')) this.expression();
        if (this.takeWord('as')) this.name();
        break;
      case 'extensionConfig':
        this.name();
        if (this.takeWord('with')) this.expression();
        break;
      default:
        throw SyntaxProblem.create(
          `${JSON.stringify(word)} begins no statement`,
          whole().start,
        );
    }
    return { kind: 'other', word, ...whole() };
  }

  /** Passes a type, up to one of these marks or the end of the line. */
  #type(...stops: string[]): TypeText {
    const { start } = this;
    let depth = 0;
    let count = 0;
    let last = '';
    let first = '';
    for (;;) {
      const token = this.scanner.peek();
      if (token.kind === 'end') break;
      if (depth === 0) {
        if (token.kind === 'mark' && stops.includes(token.text)) break;
        if (token.kind === 'newline') {
          const { text } = this.scanner.peekPastNewlines();
          if (last !== '|' && text !== '|') break;
        }
        if (CLOSING.includes(token.text)) break;
      }
      if (token.kind === 'newline') {
        this.scanner.next();
        continue;
      }
      if (token.kind === 'mark') {
        if (OPENING.includes(token.text)) depth += 1;
        else if (CLOSING.includes(token.text)) depth -= 1;
      }
      if (token.kind === 'quote') this.text();
      else this.scanner.next();
      count += 1;
      if (count === 1 && token.kind === 'name') first = token.text;
      last = token.text;
    }
    if (count === 0) this.fail('a type');
    return {
      nullable: last === '?',
      ...(first && (count === 1 || (count === 2 && last === '?'))
        ? { name: first }
        : {}),
      start,
      end: this.end,
    };
  }
}

/**
 * Reads the text of a Bicep or parameters file.
 *
 * @throws SyntaxProblem for what is no Bicep
 * @internal
 */
export const parseBicep = (text: string): Statement[] =>
  BicepParser.create(text).statements();
