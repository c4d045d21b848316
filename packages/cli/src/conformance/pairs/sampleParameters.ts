type Json = Record<string, unknown>;

/** Deepest value that is made up. */
const MAX_DEPTH = 8;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectOf(type: Json, definitions: Json, depth: number): Json {
  const made: Json = {};
  const { properties, additionalProperties, discriminator } = type;
  for (const [name, inner] of Object.entries(
    isObject(properties) ? properties : {},
  )) {
    made[name] = valueOf(inner, definitions, name, depth + 1);
  }
  if (isObject(additionalProperties)) {
    made.extra = valueOf(additionalProperties, definitions, 'extra', depth + 1);
  }
  const mapping = isObject(discriminator) ? discriminator.mapping : undefined;
  const [first] = Object.values(isObject(mapping) ? mapping : {});
  return first
    ? { ...made, ...(valueOf(first, definitions, '', depth + 1) as Json) }
    : made;
}

/** A value that a parameter takes; its name tells one text from another. */
function valueOf(
  type: unknown,
  definitions: Json,
  name: string,
  depth = 0,
): unknown {
  if (!isObject(type) || depth > MAX_DEPTH) return null;
  if (typeof type.$ref === 'string') {
    const called = decodeURIComponent(type.$ref.replace('#/definitions/', ''));
    return valueOf(definitions[called], definitions, name, depth + 1);
  }
  const { allowedValues, items } = type;
  if (Array.isArray(allowedValues) && allowedValues.length) {
    return allowedValues[0];
  }
  switch (String(type.type).toLowerCase()) {
    case 'string':
    case 'securestring':
      return `p-${name}`;
    case 'int':
      return 3;
    case 'bool':
      return true;
    case 'array':
      return isObject(items)
        ? ['one', 'two'].map(each =>
            valueOf(items, definitions, `${name}-${each}`, depth + 1),
          )
        : [`p-${name}`];
    case 'object':
    case 'secureobject':
      return objectOf(type, definitions, depth);
    default:
      return null;
  }
}

/** Values for every parameter of a compiled template, by what it says of their types. */
export function sampleParameters(template: unknown): { parameters: Json } {
  const { parameters, definitions } = (
    isObject(template) ? template : {}
  ) as Json;
  const known = isObject(definitions) ? definitions : {};
  const given: Json = {};
  for (const [name, type] of Object.entries(
    isObject(parameters) ? parameters : {},
  )) {
    given[name] = { value: valueOf(type, known, name) };
  }
  return { parameters: given };
}
