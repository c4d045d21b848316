import { isRecord, SourceNode } from '../shared/sourceNode';
import { pointer } from '../../model/pointer';
import { TerraformDocument, TerraformResource } from './resource';
import { Resolver } from './resolve';

type Entries = [string, unknown][];

/** A block is a list of one from HCL and an object in Terraform's own JSON. */
const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : [value];

function named(section: unknown): Entries {
  return listed(section)
    .filter(isRecord)
    .flatMap(record => Object.entries(record));
}

function defaults(
  document: Record<string, unknown>,
  values: Record<string, unknown>,
): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [name, variable] of named(document.variable)) {
    const body = listed(variable).find(isRecord);
    if (Object.hasOwn(values, name)) found.set(name, values[name]);
    else if (body && Object.hasOwn(body, 'default')) {
      found.set(name, body.default);
    }
  }
  return found;
}

interface Declared {
  type: string;
  name: string;
  body: Record<string, unknown>;
  at: string;
}

function* declaredResources(
  document: Record<string, unknown>,
): Generator<Declared> {
  for (const [type, byName] of named(document.resource)) {
    for (const [name, bodies] of named(byName)) {
      const isList = Array.isArray(bodies);
      for (const [index, body] of listed(bodies).entries()) {
        if (!isRecord(body)) continue;
        const at = pointer('resource', type, name, ...(isList ? [index] : []));
        yield { type, name, body, at };
      }
    }
  }
}

/** How many there are, as far as `count` and `for_each` say: none, some, or open. */
function presence(body: Record<string, unknown>): 'none' | 'there' | 'open' {
  const { count, for_each: each } = body;
  if (count !== undefined) {
    const number = typeof count === 'boolean' ? NaN : Number(count);
    if (Number.isNaN(number)) return 'open';
    if (number === 0) return 'none';
    return number === 1 ? 'there' : 'open';
  }
  if (each === undefined) return 'there';
  const size = Array.isArray(each)
    ? each.length
    : isRecord(each) && Object.keys(each).length;
  return size === 0 ? 'none' : 'open';
}

/**
 * The resources of plain HCL, as `hcl2json` gives it, or of a `.tf.json` file.
 * `values` are those of the root module's variables.
 */
export function readHcl(
  document: Record<string, unknown>,
  options: { whole: boolean; values: Record<string, unknown> },
): TerraformDocument {
  const declared = [...declaredResources(document)];
  const resolver = Resolver.create({
    variables: defaults(document, options.values),
    locals: new Map(named(document.locals)),
    resources: new Map(
      declared.map(({ type, name, body }) => [`${type}.${name}`, body]),
    ),
  });
  const resources: TerraformResource[] = [];
  for (const { type, name, body, at } of declared) {
    const resolved = resolver.resolve(body) as Record<string, unknown>;
    const there = presence(resolved);
    if (there === 'none') continue;
    resources.push({
      address: `${type}.${name}`,
      type,
      name,
      body: SourceNode.create(resolved, at),
      certain: there === 'there',
    });
  }
  const modules = named(document.module).map(([name]) => name);
  return {
    resources,
    whole: options.whole && modules.length === 0,
    notes: modules.length
      ? [
          `The modules ${modules.join(
            ', ',
          )} were not read; judge the plan (terraform show -json) to see what they make`,
        ]
      : [],
  };
}
