import type { AssociatedResource } from '@ringfence/engine';
import { Filling, isOneOf } from './filling';

const ACCESS = ['Enabled', 'Disabled'];
const LISTS = [[], ['198.51.100.7'], ['0.0.0.0/1', '128.0.0.0/1'], ['::/0']];

/** States who reaches the workspace. */
export function completeInbound(filling: Filling): void {
  const inbound = (filling.isolation.inbound ??= {});
  filling.fill(inbound, 'publicNetworkAccess', ACCESS, 'inbound', 'outbound');
  if (isOneOf(inbound.publicNetworkAccess, 'enabled')) {
    filling.fill(inbound, 'ipRules', LISTS, 'inbound');
  }
}

function completeResource(
  resource: AssociatedResource,
  hasList: boolean,
  filling: Filling,
): void {
  filling.fill(resource, 'publicNetworkAccess', ACCESS, 'resources');
  if (hasList && isOneOf(resource.publicNetworkAccess, 'enabled')) {
    filling.fill(resource, 'defaultAction', ['Allow', 'Deny'], 'resources');
    if (isOneOf(resource.defaultAction, 'deny')) {
      filling.fill(resource, 'ipRules', LISTS, 'resources');
    }
  }
  for (const perimeter of resource.perimeters ?? []) {
    filling.fill(
      perimeter,
      'accessMode',
      ['Enforced', 'Learning'],
      'resources',
    );
    filling.fill(perimeter, 'ipRules', LISTS, 'resources');
  }
}

const OPEN: AssociatedResource = {
  publicNetworkAccess: 'Enabled',
  defaultAction: 'Allow',
  ipRules: [],
};
const SHUT: AssociatedResource = { publicNetworkAccess: 'Disabled' };

/** States who reaches each resource, and that there are more where a kind is not stated. */
export function completeResources(filling: Filling): void {
  const resources = (filling.isolation.resources ??= {});
  for (const kind of [
    'storage',
    'keyVault',
    'containerRegistry',
    'monitoring',
  ] as const) {
    filling.fill(resources, kind, [[], [OPEN], [SHUT]], 'resources');
    for (const resource of resources[kind] ?? []) {
      completeResource(resource, kind !== 'monitoring', filling);
    }
  }
}
