import { Expression } from '../syntax/tree';
import { call, quoted } from './code';
import {
  Entity,
  entityOf,
  localsOf,
  loopOf,
  parentEntity,
  propertyOf,
  typeOf,
} from './entities';
import { nameCodeOf, segmentsOf } from './entityNames';
import type { FileScope } from './fileScope';
import type { Locals } from './locals';
import { hoisted } from './names';

const RESOURCE_GROUP = 'microsoft.resources/resourcegroups';

/** Where a resource or module is deployed. @internal */
export type DeploymentScope =
  | { kind: 'resourceGroup'; subscription?: string; group?: string }
  | { kind: 'subscription'; subscription?: string }
  | { kind: 'tenant' }
  /** Another resource, by its id. */
  | { kind: 'resource'; id: string };

function ofTarget(scope: FileScope): DeploymentScope {
  const { targetScope } = scope;
  if (targetScope === 'subscription') return { kind: 'subscription' };
  return targetScope === 'resourceGroup'
    ? { kind: 'resourceGroup' }
    : { kind: 'tenant' };
}

function ofEntity(entity: Entity, scope: FileScope): DeploymentScope {
  const { symbol } = entity;
  const isGroup =
    symbol.kind === 'resource' &&
    typeOf(symbol, scope).toLowerCase() === RESOURCE_GROUP;
  if (!isGroup) return { kind: 'resource', id: idCode(entity, scope) };
  const around = scopeOf(entity, scope);
  return {
    kind: 'resourceGroup',
    ...('subscription' in around && { subscription: around.subscription }),
    group: nameCodeOf(entity, scope),
  };
}

/** What an expression for a scope means. */
function readScope(
  written: Expression,
  scope: FileScope,
  locals: Locals,
): DeploymentScope {
  const entity = entityOf(written, scope, locals);
  if (entity) return ofEntity(entity, scope);
  if (written.kind === 'call') {
    const args = written.args.map(arg => scope.code(arg, locals));
    switch (written.name) {
      case 'resourceGroup':
        return args.length > 1
          ? { kind: 'resourceGroup', subscription: args[0], group: args[1] }
          : { kind: 'resourceGroup', group: args[0] };
      case 'subscription':
        return { kind: 'subscription', subscription: args[0] };
      case 'tenant':
      case 'managementGroup':
        return { kind: 'tenant' };
      default:
    }
  }
  return { kind: 'resource', id: scope.code(written, locals) };
}

/** Where a resource or module is deployed, as it says itself or what stands above it does. @internal */
export function scopeOf(entity: Entity, scope: FileScope): DeploymentScope {
  const { symbol } = entity.symbol;
  return scope.once(
    `scope of ${symbol}`,
    () => {
      const written = propertyOf(entity.symbol, 'scope');
      if (written) return readScope(written, scope, localsOf(entity, scope));
      const parent = parentEntity(entity, scope);
      return parent ? scopeOf(parent, scope) : ofTarget(scope);
    },
    { kind: 'resource', id: call('circular', quoted(symbol)) },
  );
}

function resourceIdCode(entity: Entity, scope: FileScope): string {
  const { symbol } = entity;
  const names = segmentsOf(entity, scope);
  const type = quoted(
    symbol.kind === 'module'
      ? 'Microsoft.Resources/deployments'
      : typeOf(symbol, scope),
  );
  const where = scopeOf(entity, scope);
  switch (where.kind) {
    case 'resourceGroup': {
      const { subscription, group } = where;
      const leading = [subscription, group].filter(
        (code): code is string => code !== undefined,
      );
      return call('resourceId', ...leading, type, ...names);
    }
    case 'subscription': {
      const { subscription } = where;
      const leading = subscription === undefined ? [] : [subscription];
      return call('subscriptionResourceId', ...leading, type, ...names);
    }
    case 'tenant':
      return call('tenantResourceId', type, ...names);
    default:
      return call('extensionResourceId', where.id, type, ...names);
  }
}

/** The id of a resource, or of the deployment of a module. @internal */
export function idCode(entity: Entity, scope: FileScope): string {
  const work = () => resourceIdCode(entity, scope);
  return loopOf(entity.symbol)
    ? work()
    : hoisted(`id of ${entity.symbol.symbol}`, scope, work);
}
