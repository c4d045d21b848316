import { isRecord } from '../../shared/sourceNode';
import { isOpen } from '../text';
import { FUNCTIONS } from './functions';
import { Expression, ForLoop, parseExpression } from './parse';

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

/** Most expressions that are evaluated for one, loops included. */
const MAX_STEPS = 20_000;

/** A part that cannot be left open by itself: what stands for it is only told in a loop. */
class NotTold extends Error {}

const HEAD = /^[\w-]+/;
const STEPS = /^(?:\.[\w-]+|\[(?:\d+|"[^"]*")\])*$/;
const STEP = /\.([\w-]+)|\[(?:(\d+)|"([^"]*)")\]/g;

/** What stands at the end of a path within a value. */
function at(value: unknown, path: string): unknown {
  if (!STEPS.test(path)) return undefined;
  let found = value;
  for (const [, name, number, key] of path.matchAll(STEP)) {
    const step = name ?? number ?? key;
    const isHere =
      (Array.isArray(found) || isRecord(found)) && Object.hasOwn(found, step);
    if (!isHere) return undefined;
    found = (found as Record<string, unknown>)[step];
  }
  return found;
}

/** The entries that a loop goes over, as Terraform orders them; `undefined` where they are not told. */
function entriesOf(value: unknown): [string | number, unknown][] | undefined {
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  if (!isRecord(value)) return undefined;
  const keys = Object.keys(value).sort();
  return keys.some(isOpen) ? undefined : keys.map(key => [key, value[key]]);
}

const RECKON: Record<string, (one: number, other: number) => number> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
  '%': (one, other) => one % other,
};

/** What two numbers come to; `undefined` for what are none. */
function reckoned(operator: string, one: unknown, other: unknown): unknown {
  if (typeof one !== 'number' || typeof other !== 'number') return undefined;
  const result = RECKON[operator](one, other);
  return Number.isFinite(result) ? result : undefined;
}

/** Whether it is a key of an object, and not a place in a list; of nothing there is neither. */
const isKey = (key: string | number | undefined) => typeof key !== 'number';

class Evaluation {
  readonly #names: Names;
  /** What the names of the loops around stand for. */
  #bound: ReadonlyMap<string, unknown> = new Map();
  #steps = 0;

  constructor(names: Names) {
    this.#names = names;
  }

  /** What an expression comes to; `undefined` where that is not told. */
  value(expression: Expression): unknown {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS) throw new NotTold();
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'reference':
        return this.#reference(expression.text);
      case 'for':
        return this.#loop(expression);
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
    if (value !== undefined) return value;
    // Elsewhere the same words stand for something else, or for nothing.
    if (this.#isOfLoop(expression.text)) throw new NotTold();
    return this.#names.open(expression.text);
  }

  #isOfLoop(text: string): boolean {
    return [...this.#bound.keys()].some(name =>
      new RegExp(`(?<![\\w.-])${name}(?![\\w-])`).test(text),
    );
  }

  #reference(text: string): unknown {
    const head = HEAD.exec(text)?.[0] ?? '';
    if (this.#bound.has(head)) {
      return at(this.#bound.get(head), text.slice(head.length));
    }
    return this.#isOfLoop(text) ? undefined : this.#names.lookUp(text);
  }

  #loop({ names, over, key, value, condition }: ForLoop): unknown {
    const entries = entriesOf(this.value(over));
    // Of a set, the key is the value itself; only what is written as a list is surely none.
    const isKeyed =
      names.length === 1 || over.kind === 'list' || isKey(entries?.[0]?.[0]);
    if (!entries || !isKeyed) return undefined;
    const around = this.#bound;
    const made: [unknown, unknown][] = [];
    for (const [place, item] of entries) {
      const [one, other] = names;
      this.#bound = new Map(around).set(
        one,
        other === undefined ? item : place,
      );
      if (other !== undefined)
        this.#bound = new Map(this.#bound).set(other, item);
      const isIn = condition ? this.#boolean(condition) : true;
      if (isIn === undefined) throw new NotTold();
      if (isIn) made.push([key && this.#told(key), this.#orOpen(value)]);
    }
    this.#bound = around;
    if (!key) return made.map(([, item]) => item);
    const keys = new Set(made.map(([name]) => name));
    const isSound =
      keys.size === made.length &&
      made.every(([name]) => ['string', 'number'].includes(typeof name));
    if (!isSound) throw new NotTold();
    return Object.fromEntries(made);
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

  /**
   * The first, where it is told. What is not may be an error or not: also what an
   * object does not have may have a value by the type of its variable.
   */
  #try([first]: Expression[]): unknown {
    return first && this.#told(first);
  }

  #call(name: string, args: Expression[]): unknown {
    if (name === 'try') return this.#try(args);
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
      case '>=':
        return Number(one) >= Number(other);
      default:
        return reckoned(operator, one, other);
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
  if (!expression || expression.kind === 'reference') return undefined;
  try {
    return new Evaluation(names).value(expression);
  } catch (error) {
    if (error instanceof NotTold) return undefined;
    throw error;
  }
}
