import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { inRoot } from './paths.mjs';

/** The plugins that say in a `config.d.ts` what can be configured. */
export const CONFIGURED = [
  'plugins/ml-workspace-backend',
  'plugins/ml-workspace-backend-module-azure',
  'plugins/catalog-backend-module-ml-workspace',
];

/** Types that are shown by what people write, not by their name. */
const NAMES = {
  SchedulerServiceTaskScheduleDefinitionConfig: 'schedule',
  HumanDuration: 'duration',
};

const wordsOf = node =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(doc =>
      String(doc.comment ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(' ');

/** What one may write for a type, in short. */
function valueOf(type, source) {
  if (ts.isUnionTypeNode(type)) {
    const values = type.types
      .filter(part => !ts.isTypeLiteralNode(part))
      .map(part => valueOf(part, source));
    const isDuration = values.includes('duration');
    return (isDuration ? ['duration'] : values).join(', ');
  }
  if (ts.isLiteralTypeNode(type)) {
    return `\`${type.literal.getText(source).replace(/'/g, '')}\``;
  }
  if (ts.isArrayTypeNode(type)) {
    const isObjects = ts.isTypeLiteralNode(type.elementType);
    return isObjects ? 'list' : `list of ${valueOf(type.elementType, source)}`;
  }
  const name = type.getText(source);
  if (name === 'string') return 'text';
  return NAMES[name] ?? name;
}

/** The object types that a type may be, of a list its elements. */
function objectsOf(type) {
  if (ts.isTypeLiteralNode(type)) return [{ type, suffix: '' }];
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(objectsOf);
  if (ts.isArrayTypeNode(type)) {
    return objectsOf(type.elementType).map(object => ({
      ...object,
      suffix: '[]',
    }));
  }
  return [];
}

function keysOf({ members, meaning }, path, source) {
  return members.flatMap(member => {
    const name = ts.isIndexSignatureDeclaration(member)
      ? `<${member.parameters[0].name.getText(source)}>`
      : member.name.getText(source);
    const key = path ? `${path}.${name}` : name;
    const inner = objectsOf(member.type).flatMap(({ type, suffix }) =>
      keysOf(
        { members: type.members, meaning: wordsOf(member) },
        `${key}${suffix}`,
        source,
      ),
    );
    const isOnlyObject = inner.length > 0 && ts.isTypeLiteralNode(member.type);
    const own = {
      key,
      value: valueOf(member.type, source),
      isOptional: Boolean(member.questionToken),
      // What is told of a record is told of each of its values.
      meaning: wordsOf(member) || meaning,
    };
    return isOnlyObject ? inner : [own, ...inner];
  });
}

/**
 * Every key that a `config.d.ts` knows: its path, what to write there, whether it
 * may be left out and what its comment says. Objects stand for their keys alone.
 */
export function configKeys(text, name = 'config.d.ts') {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const config = source.statements.find(
    statement =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === 'Config',
  );
  if (!config) throw new Error(`${name} has no interface Config`);
  return keysOf({ members: config.members, meaning: '' }, '', source);
}

/** The keys of one of the plugins. */
export const keysOfPlugin = folder =>
  configKeys(readFileSync(inRoot(folder, 'config.d.ts'), 'utf8'), folder);
