import type {
  Compute,
  Deployment,
  Endpoint,
  Outbound,
  OutboundRule,
} from '@ringfence/engine';
import fc from 'fast-check';
import { idIn, maybe, numbered, oneOf } from './parts';

const target = (type: string, name: string, part: string) => ({
  serviceResourceId: idIn('rg-Data', type, name),
  subresourceTarget: part,
});

const rule: fc.Arbitrary<OutboundRule> = fc.oneof(
  fc
    .record({
      name: oneOf('lake-Blob', 'Vault_1', 'hub2'),
      type: fc.constant('PrivateEndpoint'),
      sparkEnabled: fc.boolean(),
      to: oneOf<OutboundRule>(
        target('Microsoft.Storage/storageAccounts', 'stlake', 'blob'),
        target('Microsoft.KeyVault/vaults', 'kv-data', 'vault'),
        target('Microsoft.Sql/servers', 'sql', 'sqlServer'),
        {
          ...target(
            'Microsoft.Network/applicationGateways',
            'agw',
            'appGwPrivateFrontendIpIPv4',
          ),
          fqdns: ['db.corp.example'],
        },
      ),
    })
    .map(({ to, ...rest }) => ({ ...rest, ...to })),
  fc.record({
    name: oneOf('tag-Data', 'tag_1'),
    type: fc.constant('ServiceTag'),
    serviceTag: oneOf('DataFactory.westeurope', 'AzureMonitor', 'Storage'),
    protocol: oneOf('TCP', 'UDP', 'ICMP', '*'),
    portRanges: oneOf('443', '80,443', '1-65535'),
    action: oneOf('Allow', 'Allow', 'Deny'),
    addressPrefixes: oneOf<string[]>([], [], ['20.1.2.0/24']),
  }),
  fc.record({
    name: oneOf('pypi', 'Host-1'),
    type: fc.constant('FQDN'),
    fqdn: oneOf('pypi.org', '*.anaconda.com', 'ml.azure.com'),
  }),
);

/** A managed network, with every kind of rule that its mode takes. */
export const completeOutbound = (mode: string): fc.Arbitrary<Outbound> =>
  fc
    .record({
      rules: fc.array(rule, { maxLength: 4 }),
      firewallSku: oneOf('Standard', 'Basic'),
      managedNetworkKind: oneOf('V1', 'V2'),
      networkMonitor: maybe(fc.boolean()),
      provisionOnCreation: maybe(fc.boolean()),
    })
    .map(({ rules, networkMonitor, provisionOnCreation, ...rest }) => ({
      isolationMode: mode,
      ...rest,
      rules: numbered(
        rules.filter(
          ({ type }) =>
            mode === 'AllowOnlyApprovedOutbound' || type === 'PrivateEndpoint',
        ),
      ),
      ...(networkMonitor !== undefined && { networkMonitor }),
      ...(provisionOnCreation !== undefined && { provisionOnCreation }),
    }));

const nodes = (subnetId: string): fc.Arbitrary<Compute> =>
  fc
    .record({
      name: oneOf('cpu', 'Gpu-x'),
      type: oneOf('AmlCompute', 'ComputeInstance', 'amlcompute'),
      nodePublicIp: oneOf(false, false, true),
      sshPublicAccess: oneOf(false, false, true),
      localAuth: fc.boolean(),
      subnetId: fc.constant(subnetId),
      region: fc.constant('westeurope'),
      maxNodes: oneOf(0, 1, 10),
    })
    .map(({ maxNodes, ...rest }) => ({
      ...rest,
      ...(/amlcompute/i.test(rest.type) && { maxNodes }),
    }));

const cluster = (type: string, subnetId: string): fc.Arbitrary<Compute> =>
  fc.record({
    name: fc.constant('kube'),
    type: fc.constant(type),
    localAuth: fc.boolean(),
    subnetId: fc.constant(subnetId),
    region: fc.constant('westeurope'),
    resourceId: fc.constant(
      idIn('rg-aks', 'Microsoft.ContainerService/managedClusters', 'aks'),
    ),
    loadBalancerType: oneOf('PublicIp', 'InternalLoadBalancer'),
    privateCluster: fc.boolean(),
    publicFqdn: fc.boolean(),
    inVirtualNetwork: fc.constant(true),
    outboundType: oneOf('loadBalancer', 'userDefinedRouting'),
  });

const serverless = (subnetId: string): fc.Arbitrary<Compute> =>
  fc.record({
    type: fc.constant('Serverless'),
    nodePublicIp: fc.boolean(),
    subnetId: fc.constant(subnetId),
  });

/**
 * Computes of a workspace; in a network of one's own they stand in its subnets.
 *
 * @param subnets - for training, and for scoring
 */
export const completeCompute = (
  subnets?: [string, string],
): fc.Arbitrary<Compute[]> => {
  const [training, scoring] = subnets ?? ['', ''];
  return fc
    .tuple(
      fc.array(nodes(training), { maxLength: 3 }),
      maybe(
        subnets
          ? fc.oneof(cluster('AKS', scoring), cluster('Kubernetes', scoring))
          : cluster('Kubernetes', scoring),
      ),
      subnets ? maybe(serverless(training)) : fc.constant(undefined),
    )
    .map(([own, attached, started]) => [
      ...numbered(own),
      ...(attached ? [attached] : []),
      ...(started ? [started] : []),
    ]);
};

const endpoint = (runs: string[]): fc.Arbitrary<Endpoint> =>
  fc.oneof(
    fc.record({
      name: oneOf('score', 'Answer-x'),
      kind: fc.constant('online'),
      computeType: oneOf(...runs),
      publicNetworkAccess: oneOf('Disabled', 'Enabled'),
      authMode: oneOf('Key', 'AMLToken', 'AADToken'),
      deployments: oneOf<Deployment[]>(
        [],
        [{ name: 'blue', egressPublicNetworkAccess: 'Disabled' }],
        [{ name: 'blue' }, { name: 'green' }],
      ),
    }),
    fc.record({
      name: oneOf('batch', 'Files'),
      kind: fc.constant('batch'),
      authMode: fc.constant('AADToken'),
      deployments: fc.constant<Deployment[]>([]),
    }),
  );

/** Endpoints that serve models, on Kubernetes where there is one cluster. */
export const completeEndpoints = (
  compute: readonly Compute[],
): fc.Arbitrary<Endpoint[]> =>
  fc
    .array(
      endpoint(
        compute.some(({ type }) => type === 'Kubernetes')
          ? ['Managed', 'Kubernetes']
          : ['Managed'],
      ),
      { maxLength: 2 },
    )
    .map(numbered);
