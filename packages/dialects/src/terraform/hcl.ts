import { pointer } from '@ringfence/engine';
import { isRecord, SourceNode } from '../shared/sourceNode';
import { instancesOf } from './instances';
import { TerraformDocument, TerraformResource } from './resource';
import { Resolver } from './resolve';

/** How many resources `count` and `for_each` may add, so that a short file stays short work. */
const MAX_UNROLLED = 2000;

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
  let unrolled = 0;
  for (const { type, name, body, at } of declared) {
    const address = `${type}.${name}`;
    const add = (resolved: unknown, index: string, certain: boolean) =>
      resources.push({
        address: `${address}${index}`,
        type,
        name,
        body: SourceNode.create(resolved, at),
        certain,
      });
    const { count, for_each: each } = body;
    const instances = instancesOf({
      count: resolver.resolve(count),
      for_each: resolver.resolve(each),
    });
    const more = (instances?.length ?? 0) - 1;
    if (!instances || unrolled + more > MAX_UNROLLED) {
      add(resolver.resolve(body), '', false);
      continue;
    }
    unrolled += Math.max(0, more);
    for (const { index, values } of instances) {
      add(resolver.resolve(body, values), index, true);
    }
  }
  const modules = named(document.module).map(([name]) => name);
  const notes: string[] = [];
  if (modules.length) {
    notes.push(
      `The modules ${modules.join(
        ', ',
      )} were not read; judge the plan (terraform show -json) to see what they make`,
    );
  }
  if (resolver.isExhausted) {
    notes.push(
      'The references come to more values than are followed; what was not reached is not known',
    );
  }
  return { resources, whole: options.whole && modules.length === 0, notes };
}
