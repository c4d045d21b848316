import { Answer, json } from '../http/answer';
import type { Call } from '../http/call';
import { groupNotFound, subscriptionNotFound } from '../http/refusal';
import { isAllowed, requireRight, rolesAt } from '../rights/rights';
import { groupIdOf } from '../world/armId';
import type { Principal, Subscription, World } from '../world/world';
import { apiVersionOf } from './apiVersion';
import { page } from './page';

const READ_SUBSCRIPTION = 'Microsoft.Resources/subscriptions/read';
const READ_GROUP = 'Microsoft.Resources/subscriptions/resourceGroups/read';

/** A subscription that the caller can know of: it holds a role at it or somewhere in it. */
export function visibleSubscription(
  world: World,
  principal: Principal,
  id: string,
): Subscription {
  const found = world.subscription(id);
  if (!found || !isVisible(world, principal, found)) {
    throw subscriptionNotFound(id);
  }
  return found;
}

function isVisible(
  world: World,
  principal: Principal,
  subscription: Subscription,
): boolean {
  const scope = `/subscriptions/${subscription.subscriptionId}`;
  const within = `${scope}/`.toLowerCase();
  return (
    subscription.tenantId.toLowerCase() === principal.tenantId.toLowerCase() &&
    (rolesAt(world, principal, scope).length > 0 ||
      world.roles.some(
        role =>
          role.principalId === principal.objectId &&
          role.scope.toLowerCase().startsWith(within),
      ))
  );
}

const shown = ({
  subscriptionId,
  tenantId,
  displayName,
  state,
  tags,
}: Subscription) => ({
  id: `/subscriptions/${subscriptionId}`,
  subscriptionId,
  tenantId,
  displayName,
  state,
  subscriptionPolicies: {
    locationPlacementId: 'Public_2014-09-01',
    quotaId: 'EnterpriseAgreement_2014-09-01',
    spendingLimit: 'Off',
  },
  authorizationSource: 'RoleBased',
  managedByTenants: [],
  ...(tags && { tags }),
});

export function listSubscriptions(
  call: Call,
  world: World,
  principal: Principal,
): Answer {
  apiVersionOf(call, '2014-04-01', 'Microsoft.Resources/subscriptions');
  const all = [...world.subscriptions.values()].filter(
    one => one.state !== 'Deleted' && isVisible(world, principal, one),
  );
  return page(call, all.map(shown), {
    keyOf: ({ subscriptionId }) => subscriptionId,
    size: world.settings.pageSize,
    parameter: '$skiptoken',
  });
}

export function getSubscription(
  call: Call,
  id: string,
  world: World,
  principal: Principal,
): Answer {
  apiVersionOf(call, '2014-04-01', 'Microsoft.Resources/subscriptions');
  const found = visibleSubscription(world, principal, id);
  requireRight(world, principal, READ_SUBSCRIPTION, `/subscriptions/${id}`);
  return json(200, shown(found));
}

export function listTenants(
  call: Call,
  world: World,
  principal: Principal,
): Answer {
  apiVersionOf(call, '2014-04-01', 'Microsoft.Resources/tenants');
  const tenant = world.tenants.get(principal.tenantId.toLowerCase());
  return json(200, {
    value: tenant
      ? [
          {
            id: `/tenants/${tenant.tenantId}`,
            tenantId: tenant.tenantId,
            displayName: tenant.displayName,
            tenantCategory: 'Home',
            tenantType: 'AAD',
          },
        ]
      : [],
  });
}

export function listGroups(
  call: Call,
  subscriptionId: string,
  world: World,
  principal: Principal,
): Answer {
  apiVersionOf(call, '2014-04-01', 'Microsoft.Resources/resourceGroups');
  const within = groupIdOf(subscriptionId, '').toLowerCase();
  const all = [...world.groups.values()].filter(
    ({ id }) =>
      id.toLowerCase().startsWith(within) &&
      isAllowed(world, principal, READ_GROUP, id),
  );
  return page(call, all, {
    keyOf: ({ id }) => id.toLowerCase(),
    size: world.settings.pageSize,
    parameter: '$skiptoken',
  });
}

export function getGroup(
  call: Call,
  id: string,
  world: World,
  principal: Principal,
): Answer {
  apiVersionOf(call, '2014-04-01', 'Microsoft.Resources/resourceGroups');
  requireRight(world, principal, READ_GROUP, id);
  const found = world.groups.get(id.toLowerCase());
  if (!found) throw groupNotFound(id.split('/').pop() ?? '');
  return json(call.method === 'HEAD' ? 204 : 200, found);
}

/** What the caller may do at a scope. */
export function listPermissions(
  call: Call,
  scope: string,
  world: World,
  principal: Principal,
): Answer {
  apiVersionOf(call, '2015-07-01', 'Microsoft.Authorization/permissions');
  const roles = rolesAt(world, principal, scope);
  return json(200, {
    value: roles.map(({ actions, notActions }) => ({
      actions,
      notActions,
      dataActions: [],
      notDataActions: [],
    })),
  });
}
