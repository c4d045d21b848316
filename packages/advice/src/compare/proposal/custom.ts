import {
  AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { Needs } from '../needs';
import { Network } from '../ways';
import { hostRules } from './managed';

type CustomNetwork = NonNullable<WorkspaceIsolation['customNetwork']>;

/** The subnets of a proposed network, by what they are for. */
type Purpose = 'training' | 'scoring' | 'private-endpoints';

/**
 * What stands for a subnet while nobody has said its ARM id: compute has to name
 * the subnet that it stands in, or nobody knows how it gets out.
 * @internal
 */
export const subnetOf = (purpose: Purpose): string => `snet-${purpose}`;

const subnet = (purpose: Purpose) => ({
  name: subnetOf(purpose),
  id: subnetOf(purpose),
  purpose,
  delegations: [],
  // A service endpoint policy limits only a subnet that has the service endpoint.
  serviceEndpoints:
    purpose === 'private-endpoints' ? [] : ['Microsoft.Storage'],
  privateEndpointNetworkPolicies: 'Disabled',
  networkSecurityGroup: true,
  inboundRules: [],
  defaultOutboundAccess: false,
});

function networksOf(
  needs: Needs,
  hasHub: boolean,
): CustomNetwork['virtualNetworks'] {
  const { region, aks } = needs;
  const place = { ...(region !== undefined && { region }), dnsServers: [] };
  const subnets = [
    subnet('training'),
    ...(aks ? [subnet('scoring')] : []),
    subnet('private-endpoints'),
  ];
  const own = { ...place, addressSpace: ['10.1.0.0/16'], subnets };
  if (!hasHub) {
    return [{ name: 'vnet-ml', role: 'standalone', ...own, peeredWith: [] }];
  }
  return [
    {
      name: 'hub',
      role: 'hub',
      ...place,
      addressSpace: ['10.0.0.0/16'],
      peeredWith: ['spoke'],
      subnets: [],
    },
    { name: 'spoke', role: 'spoke', ...own, peeredWith: ['hub'] },
  ];
}

const THROUGH_APPLIANCE = [
  { addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' },
];

function egressOf(network: Network, needs: Needs): CustomNetwork['egress'] {
  if (network === 'filtered') {
    return {
      filter: 'Firewall',
      defaultAction: 'Deny',
      natGateway: false,
      routes: THROUGH_APPLIANCE,
      serviceEndpointPolicyAliases: [AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS],
      rules: hostRules(needs.hosts ?? []).map(rule => ({
        ...rule,
        portRanges: '443',
      })),
    };
  }
  return {
    filter: needs.ownAppliance
      ? 'NetworkVirtualAppliance'
      : 'NetworkSecurityGroup',
    defaultAction: 'Allow',
    natGateway: !needs.ownAppliance,
    routes: needs.ownAppliance ? THROUGH_APPLIANCE : [],
    serviceEndpointPolicyAliases: [],
    rules: [],
  };
}

/** The network of its owner's in which a proposed workspace stands. @internal */
export const customNetworkOf = (
  network: Network,
  needs: Needs,
): Pick<WorkspaceIsolation, 'outbound' | 'customNetwork'> => ({
  outbound: { isolationMode: 'Disabled', rules: [] },
  customNetwork: {
    virtualNetworks: networksOf(
      needs,
      network === 'filtered' || needs.ownAppliance === true,
    ),
    egress: egressOf(network, needs),
  },
});
