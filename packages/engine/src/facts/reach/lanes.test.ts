import { readFacts } from '../readFacts';
import { privateResource } from '@ringfence/testing';
import { WorkspaceIsolation } from '../../model';
import { readLanes } from './readLanes';

type Row = [string, WorkspaceIsolation, string];

const stateOf = (
  boundary: 'inbound' | 'resources' | 'compute' | 'outbound',
  isolation: WorkspaceIsolation,
) => {
  const { worst, best } = readLanes(readFacts(isolation))[boundary];
  return worst === best ? worst : `${worst}..${best}`;
};

const enabled = (ipRules?: string[]): WorkspaceIsolation => ({
  inbound: { publicNetworkAccess: 'Enabled', ipRules },
});
const addresses = (n: number) =>
  Array.from({ length: n }, (_, i) => `203.0.${i >> 8}.${i & 255}`);

describe('the inbound lane', () => {
  it.each<Row>([
    ['access Enabled with no IP rules', enabled([]), 'open'],
    [
      'access Enabled with a rule for the internet',
      enabled(['0.0.0.0/0']),
      'open',
    ],
    [
      'two halves that cover the internet',
      enabled(['0.0.0.0/1', '128.0.0.0/1']),
      'open',
    ],
    [
      'access Enabled with 1 public rule',
      enabled(['203.0.113.0/24']),
      'partial',
    ],
    [
      'access Enabled with 200 public rules',
      enabled(addresses(200)),
      'partial',
    ],
    ['access Enabled with 201 rules', enabled(addresses(201)), 'open'],
    ['access Enabled with a private range', enabled(['10.0.0.0/8']), 'open'],
    ['access Enabled with IPv6', enabled(['2001:db8::/32']), 'open'],
    ['access Enabled, IP rules not known', enabled(), 'open..partial'],
    [
      'access Disabled without any private endpoint',
      { inbound: { publicNetworkAccess: 'disabled', privateEndpoints: [] } },
      'closed',
    ],
    [
      'access not known, IP rules known',
      { inbound: { ipRules: ['203.0.113.0/24'] } },
      'partial..closed',
    ],
    ['nothing known', {}, 'open..closed'],
  ])('with %s', (_name, isolation, state) => {
    expect(stateOf('inbound', isolation)).toBe(state);
  });
});

describe('the resources lane', () => {
  const resources = (
    storage: NonNullable<WorkspaceIsolation['resources']>['storage'],
  ): WorkspaceIsolation => ({
    resources: {
      storage,
      keyVault: [privateResource('vault')],
      containerRegistry: [],
      monitoring: [],
    },
  });
  const on = (defaultAction?: string) => ({
    publicNetworkAccess: 'Enabled',
    defaultAction,
  });
  it.each<Row>([
    ['public access and default allow', resources([on('Allow')]), 'open'],
    ['default deny with network rules', resources([on('Deny')]), 'partial'],
    [
      'public access off and a private endpoint',
      resources([privateResource('blob')]),
      'closed',
    ],
    [
      'public access off and no private endpoint',
      resources([{ publicNetworkAccess: 'Disabled', privateEndpoints: [] }]),
      'partial',
    ],
    [
      'public access off and a pending private endpoint',
      resources([
        {
          publicNetworkAccess: 'Disabled',
          privateEndpoints: [{ status: 'Pending' }],
        },
      ]),
      'partial',
    ],
    [
      'the worst of two storage accounts',
      resources([privateResource('blob'), on('Allow')]),
      'open',
    ],
    ['the default action not known', resources([on()]), 'open..partial'],
    [
      'private endpoints not known',
      resources([{ publicNetworkAccess: 'Disabled' }]),
      'partial..closed',
    ],
    ['storage not known', resources(undefined), 'open..closed'],
  ])('with %s', (_name, isolation, state) => {
    expect(stateOf('resources', isolation)).toBe(state);
  });
});

describe('the compute lane', () => {
  const compute = (
    ...items: NonNullable<WorkspaceIsolation['compute']>
  ): WorkspaceIsolation => ({ compute: items, endpoints: [] });
  const serving = (
    ...items: NonNullable<WorkspaceIsolation['endpoints']>
  ): WorkspaceIsolation => ({ compute: [], endpoints: items });
  const aks = (
    privateCluster?: boolean,
    loadBalancerType = 'InternalLoadBalancer',
  ) =>
    compute({
      type: 'AKS',
      inVirtualNetwork: true,
      privateCluster,
      loadBalancerType,
    });
  const cluster = (nodePublicIp?: boolean, sshPublicAccess?: boolean) =>
    compute({ type: 'AmlCompute', nodePublicIp, sshPublicAccess });
  it.each<Row>([
    ['nothing at all', compute(), 'closed'],
    ['a node public IP', cluster(true, false), 'open'],
    ['public SSH', cluster(false, true), 'open'],
    ['no public IP', cluster(false, false), 'closed'],
    ['the public IP not known', cluster(undefined, false), 'open..closed'],
    [
      'one open of two',
      compute(
        ...cluster(false, false).compute!,
        ...cluster(true, true).compute!,
      ),
      'open',
    ],
    [
      'an endpoint with public ingress',
      serving({ kind: 'online', publicNetworkAccess: 'Enabled' }),
      'open',
    ],
    [
      'an endpoint with ingress off',
      serving({ kind: 'online', publicNetworkAccess: 'Disabled' }),
      'closed',
    ],
    ['a batch endpoint', serving({ kind: 'batch' }), 'closed'],
    ['AKS behind a public load balancer', aks(true, 'PublicIp'), 'open'],
    ['AKS in the network with a public control plane', aks(false), 'partial'],
    ['private AKS', aks(true), 'closed'],
    ['AKS whose control plane is not known', aks(), 'partial..closed'],
    ['compute not known', { endpoints: [] }, 'open..closed'],
    ['endpoints not known', { compute: [] }, 'open..closed'],
  ])('with %s', (_name, isolation, state) => {
    expect(stateOf('compute', isolation)).toBe(state);
  });
});

describe('the outbound lane', () => {
  const approved = (
    ...rules: NonNullable<NonNullable<WorkspaceIsolation['outbound']>['rules']>
  ): WorkspaceIsolation => ({
    outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules },
  });
  const custom = (
    egress: NonNullable<WorkspaceIsolation['customNetwork']>['egress'],
  ): WorkspaceIsolation => ({
    outbound: { isolationMode: 'Disabled', rules: [] },
    customNetwork: { virtualNetworks: [{ name: 'spoke' }], egress },
  });
  const tag = (serviceTag: string) => ({
    name: serviceTag,
    type: 'ServiceTag',
    serviceTag,
    addressPrefixes: [],
  });
  const filtered = (
    rules: NonNullable<WorkspaceIsolation['outbound']>['rules'],
    aliases: string[] = [],
  ) =>
    custom({
      filter: 'Firewall',
      defaultAction: 'Deny',
      rules,
      serviceEndpointPolicyAliases: aliases,
    });
  it.each<Row>([
    [
      'AllowInternetOutbound',
      { outbound: { isolationMode: 'AllowInternetOutBound' } },
      'open',
    ],
    [
      'Disabled without a custom network',
      {
        outbound: { isolationMode: 'disabled' },
        customNetwork: { virtualNetworks: [] },
      },
      'open',
    ],
    [
      'Disabled, the custom network not known',
      { outbound: { isolationMode: 'Disabled' } },
      'open..closed',
    ],
    [
      'a custom network with unfiltered egress',
      custom({ filter: 'None' }),
      'open',
    ],
    [
      'a custom network that allows by default',
      custom({ filter: 'NetworkSecurityGroup', defaultAction: 'Allow' }),
      'open',
    ],
    [
      'a custom network whose filter is not known',
      custom({ defaultAction: 'Deny', rules: [] }),
      'open..closed',
    ],
    [
      'a filtered custom network with storage open',
      filtered([tag('Storage.westeurope')]),
      'partial',
    ],
    [
      'a filtered custom network with storage under the Azure ML alias',
      filtered(
        [tag('Storage.westeurope')],
        ['/services/azure/machinelearning'],
      ),
      'closed',
    ],
    ['approved-only without rules', approved(), 'closed'],
    [
      'approved-only with a private endpoint',
      approved({ type: 'private_endpoint' }),
      'closed',
    ],
    [
      'approved-only with a read-only tag',
      approved(tag('AzureActiveDirectory')),
      'closed',
    ],
    [
      'approved-only with a write-capable tag',
      approved(tag('AzureFrontDoor.FrontEnd')),
      'partial',
    ],
    [
      'approved-only with storage, which no alias can cover there',
      approved(tag('Storage')),
      'partial',
    ],
    [
      'approved-only with an unclassified host',
      approved({ type: 'FQDN', fqdn: 'pypi.org' }),
      'partial',
    ],
    [
      'approved-only with a read-only host',
      approved({ type: 'FQDN', fqdn: 'ml.azure.com' }),
      'closed',
    ],
    [
      'approved-only with addresses in place of a read-only tag',
      approved({
        ...tag('AzureActiveDirectory'),
        addressPrefixes: ['203.0.113.0/24'],
      }),
      'partial',
    ],
    [
      'approved-only with a destination it refuses',
      approved({ ...tag('Storage'), action: 'Deny' }),
      'closed',
    ],
    [
      'approved-only, rules not known',
      { outbound: { isolationMode: 'allow_only_approved_outbound' } },
      'partial..closed',
    ],
    ['the mode not known', {}, 'open..closed'],
  ])('with %s', (_name, isolation, state) => {
    expect(stateOf('outbound', isolation)).toBe(state);
  });
});
