import { isRecord } from '../shared/sourceNode';
import { evaluateExpression, sizeOf } from './expression/evaluate';
import { instancesOf } from './instances';
import { partsOf } from './text';

/** What expressions may refer to, each by its name; `undefined` for what is not told. */
export interface Scope {
  variable(name: string): unknown;
  local(name: string): unknown;
  /** The body of a resource by `type.name`, or `data.type.name`. */
  resource(address: string): Record<string, unknown> | undefined;
  /** An output of a module that is called. */
  output(module: string, index: string, name: string): unknown;
  /** Where the module stands, such as `module.net.`; empty for the outermost. */
  prefix: string;
}

const PATH = /^([a-z_][\w-]*)((?:\.[\w-]+|\[(?:\d+|"[^"\\]*")\])*)$/i;
const STEP = /\.([\w-]+)|\[(?:(\d+)|"([^"\\]*)")\]/g;
const ATTRIBUTE =
  /^((?:data\.)?[a-z][\w-]*\.[\w-]+)((?:\[[^\]]*\])?)\.([\w-]+)$/;
const OUTPUT = /^module\.([\w-]+)((?:\[[^\]]*\])?)\.([\w-]+)$/;
const SPLAT =
  /^([a-z_][\w-]*\.[\w-]+(?:\.[\w-]+)*)(?:\[\*\]|\.\*)((?:\.[\w-]+)*)$/i;
const INDEX = /\[(each\.key|each\.value|count\.index)\]/g;
/** What is written in the module itself, and so is to be resolved in it. */
const OWN = /^(?!(var|module|each|count)\.|local\.[\w-]+[.[])/;
const MAX_DEPTH = 32;
const MAX_LENGTH = 100_000;
/** Most values that one expression may come to. */
const MAX_SIZE = 10_000;
/** Most values that references of one document may come to. */
const MAX_VALUES = 100_000;

/** What stands at the end of a path within a value. */
function within(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((found, step) => {
    const container = Array.isArray(found) || isRecord(found) ? found : {};
    return Object.hasOwn(container, step)
      ? (container as Record<string, unknown>)[step]
      : undefined;
  }, value);
}

/**
 * Resolves literals and simple references: variables, locals, literal attributes
 * of resources, outputs of modules. What else stands in `${…}` stays as it is.
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
    const before = this.#values;
    this.#values = values;
    const resolved = this.#settle(value);
    this.#values = before;
    return resolved;
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
        this.#key(key),
        this.#settle(item, depth + 1),
      ]),
    );
  }

  /** A key may be an expression, `(var.a)`, which the parser gives as a text like any. */
  #key(key: string): string {
    const found = key.includes('${') ? this.#text(key) : key;
    return typeof found === 'string' ? found : key;
  }

  #text(text: string): unknown {
    if (!text.includes('${')) return text;
    const parts = partsOf(text);
    const [only] = parts;
    if (parts.length === 1 && typeof only === 'object' && only.of !== text) {
      const found = this.#valueOf(only.of);
      return found === undefined ? this.#leftOpen(only.of) : found;
    }
    if (parts.length === 1 && typeof only === 'object') return text;
    const filled = parts
      .map(part => {
        if (typeof part === 'string') return part.replaceAll('${', '$${');
        const found = this.#valueOf(part.of);
        const isPlain = ['string', 'number', 'boolean'].includes(typeof found);
        return isPlain ? String(found) : this.#leftOpen(part.of);
      })
      .join('');
    return filled.length > MAX_LENGTH ? text : filled;
  }

  /** What a reference, or an expression of several, comes to. */
  #valueOf(expression: string): unknown {
    const found = this.#lookUp(expression);
    if (found !== undefined || this.isExhausted) return found;
    const value = evaluateExpression(expression, {
      lookUp: reference => this.#lookUp(reference),
      open: part => this.#leftOpen(part),
    });
    const size = sizeOf(value, MAX_SIZE);
    this.#left -= size;
    return size < MAX_SIZE ? value : undefined;
  }

  /** An expression as it stays: with its module, since another may use the same words. */
  #leftOpen(expression: string): string {
    const { prefix } = this.#scope;
    // A reference to an instance that is named by the one that refers to it.
    const indexed = expression.replace(INDEX, (index, name: string) =>
      Object.hasOwn(this.#values, name)
        ? `[${JSON.stringify(this.#values[name])}]`
        : index,
    );
    if (!prefix || indexed.startsWith('module.')) return `\${${indexed}}`;
    return ATTRIBUTE.test(indexed)
      ? `\${${prefix}${indexed}}`
      : `\${${prefix.slice(0, -1)}: ${indexed}}`;
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
    // What callers, modules and instances give is settled by them, in their own words.
    const resolved = OWN.test(expression) ? this.#settle(value) : value;
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
    const [, module, index, output] = OUTPUT.exec(expression) ?? [];
    if (module !== undefined) {
      return this.#scope.output(module, index, output);
    }
    const [, list, path] = SPLAT.exec(expression) ?? [];
    if (list !== undefined) return this.#splat(list, path);
    const [, head, rest] = PATH.exec(expression) ?? [];
    if (head === undefined) return undefined;
    const steps = [...rest.matchAll(STEP)].map(
      ([, name, number, key]) => name ?? number ?? key,
    );
    return this.#atPath(head, steps) ?? this.#attribute(expression);
  }

  #atPath(head: string, [name, ...steps]: string[]): unknown {
    if (name === undefined) return undefined;
    const whole = `${head}.${name}`;
    if (Object.hasOwn(this.#values, whole)) {
      return within(this.#values[whole], steps);
    }
    if (head !== 'var' && head !== 'local') return undefined;
    if (steps.length) return within(this.#lookUp(whole), steps);
    return head === 'var'
      ? this.#scope.variable(name)
      : this.#scope.local(name);
  }

  /** An attribute of each of a list, or of all that a resource with a count makes. */
  #splat(list: string, path: string): unknown {
    const body = this.#scope.resource(list);
    if (body) {
      const instances = instancesOf({ count: this.#settle(body.count) });
      if (!path || body.for_each !== undefined || !instances) return undefined;
      return instances.map(({ index }) =>
        this.#leftOpen(`${list}${index}${path}`),
      );
    }
    const steps = path.split('.').slice(1);
    const found = this.#lookUp(list);
    if (!Array.isArray(found)) return undefined;
    const items = found.map(item => within(item, steps));
    return items.includes(undefined) ? undefined : items;
  }

  /** A literal attribute of a resource that is made once. */
  #attribute(expression: string): unknown {
    const [, address, index, name] = ATTRIBUTE.exec(expression) ?? [];
    if (address === undefined || name === 'id') return undefined;
    if (index !== '' && index !== '[0]') return undefined;
    const body = this.#scope.resource(address);
    const value = body && Object.hasOwn(body, name) ? body[name] : undefined;
    return typeof value === 'object' ? undefined : value;
  }
}
