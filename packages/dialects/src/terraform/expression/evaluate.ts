import { isRecord } from '../../shared/sourceNode';
import { isOpen } from '../text';
import { FUNCTIONS } from './functions';
import { Expression, parseExpression } from './parse';

/** What an expression may refer to. */
export interface Names {
  /** What a reference comes to; `undefined` where that is not told. */
  lookUp(reference: string): unknown;
  /** An expression that is not told, as the text that stands for it. */
  open(expression: string): string;
}

/** Whether nothing in a value is an expression that nobody resolved. */
function isTold(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !isOpen(value);
  if (depth > 20) return false;
  if (Array.isArray(value)) return value.every(item => isTold(item, depth + 1));
  return (
    !isRecord(value) ||
    Object.entries(value).every(
      ([key, item]) => isTold(key) && isTold(item, depth + 1),
    )
  );
}

/** Functions that put values together without looking into them. */
const PASSES = new Set(['merge', 'concat', 'tomap', 'jsonencode', 'tolist']);

class Evaluation {
  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  /** What an expression comes to; `undefined` where that is not told. */
  value(expression: Expression): unknown {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'reference':
        return this.#names.lookUp(expression.text);
      case 'list':
        return expression.items.map(item => this.#orOpen(item));
      case 'object':
        return this.#object(expression.entries);
      case 'not': {
        const inner = this.#boolean(expression.of);
        return inner === undefined ? undefined : !inner;
      }
      case 'choice': {
        const holds = this.#boolean(expression.condition);
        if (holds === undefined) return undefined;
        return this.#orOpen(holds ? expression.then : expression.otherwise);
      }
      case 'call':
        return this.#call(expression.name, expression.args);
      default:
        return this.#binary(expression);
    }
  }

  #orOpen(expression: Expression): unknown {
    const value = this.value(expression);
    return value === undefined ? this.#names.open(expression.text) : value;
  }

  #told(expression: Expression): unknown {
    const value = this.value(expression);
    return isTold(value) ? value : undefined;
  }

  #boolean(expression: Expression): boolean | undefined {
    const value = this.#told(expression);
    if (typeof value === 'boolean') return value;
    if (value === 'true') return true;
    return value === 'false' ? false : undefined;
  }

  #object(entries: [Expression | string, Expression][]): unknown {
    const found: [string, unknown][] = [];
    for (const [key, value] of entries) {
      const name = typeof key === 'string' ? key : this.#told(key);
      if (typeof name !== 'string') return undefined;
      found.push([name, this.#orOpen(value)]);
    }
    return Object.fromEntries(found);
  }

  #call(name: string, args: Expression[]): unknown {
    if (!Object.hasOwn(FUNCTIONS, name)) return undefined;
    const values = args.map(arg =>
      PASSES.has(name) ? this.value(arg) : this.#told(arg),
    );
    return values.includes(undefined) ? undefined : FUNCTIONS[name](values);
  }

  #binary({
    operator,
    left,
    right,
  }: Extract<Expression, { kind: 'binary' }>): unknown {
    if (operator === '&&' || operator === '||') {
      const [one, other] = [this.#boolean(left), this.#boolean(right)];
      const decides = operator === '||';
      if (one === decides || other === decides) return decides;
      return one === undefined || other === undefined ? undefined : !decides;
    }
    const [one, other] = [this.#told(left), this.#told(right)];
    if (one === undefined || other === undefined) return undefined;
    switch (operator) {
      case '==':
        return JSON.stringify(one) === JSON.stringify(other);
      case '!=':
        return JSON.stringify(one) !== JSON.stringify(other);
      case '<':
        return Number(one) < Number(other);
      case '>':
        return Number(one) > Number(other);
      case '<=':
        return Number(one) <= Number(other);
      default:
        return Number(one) >= Number(other);
    }
  }
}

/** How many values there are in one, up to a limit. */
export function sizeOf(value: unknown, limit: number): number {
  let size = 1;
  if (typeof value !== 'object' || value === null) return size;
  for (const item of Object.values(value)) {
    size += sizeOf(item, limit - size);
    if (size >= limit) return limit;
  }
  return size;
}

/** What an expression comes to, as far as it is followed; `undefined` where that is not told. */
export function evaluateExpression(source: string, names: Names): unknown {
  const expression = parseExpression(source);
  // A reference by itself is for whoever asks.
  return !expression || expression.kind === 'reference'
    ? undefined
    : new Evaluation(names).value(expression);
}
