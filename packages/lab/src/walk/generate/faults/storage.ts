import { applianceOf, Fault, trainingOf } from '../fault';

const ofRegion = (id: string, tag: string): Fault => ({
  id,
  kind: 'storage of another region behind the alias',
  into: ['old', 'new'],
  leaves: { outbound: 'partial' },
  put(draft) {
    draft.customNetwork?.egress?.rules?.push({
      name: id,
      type: 'ServiceTag',
      serviceTag: tag,
      protocol: 'TCP',
      portRanges: '443',
      action: 'Allow',
      addressPrefixes: [],
    });
    applianceOf(draft).ruleCollections?.[1].rules?.push({
      name: id,
      protocols: ['TCP'],
      sources: ['*'],
      destinations: [tag],
      portRanges: '443',
    });
  },
});

const serviceEndpoint = (id: string, service: string): Fault => ({
  id,
  kind: 'a service endpoint past the firewall',
  into: ['old', 'new'],
  leaves: { outbound: 'partial' },
  put(draft) {
    trainingOf(draft).serviceEndpoints?.push(service);
  },
});

/** Mistakes in the way to storage and to other services of Azure. */
export const storageFaults: readonly Fault[] = [
  ofRegion('storage-of-another-region', 'Storage.eastus'),
  ofRegion('storage-of-every-region', 'Storage'),
  {
    id: 'policy-without-a-service-endpoint',
    kind: 'a policy on another subnet or with no service endpoint',
    into: ['old'],
    leaves: { outbound: 'partial' },
    put(draft) {
      trainingOf(draft).serviceEndpoints = [];
    },
  },
  {
    id: 'no-policy',
    kind: 'a policy on another subnet or with no service endpoint',
    into: ['old', 'new'],
    leaves: { outbound: 'partial' },
    put(draft) {
      const egress = draft.customNetwork?.egress;
      if (egress) egress.serviceEndpointPolicyAliases = [];
      else trainingOf(draft).serviceEndpointPolicies = [];
    },
  },
  {
    id: 'policy-on-another-subnet',
    kind: 'a policy on another subnet or with no service endpoint',
    into: ['new'],
    leaves: { outbound: 'partial' },
    put(draft) {
      const subnets = draft.customNetwork?.virtualNetworks?.[1]?.subnets ?? [];
      const other = subnets.find(({ name }) => name === 'pe');
      if (other) {
        other.serviceEndpointPolicies =
          trainingOf(draft).serviceEndpointPolicies;
      }
      trainingOf(draft).serviceEndpointPolicies = [];
    },
  },
  {
    id: 'policy-of-another-service',
    kind: 'a policy on another subnet or with no service endpoint',
    into: ['new'],
    leaves: { outbound: 'partial' },
    put(draft) {
      trainingOf(draft).serviceEndpointPolicies = [
        { name: 'wide', aliases: ['/services/Azure'], resources: [] },
      ];
    },
  },
  serviceEndpoint(
    'service-endpoint-of-all-storage',
    'Microsoft.Storage.Global',
  ),
  serviceEndpoint('service-endpoint-of-vaults', 'Microsoft.KeyVault'),
  serviceEndpoint('service-endpoint-of-event-hubs', 'Microsoft.EventHub'),
];
