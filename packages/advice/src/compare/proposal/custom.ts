import {
  AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { Needs } from '../needs';
import { Network } from '../ways';
import { hostRules } from './managed';

type CustomNetwork = NonNullable<WorkspaceIsolation['customNetwork']>;

const subnet = (purpose: string) => ({
  name: `snet-${purpose}`,
  purpose,
  delegations: [],
  serviceEndpoints: purpose === 'training' ? ['Microsoft.Storage'] : [],
  privateEndpointNetworkPolicies: 'Disabled',
  networkSecurityGroup: true,
  inboundRules: [],
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
  if (!hasHub) {
    return [{ name: 'vnet-ml', role: 'standalone', ...place, subnets }];
  }
  return [
    { name: 'hub', role: 'hub', ...place, peeredWith: ['spoke'], subnets: [] },
    { name: 'spoke', role: 'spoke', ...place, peeredWith: ['hub'], subnets },
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
