import { isRecord } from '../shared/sourceNode';

/** What expressions may refer to, each by its name. */
export interface Scope {
  variables: ReadonlyMap<string, unknown>;
  locals: ReadonlyMap<string, unknown>;
  /** Bodies of resources by `type.name`. */
  resources: ReadonlyMap<string, Record<string, unknown>>;
}

const SIMPLE = /^(var|local)\.([\w-]+)$/;
const ATTRIBUTE = /^([a-z][\w-]*\.[\w-]+)(?:\[0\])?\.([\w-]+)$/;
const PARTS = /\$\{([^{}]*)\}/g;
const WHOLE = /^\$\{([^{}]*)\}$/;
const INDEX = /\[(each\.key|each\.value|count\.index)\]/g;
const EACH_VALUE = /^each\.value\.([\w-]+)$/;
const MAX_DEPTH = 32;
const MAX_LENGTH = 100_000;
/** Most values that references of one document may come to. */
const MAX_VALUES = 100_000;

/**
 * Resolves literals and simple references: variables by their defaults, locals,
 * and literal attributes of resources. What else stands in `${…}` stays as it is.
 */
export class Resolver {
  readonly #scope: Scope;
  readonly #open = new Set<string>();
  #left = MAX_VALUES;
  #values: Record<string, unknown> = {};

  private constructor(scope: Scope) {
    this.#scope = scope;
  }

  static create(scope: Scope): Resolver {
    return new Resolver(scope);
  }

  /** Whether references came to more than is followed, so that some were left open. */
  get isExhausted(): boolean {
    return this.#left <= 0;
  }

  /**
   * A value with everything resolved that can be. `values` are those of one
   * instance: `count.index`, `each.key`, `each.value`.
   */
  resolve(value: unknown, values: Record<string, unknown> = {}): unknown {
    this.#values = values;
    return this.#settle(value);
  }

  #settle(value: unknown, depth = 0): unknown {
    // What is written counts once, what it refers to as often as it does.
    if (this.#open.size) this.#left -= 1;
    if (depth > MAX_DEPTH * 4) return value;
    if (typeof value === 'string') return this.#text(value);
    if (Array.isArray(value)) {
      return value.map(item => this.#settle(item, depth + 1));
    }
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        this.#settle(item, depth + 1),
      ]),
    );
  }

  #text(text: string): unknown {
    if (!text.includes('${')) return text;
    const whole = WHOLE.exec(text);
    if (whole) {
      const found = this.#lookUp(whole[1].trim());
      return found === undefined ? this.#indexed(text) : found;
    }
    const filled = text.replace(PARTS, (part, expression: string) => {
      const found = this.#lookUp(expression.trim());
      const isPlain = ['string', 'number', 'boolean'].includes(typeof found);
      return isPlain ? String(found) : part;
    });
    return filled.length > MAX_LENGTH ? text : filled;
  }

  /** A reference to an instance that is named by the one that refers to it. */
  #indexed(text: string): string {
    return text.replace(INDEX, (index, name: string) =>
      Object.hasOwn(this.#values, name)
        ? `[${JSON.stringify(this.#values[name])}]`
        : index,
    );
  }

  #lookUp(expression: string): unknown {
    if (
      this.isExhausted ||
      this.#open.has(expression) ||
      this.#open.size > MAX_DEPTH
    ) {
      return undefined;
    }
    const value = this.#raw(expression);
    if (value === undefined || value === null) return undefined;
    // What is referred to knows nothing of the instance that refers to it.
    const values = this.#values;
    this.#values = {};
    this.#open.add(expression);
    const resolved = this.#settle(value);
    this.#open.delete(expression);
    this.#values = values;
    // A whole object or list may hide open parts; it is settled part by part. What
    // was cut short stays as it is written.
    return this.isExhausted ? undefined : resolved;
  }

  #raw(expression: string): unknown {
    if (expression === 'true') return true;
    if (expression === 'false') return false;
    const quotedText = /^"([^"$\\]*)"$/.exec(expression);
    if (quotedText) return quotedText[1];
    const simple = SIMPLE.exec(expression);
    if (simple) {
      const [, kind, name] = simple;
      return kind === 'var'
        ? this.#scope.variables.get(name)
        : this.#scope.locals.get(name);
    }
    if (Object.hasOwn(this.#values, expression)) {
      return this.#values[expression];
    }
    const [, key] = EACH_VALUE.exec(expression) ?? [];
    if (key !== undefined) {
      const each = this.#values['each.value'];
      return isRecord(each) && Object.hasOwn(each, key) ? each[key] : undefined;
    }
    const attribute = ATTRIBUTE.exec(expression);
    if (!attribute || attribute[2] === 'id') return undefined;
    const body = this.#scope.resources.get(attribute[1]);
    const value =
      body && Object.hasOwn(body, attribute[2])
        ? body[attribute[2]]
        : undefined;
    return typeof value === 'object' ? undefined : value;
  }
}
