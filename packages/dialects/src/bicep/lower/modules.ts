import { Expression, Property } from '../syntax/tree';
import { call, newObject, quoted } from './code';
import { Entity, localsOf, propertyOf } from './entities';
import { nameCodeOf } from './entityNames';
import type { FileScope } from './fileScope';
import { frameOf, inBrackets } from './frame';
import type { Locals } from './locals';
import { linkTo, moduleTemplate } from './moduleTemplate';
import { scopeOf } from './resourceIds';
import { ModuleSymbol } from './symbols';

/** The parameters that a module is given. */
function givenTo(
  written: Expression | undefined,
  template: Record<string, unknown> | undefined,
  scope: FileScope,
  locals: Locals,
): Record<string, unknown> {
  const given = newObject();
  if (!written) return given;
  const put = (name: string, value: unknown, at: number) => {
    given[name] = { value };
    scope.places.put(given, name, scope.source, at);
    scope.places.put(given[name] as object, 'value', scope.source, at);
  };
  const isPlain =
    written.kind === 'object' &&
    written.members.every(
      member => member.kind === 'property' && !member.key.holes.length,
    );
  if (isPlain) {
    for (const { key, value, start } of written.members as Property[]) {
      const [name] = key.pieces;
      put(
        name,
        Object.hasOwn(given, name)
          ? `[${call('writtenTwice', quoted(name))}]`
          : scope.value(value, locals),
        start,
      );
    }
    return given;
  }
  const code = scope.code(written, locals);
  const declared = template?.parameters;
  for (const name of Object.keys((declared ?? {}) as object)) {
    const asked = call('tryGet', code, quoted(name));
    put(name, inBrackets(asked, scope, written), written.start);
  }
  return given;
}

/** Where a module is deployed, as a deployment says it. */
function placement(entity: Entity, scope: FileScope): Record<string, unknown> {
  if (!propertyOf(entity.symbol, 'scope')) return {};
  const where = scopeOf(entity, scope);
  switch (where.kind) {
    case 'resourceGroup':
      return {
        ...(where.subscription && {
          subscriptionId: `[${where.subscription}]`,
        }),
        ...(where.group && { resourceGroup: `[${where.group}]` }),
      };
    case 'subscription':
      return where.subscription
        ? { subscriptionId: `[${where.subscription}]` }
        : {};
    case 'resource':
      return { resourceGroup: `[${call('scopeOf', where.id)}]` };
    default:
      return {};
  }
}

/** Puts a module into the template, as the deployment that it is. @internal */
export function lowerModule(symbol: ModuleSymbol, scope: FileScope): void {
  const entity: Entity = { symbol };
  const { statement } = symbol;
  const locals = localsOf(entity, scope);
  const name = `[${nameCodeOf(entity, scope)}]`;
  const named = propertyOf(symbol, 'name');
  if (named) scope.places.putWritten(name, scope.source, named);
  const deployment = Object.assign(newObject(), frameOf(symbol, scope), {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2025-04-01',
    name,
    ...placement(entity, scope),
  });
  const params = propertyOf(symbol, 'params');
  const [path] = statement.path.pieces;
  const { properties, unread } = moduleTemplate(path, scope, params, template =>
    givenTo(params, template, scope, locals),
  );
  const { resources } = scope.template;
  const put = (key: string, more: Record<string, unknown>) => {
    const made = { ...deployment, properties: more };
    resources[key] = made;
    scope.places.put(resources, key, scope.source, statement.start);
    return made;
  };
  const made = put(symbol.symbol, properties);
  if (!unread) return;
  const isLink = !Object.hasOwn(properties, 'template');
  const rest = isLink
    ? made
    : put(`${symbol.symbol} beyond its arguments`, linkTo(path, {}));
  scope.program.leaveUnread(rest, unread);
}
