import Ajv, { ValidateFunction } from 'ajv';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function nameOf(key: string, value: unknown): string {
  if (key === 'id' && typeof value === 'string') return '$id';
  const mayBeExpression =
    key === 'oneOf' &&
    Array.isArray(value) &&
    value.some(
      item => isObject(item) && String(item.$ref).endsWith('/expression'),
    );
  return mayBeExpression ? 'anyOf' : key;
}

/**
 * A published schema, as a validator of today takes it, without what is a slip of
 * the program that makes them: where one part of an `allOf` names the properties
 * that all kinds share and closes the object, no kind could have any of its own;
 * and an expression is one of the texts that it may stand in place of.
 */
function usable(value: unknown, isPart = false): unknown {
  if (Array.isArray(value)) return value.map(item => usable(item, isPart));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, item]) =>
          key !== '$schema' &&
          !(isPart && key === 'additionalProperties' && item === false),
      )
      .map(([key, item]) => [nameOf(key, item), usable(item, key === 'allOf')]),
  );
}

/** What a schema has against a resource; `undefined` where none is for its type and version. */
export type Judge = (resource: Json) => string[] | undefined;

/** Everything that the schemas of a folder say of resources. */
export function schemasOf(folder: string): Judge {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
  });
  const validators = new Map<string, () => ValidateFunction>();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of paths.filter(name => name.endsWith('.json')).sort()) {
    const schema = usable(
      JSON.parse(readFileSync(join(folder, path), 'utf8')),
    ) as Json;
    const id = String(schema.$id).replace(/#$/, '');
    ajv.addSchema(schema, id);
    const resources = isObject(schema.resourceDefinitions)
      ? schema.resourceDefinitions
      : {};
    for (const [name, definition] of Object.entries(resources)) {
      const { type, apiVersion } = (definition as Json).properties as Record<
        string,
        { enum: string[] }
      >;
      const at = `${id}#/resourceDefinitions/${name}`;
      validators.set(`${type.enum[0]}@${apiVersion.enum[0]}`, () => {
        return ajv.getSchema(at) ?? ajv.compile({ $ref: at });
      });
    }
  }
  return resource => {
    const validate = validators.get(
      `${resource.type}@${resource.apiVersion}`,
    )?.();
    if (!validate) return undefined;
    // The patterns are for the last part of a name, where a template has it whole.
    const name = String(resource.name).split('/').pop();
    if (validate({ ...resource, name })) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath || '/'} ${message}`,
    );
  };
}

/** Every resource of a template, those of its deployments too. */
export function resourcesOf(template: Json): Json[] {
  const resources = (template.resources ?? []) as Json[];
  return resources.flatMap(resource => {
    const { properties } = resource as { properties?: Json };
    return isObject(properties?.template)
      ? resourcesOf(properties.template)
      : [resource];
  });
}
