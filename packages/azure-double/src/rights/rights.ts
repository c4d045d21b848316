import { Refusal } from '../http/refusal';
import type { Principal, RoleAssignment, World } from '../world/world';

/** Whether an action is one of a pattern with stars. */
const fits = (pattern: string, action: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'i',
  ).test(action);

const subscriptionIn = (scope: string) =>
  /^\/subscriptions\/([^/]+)/i.exec(scope)?.[1];

const GROUP = /^\/providers\/Microsoft\.Management\/managementGroups\/(.+)$/i;

/** Whether an assignment made at one scope holds at another. */
function covers(world: World, assigned: string, scope: string): boolean {
  const upper = assigned.toLowerCase().replace(/\/$/, '');
  const lower = scope.toLowerCase();
  if (upper === '' || lower === upper || lower.startsWith(`${upper}/`)) {
    return true;
  }
  const group = GROUP.exec(assigned)?.[1].toLowerCase();
  const subscription = subscriptionIn(scope);
  return (
    !!group &&
    !!subscription &&
    !!world
      .subscription(subscription)
      ?.managementGroups.some(name => name.toLowerCase() === group)
  );
}

/** The assignments that a principal has at a scope. */
export function rolesAt(
  world: World,
  { objectId }: Principal,
  scope: string,
): RoleAssignment[] {
  const now = world.now();
  return world.roles.filter(
    role =>
      role.principalId === objectId &&
      (role.from ?? -Infinity) <= now &&
      covers(world, role.scope, scope),
  );
}

export function isAllowed(
  world: World,
  principal: Principal,
  action: string,
  scope: string,
): boolean {
  const subscription = subscriptionIn(scope);
  const tenant =
    subscription && world.subscription(subscription)?.tenantId.toLowerCase();
  if (tenant && tenant !== principal.tenantId.toLowerCase()) return false;
  return rolesAt(world, principal, scope).some(
    ({ actions, notActions }) =>
      actions.some(pattern => fits(pattern, action)) &&
      !notActions.some(pattern => fits(pattern, action)),
  );
}

/** Refuses who may not, in Azure's words. */
export function requireRight(
  world: World,
  principal: Principal,
  action: string,
  scope: string,
): void {
  if (!isAllowed(world, principal, action, scope)) {
    throw forbidden(principal, action, scope);
  }
}

export function forbidden(
  { clientId, objectId }: Principal,
  action: string,
  scope: string,
): Refusal {
  return Refusal.of(
    403,
    'AuthorizationFailed',
    `The client '${clientId}' with object id '${objectId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}
