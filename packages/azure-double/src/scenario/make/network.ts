import { idAt, Made, Place } from './place';

const NETWORK = 'Microsoft.Network';

/** A network with a subnet for endpoints, and one for code whose ways out a security group limits. */
export function network(place: Place, name: string, prefix: string) {
  const at = (type: string, ...names: string[]) =>
    idAt(place, `${NETWORK}/${type}`, ...names);
  const id = at('virtualNetworks', `vnet-${name}`);
  const group = at('networkSecurityGroups', `nsg-${name}`);
  const table = at('routeTables', `rt-${name}`);
  const subnet = (segment: string, number: number, more = {}) => ({
    id: `${id}/subnets/${segment}`,
    name: segment,
    properties: {
      provisioningState: 'Succeeded',
      addressPrefix: `${prefix}.${number}.0/24`,
      privateEndpointNetworkPolicies: 'Disabled',
      defaultOutboundAccess: false,
      ...more,
    },
  });
  const common = { location: place.location };
  const documents: Made[] = [
    {
      id,
      ...common,
      properties: {
        provisioningState: 'Succeeded',
        addressSpace: { addressPrefixes: [`${prefix}.0.0/16`] },
        subnets: [
          subnet('snet-endpoints', 0),
          subnet('snet-training', 1, {
            networkSecurityGroup: { id: group },
            routeTable: { id: table },
          }),
        ],
        virtualNetworkPeerings: [],
      },
    },
    {
      id: group,
      ...common,
      properties: {
        provisioningState: 'Succeeded',
        securityRules: [
          securityRule(group, 'allow-aad', 100, 'AzureActiveDirectory'),
          securityRule(group, 'deny-internet', 4000, 'Internet'),
        ],
      },
    },
    {
      id: table,
      ...common,
      properties: {
        provisioningState: 'Succeeded',
        disableBgpRoutePropagation: true,
        routes: [
          {
            id: `${table}/routes/to-nowhere`,
            name: 'to-nowhere',
            properties: {
              provisioningState: 'Succeeded',
              addressPrefix: '0.0.0.0/0',
              nextHopType: 'None',
            },
          },
        ],
      },
    },
  ];
  return {
    documents,
    endpoints: `${id}/subnets/snet-endpoints`,
    training: `${id}/subnets/snet-training`,
  };
}

/** A rule for what goes out to a tag: the last one refuses. */
function securityRule(
  group: string,
  name: string,
  priority: number,
  tag: string,
) {
  const isDeny = name.startsWith('deny');
  return {
    id: `${group}/securityRules/${name}`,
    name,
    properties: {
      provisioningState: 'Succeeded',
      priority,
      direction: 'Outbound',
      access: isDeny ? 'Deny' : 'Allow',
      protocol: isDeny ? '*' : 'Tcp',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
      destinationAddressPrefix: tag,
      destinationPortRange: isDeny ? '*' : '443',
    },
  };
}
