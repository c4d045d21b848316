import { BlockTypes } from './types';

interface Field {
  name: string;
  isRequired: boolean;
  type: string;
}

const INTERFACE =
  /export interface (\w+)(?: extends [\w.]+)? \{\n([\s\S]*?)\n\}/g;
const FIELD =
  /Docs at Terraform Registry: \{@link [^\s#]+#(\w+) [^}]*\}[\s\S]*?\*\/\s*readonly \w+(\??): ([\s\S]*?);(?:\n|$)/g;
/** Every resource has these, and no writer of files sets them. */
const OF_ALL = new Set(['id', 'timeouts']);

const fieldsOf = (body: string): Field[] =>
  [...body.matchAll(FIELD)].flatMap(([, name, optional, type]) =>
    OF_ALL.has(name) ? [] : [{ name, isRequired: optional === '', type }],
  );

/**
 * What a block takes, by the declarations of the provider that are published for
 * TypeScript: a field whose type is another interface of theirs is a block.
 */
export function typesIn(declarations: string): BlockTypes {
  const interfaces = new Map(
    [...declarations.matchAll(INTERFACE)].map(([, name, body]) => [
      name,
      fieldsOf(body),
    ]),
  );
  const named = (name: string): BlockTypes => {
    const types: BlockTypes = { arguments: {}, blocks: {} };
    for (const field of interfaces.get(name) ?? []) {
      const inside = /^\w+/.exec(field.type)?.[0] ?? '';
      if (interfaces.has(inside)) {
        types.blocks[field.name] = {
          isRequired: field.isRequired,
          ...named(inside),
        };
      } else {
        types.arguments[field.name] = field.isRequired
          ? 'required'
          : 'optional';
      }
    }
    return types;
  };
  const config = [...interfaces.keys()].find(name => name.endsWith('Config'));
  return named(config ?? '');
}
