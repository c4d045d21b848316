import { Facts } from '../../facts';
import { ArmNode, isOpen } from '../../node';
import { referred } from '../../reference';
import { ArmResource, nameOf, speaksForAll } from '../../resource';
import { ResourceIndex } from '../../resourceIndex';
import { putList } from '../lists';
import { mapPolicy } from './endpointPolicy';
import { prefixOf } from './prefix';
import { mapRouteTable } from './routeTable';
import { mapSecurityGroup } from './securityGroup';

/** Subnets that Azure lets hold one service only, by their names. */
const RESERVED = [
  'AzureBastionSubnet',
  'AzureFirewallManagementSubnet',
  'AzureFirewallSubnet',
  'GatewaySubnet',
  'RouteServerSubnet',
];

/** Sets down one statement of a subnet. @internal */
export function mapSubnet(
  facts: Facts,
  subnet: ArmResource,
  index: ResourceIndex,
): void {
  const { node } = subnet;
  const properties = node.get('properties');
  const isWhole = speaksForAll(subnet);
  const name = nameOf(subnet)?.toLowerCase();
  const reserved = RESERVED.find(one => one.toLowerCase() === name);
  if (reserved) facts.put(['purpose'], reserved, node.at);
  mapPrefix(facts, properties);
  mapLists(facts, properties, isWhole, index);
  facts.text(
    ['privateEndpointNetworkPolicies'],
    properties.get('privateEndpointNetworkPolicies'),
  );
  facts.flag(
    ['defaultOutboundAccess'],
    properties.get('defaultOutboundAccess'),
  );
  const nat = properties.get('natGateway');
  if (isOpen(nat)) facts.open(['natGateway'], nat);
  else if (!nat.isAbsent || isWhole) {
    facts.put(['natGateway'], !nat.isAbsent, node.at);
  }
  const group = properties.get('networkSecurityGroup');
  if (!group.isAbsent) mapSecurityGroup(facts, group, index);
  else if (isWhole) facts.put(['networkSecurityGroup'], false, node.at);
  const table = properties.get('routeTable');
  if (!table.isAbsent) mapRouteTable(facts, table, index);
  else if (isWhole) {
    facts.put(['routes'], [], node.at);
    facts.put(['gatewayRoutePropagation'], true, node.at);
  }
}

/** A subnet of several ranges has none that could stand for it. */
function mapPrefix(facts: Facts, properties: ArmNode): void {
  const several = properties.get('addressPrefixes');
  const only = prefixOf(properties);
  if (only) facts.text(['addressPrefix'], only);
  else if (!several.isAbsent) facts.open(['addressPrefix'], several);
}

function mapLists(
  facts: Facts,
  properties: ArmNode,
  isWhole: boolean,
  index: ResourceIndex,
): void {
  const delegations = properties.get('delegations');
  if (!delegations.isAbsent) {
    facts.texts(['delegations'], delegations, one =>
      one.find('properties', 'serviceName'),
    );
  } else if (isWhole) facts.put(['delegations'], [], properties.at);
  const lists = [
    [
      'serviceEndpoints',
      (entry: Facts, one: ArmNode) => {
        entry.text(['service'], one.get('service'));
        entry.texts(['locations'], one.get('locations'));
      },
    ],
    [
      'serviceEndpointPolicies',
      (entry: Facts, one: ArmNode) =>
        mapPolicy(entry, one, referred(one.get('id'), index), index),
    ],
  ] as const;
  for (const [key, map] of lists) {
    const list = properties.get(key);
    if (list.items) putList(facts, [key], list, list.items, map);
    else if (!list.isAbsent) facts.open([key], list);
    else if (isWhole) facts.put([key], [], properties.at);
  }
}
