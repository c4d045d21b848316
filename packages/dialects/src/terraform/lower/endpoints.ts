import { SourceNode } from '../../shared/sourceNode';
import { Unresolved } from '../../arm/expressions/value';
import { Tree } from '../tree';
import {
  argument,
  block,
  blocks,
  byId,
  constant,
  isOpenNode,
  Lower,
} from './source';

const isManual = (connection: SourceNode) =>
  argument(connection, 'is_manual_connection');

/** Azure approves a connection by itself, or it is made to wait for somebody. */
function connections(body: SourceNode): { [key: string]: Tree | undefined } {
  const made = argument(body, 'private_service_connection');
  if (!made) return {};
  if (isOpenNode(made)) return { privateLinkServiceConnections: made };
  const each = made.isList() ? made.items() : [made];
  const waits = (connection: SourceNode) => {
    const value = isManual(connection)?.value;
    return value === true || value === 'true';
  };
  const list = (those: SourceNode[]): Tree[] | undefined =>
    those.length ? those.map(connectionOf) : undefined;
  return {
    privateLinkServiceConnections: list(each.filter(one => !waits(one))),
    manualPrivateLinkServiceConnections: list(each.filter(waits)),
  };
}

function connectionOf(connection: SourceNode): Tree {
  const manual = isManual(connection);
  const isTold = manual && !isOpenNode(manual);
  return {
    name: connection.get('name'),
    properties: {
      privateLinkServiceId: connection.get(
        'private_connection_resource_id',
        'private_connection_resource_alias',
      ),
      groupIds: connection.get('subresource_names'),
      privateLinkServiceConnectionState: isTold
        ? undefined
        : { status: manual ?? Unresolved.of('is_manual_connection') },
    },
  };
}

const zone = (node: SourceNode): Tree => ({
  properties: { privateDnsZoneId: node },
});

function zoneGroup(body: SourceNode): Tree | undefined {
  const group = block(body, 'private_dns_zone_group');
  if (!group) return undefined;
  const ids = argument(group, 'private_dns_zone_ids');
  return [
    {
      type: constant('privateDnsZoneGroups', group),
      name: (isOpenNode(group) ? undefined : group.get('name')) ?? 'default',
      properties: {
        privateDnsZoneConfigs: ids?.isList()
          ? ids.items().map(zone)
          : ids && [zone(ids)],
      },
    },
  ];
}

/** Private endpoints and the zones that resolve their names. */
export const ENDPOINTS: Record<string, Lower> = {
  azurerm_private_endpoint: body => ({
    location: body.get('location'),
    properties: { subnet: byId(body.get('subnet_id')), ...connections(body) },
    resources: zoneGroup(body),
  }),
  azurerm_private_dns_zone: () => ({ properties: {} }),
  azurerm_private_dns_zone_virtual_network_link: body => ({
    properties: {
      virtualNetwork: byId(body.get('virtual_network_id')),
      registrationEnabled: body.get('registration_enabled'),
    },
  }),
  azurerm_network_security_perimeter: () => ({ properties: {} }),
  azurerm_network_security_perimeter_profile: () => ({ properties: {} }),
  azurerm_network_security_perimeter_access_rule: body => ({
    properties: {
      direction: body.get('direction'),
      addressPrefixes: body.get('address_prefixes'),
      fullyQualifiedDomainNames: body.get('fqdns'),
      subscriptions: blocks(body, 'subscription_ids', id => ({ id })),
    },
  }),
  azurerm_network_security_perimeter_association: body => ({
    properties: {
      privateLinkResource: byId(body.get('resource_id')),
      profile: byId(body.get('network_security_perimeter_profile_id')),
      accessMode: body.get('access_mode'),
    },
  }),
};
