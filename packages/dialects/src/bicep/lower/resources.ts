import { Property } from '../syntax/tree';
import { call, newObject, quoted } from './code';
import { apiVersionOf, Entity, localsOf, typeOf } from './entities';
import { nameCodeOf } from './entityNames';
import { objectValue } from './expressions';
import type { FileScope } from './fileScope';
import { frameOf, inBrackets } from './frame';
import type { Locals } from './locals';
import { scopeOf } from './resourceIds';
import { bodyOf, nestedOf, ResourceSymbol } from './symbols';

/** What the language itself makes of a body; all else is the resource's own. */
const META = ['name', 'parent', 'scope', 'dependsOn'];

/** What a body without plain members is asked for. */
const ASKED = ['location', 'kind', 'sku', 'identity', 'tags', 'properties'];

/** What a resource sets, apart from what the language makes of it. */
function settingsOf(
  symbol: ResourceSymbol,
  scope: FileScope,
  locals: Locals,
): Record<string, unknown> {
  const { inner } = bodyOf(symbol.statement.body);
  const isPlain =
    inner.kind === 'object' &&
    inner.members.every(({ kind }) => kind === 'property');
  if (isPlain) {
    const own = (inner.members as Property[]).filter(
      ({ key }) => key.holes.length || !META.includes(key.pieces[0]),
    );
    return objectValue(own, scope, locals);
  }
  const code = scope.code(inner, locals);
  const settings = newObject();
  for (const key of ASKED) {
    settings[key] = inBrackets(call('tryGet', code, quoted(key)), scope, inner);
    scope.places.put(settings, key, scope.source, inner.start);
  }
  return settings;
}

/** Puts a resource, and those declared in its body, into the template. @internal */
export function lowerResource(symbol: ResourceSymbol, scope: FileScope): void {
  const entity: Entity = { symbol };
  const locals = localsOf(entity, scope);
  const { statement } = symbol;
  const resource = settingsOf(symbol, scope, locals);
  const name = `[${nameCodeOf(entity, scope)}]`;
  Object.assign(resource, frameOf(symbol, scope), {
    type: typeOf(symbol, scope),
    apiVersion: apiVersionOf(symbol),
    name,
  });
  const where = scopeOf(entity, scope);
  if (where.kind === 'resource') resource.scope = `[${where.id}]`;
  if (statement.existing) resource.existing = true;
  const { resources } = scope.template;
  resources[symbol.symbol] = resource;
  scope.places.put(resources, symbol.symbol, scope.source, statement.start);
  const { inner } = bodyOf(statement.body);
  const named =
    inner.kind === 'object' &&
    inner.members.find(
      (member): member is Property =>
        member.kind === 'property' && member.key.pieces[0] === 'name',
    );
  if (named) {
    scope.places.put(resource, 'name', scope.source, named.start);
    scope.places.putWritten(name, scope.source, named.value);
  }
  for (const nested of nestedOf(symbol)) lowerResource(nested, scope);
}
