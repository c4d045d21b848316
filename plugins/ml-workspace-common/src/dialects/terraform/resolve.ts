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
const MAX_DEPTH = 32;
const MAX_LENGTH = 100_000;

/**
 * Resolves literals and simple references: variables by their defaults, locals,
 * and literal attributes of resources. What else stands in `${…}` stays as it is.
 */
export class Resolver {
  readonly #scope: Scope;
  readonly #open = new Set<string>();

  private constructor(scope: Scope) {
    this.#scope = scope;
  }

  static create(scope: Scope): Resolver {
    return new Resolver(scope);
  }

  /** A value with everything resolved that can be. */
  resolve(value: unknown, depth = 0): unknown {
    if (depth > MAX_DEPTH * 4) return value;
    if (typeof value === 'string') return this.#text(value);
    if (Array.isArray(value)) {
      return value.map(item => this.resolve(item, depth + 1));
    }
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        this.resolve(item, depth + 1),
      ]),
    );
  }

  #text(text: string): unknown {
    if (!text.includes('${')) return text;
    const whole = WHOLE.exec(text);
    if (whole) {
      const found = this.#lookUp(whole[1].trim());
      return found === undefined ? text : found;
    }
    const filled = text.replace(PARTS, (part, expression: string) => {
      const found = this.#lookUp(expression.trim());
      const isPlain = ['string', 'number', 'boolean'].includes(typeof found);
      return isPlain ? String(found) : part;
    });
    return filled.length > MAX_LENGTH ? text : filled;
  }

  #lookUp(expression: string): unknown {
    if (this.#open.has(expression) || this.#open.size > MAX_DEPTH) {
      return undefined;
    }
    const value = this.#raw(expression);
    if (value === undefined || value === null) return undefined;
    this.#open.add(expression);
    const resolved = this.resolve(value);
    this.#open.delete(expression);
    // A whole object or list may hide open parts; it is settled part by part.
    return resolved;
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
