import type { Route, Subnet, SubnetRoute } from '@ringfence/engine';
import { ALIAS } from '../generate/parts';
import { completeSecurityRules } from './completeRules';
import { Filling, isOneOf } from './filling';

const FLAGS = [true, false];
const HOPS = [
  'VirtualAppliance',
  'VirtualNetworkGateway',
  'VnetLocal',
  'Internet',
  'None',
];

/** States where each route leads. */
export function completeRoutes(
  routes: readonly (Route | SubnetRoute)[],
  filling: Filling,
): void {
  for (const route of routes) {
    filling.fill(
      route,
      'addressPrefix',
      ['0.0.0.0/0', '20.0.0.0/16', 'AzureCloud'],
      'outbound',
    );
    filling.fill(route, 'nextHopType', HOPS, 'outbound');
  }
}

function completeServiceEndpoints(subnet: Subnet, filling: Filling): void {
  filling.fill(
    subnet,
    'serviceEndpoints',
    [[], ['Microsoft.KeyVault'], ['Microsoft.Storage']],
    'outbound',
  );
  for (const endpoint of subnet.serviceEndpoints ?? []) {
    if (typeof endpoint === 'string') continue;
    filling.fill(
      endpoint,
      'service',
      ['Microsoft.Sql', 'Microsoft.Storage'],
      'outbound',
    );
  }
}

const isStorage = (endpoint: NonNullable<Subnet['serviceEndpoints']>[number]) =>
  isOneOf(
    typeof endpoint === 'string' ? endpoint : endpoint.service,
    'microsoft.storage',
  );

function completePolicies(subnet: Subnet, filling: Filling): void {
  if (!subnet.serviceEndpoints?.some(isStorage)) return;
  filling.fill(
    subnet,
    'serviceEndpointPolicies',
    [[], [{ aliases: [ALIAS], resources: [] }]],
    'outbound',
  );
  for (const policy of subnet.serviceEndpointPolicies ?? []) {
    const lists = [[], ['/services/Azure']];
    filling.fill(policy, 'aliases', lists, 'outbound');
    filling.fill(policy, 'resources', [[]], 'outbound');
  }
}

function completeGroup(subnet: Subnet, filling: Filling): void {
  filling.fill(subnet, 'networkSecurityGroup', [false, {}], 'outbound');
  const group = subnet.networkSecurityGroup;
  if (typeof group !== 'object') return;
  filling.fill(group, 'rules', [[], [{ priority: 4000 }]], 'outbound');
  completeSecurityRules(group.rules ?? [], filling);
}

/** States all that decides what leaves a subnet. */
export function completeSubnet(
  subnet: Subnet,
  isOld: boolean,
  filling: Filling,
): void {
  filling.fill(
    subnet,
    'purpose',
    ['training', 'scoring', 'private-endpoints'],
    'outbound',
  );
  completeGroup(subnet, filling);
  filling.fill(subnet, 'defaultOutboundAccess', FLAGS, 'outbound');
  completeServiceEndpoints(subnet, filling);
  if (isOld) return;
  filling.fill(subnet, 'addressPrefix', ['10.61.0.0/24'], 'outbound');
  filling.fill(
    subnet,
    'routes',
    [
      [],
      [{ addressPrefix: '0.0.0.0/0', nextHopType: 'None' }],
      [{ addressPrefix: '0.0.0.0/0', nextHopType: 'Internet' }],
    ],
    'outbound',
  );
  completeRoutes(subnet.routes ?? [], filling);
  filling.fill(subnet, 'natGateway', FLAGS, 'outbound');
  filling.fill(subnet, 'gatewayRoutePropagation', FLAGS, 'outbound');
  completePolicies(subnet, filling);
}
