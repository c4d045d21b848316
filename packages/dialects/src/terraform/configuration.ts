import { isRecord } from '../shared/sourceNode';
import { withoutIndexes } from './resource';

type Json = Record<string, unknown>;

const record = (value: unknown): Json => (isRecord(value) ? value : {});
const MAX_HOPS = 32;
/** Arguments that are an id, or a list of ids, and so just what they refer to. */
const NAMES_ONE = /(^|_)ids?$|^scope$/;

/** Where a reference stands: the configuration of its module and the calls that lead there. */
interface Place {
  module: Json;
  /** Names of the module calls from the root. */
  path: string[];
}

/**
 * What the configuration inside a plan says of references, so that resources
 * whose ids are not known yet can still be joined.
 */
export class Configuration {
  readonly #root: Json;
  readonly #resources = new Map<Json, ReadonlyMap<unknown, Json>>();

  private constructor(root: Json) {
    this.#root = root;
  }

  static create(configuration: unknown): Configuration {
    return new Configuration(record(record(configuration).root_module));
  }

  /**
   * The values of a resource, with `${address.attribute}` wherever a value is
   * not known yet and the configuration says what it comes from.
   */
  filled(address: string, values: Json): Json {
    const plain = withoutIndexes(address);
    const path = [...plain.matchAll(/module\.([\w-]+)\./g)].map(([, n]) => n);
    const own = plain.replace(/^(module\.[\w-]+\.)+/, '');
    const place = this.#place(path);
    const resource = place && this.#resourcesOf(place.module).get(own);
    if (!place || !resource) return values;
    const { expressions, provisioners } = resource;
    const filled = this.#fill(place, values, record(expressions), 0);
    return provisioners === undefined
      ? filled
      : { ...filled, provisioner: provisioners };
  }

  /** The resources of a module by their addresses, listed once: a plan has thousands. */
  #resourcesOf(module: Json): ReadonlyMap<unknown, Json> {
    const known = this.#resources.get(module);
    if (known) return known;
    const listed: unknown[] = Array.isArray(module.resources)
      ? module.resources
      : [];
    const found = new Map<unknown, Json>();
    for (const item of listed) {
      const { address } = record(item);
      if (!found.has(address)) found.set(address, record(item));
    }
    this.#resources.set(module, found);
    return found;
  }

  #fill(place: Place, values: Json, expressions: Json, depth: number): Json {
    if (depth > MAX_HOPS) return values;
    const body = { ...values };
    for (const [name, expression] of Object.entries(expressions)) {
      const value = body[name];
      if (Array.isArray(expression)) {
        const given = Array.isArray(value) ? (value as unknown[]) : [];
        body[name] = expression.map((inner, index) =>
          this.#fill(place, record(given[index]), record(inner), depth + 1),
        );
      } else if (
        (value === undefined || value === null) &&
        NAMES_ONE.test(name)
      ) {
        const found = this.#referred(place, expression);
        if (found !== undefined) body[name] = found;
      }
    }
    return body;
  }

  /** A reference, or a list of them where the attribute lists ids. */
  #referred(place: Place, expression: unknown): unknown {
    const { references } = record(expression);
    if (!Array.isArray(references)) return undefined;
    const ids = references.filter(
      reference => typeof reference === 'string' && reference.endsWith('.id'),
    );
    const all = (ids.length ? ids : references.slice(0, 1)).map(reference =>
      this.#follow(place, { references: [reference] }),
    );
    if (all.includes(undefined)) return undefined;
    const texts = all.map(target => `\${${target}}`);
    return texts.length === 1 ? texts[0] : texts;
  }

  #place(path: string[]): Place | undefined {
    let module = this.#root;
    for (const name of path) {
      const calls = record(module.module_calls);
      if (!Object.hasOwn(calls, name)) return undefined;
      module = record(record(calls[name]).module);
    }
    return { module, path };
  }

  /** Follows variables up and outputs down to a resource's attribute. */
  #follow(from: Place, expression: unknown): string | undefined {
    let place: Place | undefined = from;
    let current = expression;
    for (let hop = 0; place && hop < MAX_HOPS; hop++) {
      const { references } = record(current);
      const reference: unknown = Array.isArray(references)
        ? references[0]
        : undefined;
      if (typeof reference !== 'string') return undefined;
      const [kind, name, output] = withoutIndexes(reference).split('.');
      if (kind === 'var' && place.path.length) {
        const call: string = place.path[place.path.length - 1];
        place = this.#place(place.path.slice(0, -1));
        current = record(
          record(record(place?.module.module_calls)[call]).expressions,
        )[name];
      } else if (kind === 'module') {
        place = this.#place([...place.path, name]);
        current = record(record(place?.module.outputs)[output]).expression;
      } else if (['var', 'local', 'each', 'count', 'path'].includes(kind)) {
        return undefined;
      } else {
        return [...place.path.map(step => `module.${step}`), reference].join(
          '.',
        );
      }
    }
    return undefined;
  }
}
