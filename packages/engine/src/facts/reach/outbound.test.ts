import {
  customExfiltrationPrevention,
  hubAndSpoke,
  subnetId,
} from '@ringfence/testing';
import {
  Appliance,
  Compute,
  Endpoint,
  NetworkSecurityGroup,
  OutboundRule,
  SecurityRule,
  Subnet,
  SubnetRoute,
  WorkspaceIsolation,
} from '../../model';
import { readFacts } from '../readFacts';
import { readOutbound } from './outbound';

const laneOf = (isolation: WorkspaceIsolation) =>
  readOutbound(readFacts(isolation));

const stateOf = (isolation: WorkspaceIsolation) => {
  const { worst, best } = laneOf(isolation);
  return worst === best ? worst : `${worst}..${best}`;
};

const wayOf = (isolation: WorkspaceIsolation) => {
  const { place, destination, path = [] } = laneOf(isolation).witness ?? {};
  return [place, destination, ...path].filter(Boolean).join(' → ');
};

type Row = [name: string, isolation: WorkspaceIsolation, state: string];

const hold = (table: Row[]) =>
  it.each(table)('%s', (_, isolation, state) => {
    expect(stateOf(isolation)).toBe(state);
  });

const approved = (...rules: OutboundRule[]): WorkspaceIsolation => ({
  outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules },
});

const tag = (serviceTag: string, addressPrefixes: string[] = []) => ({
  name: serviceTag,
  type: 'ServiceTag',
  serviceTag,
  addressPrefixes,
});

describe('a managed network', () => {
  hold([
    [
      'with internet outbound lets out everything',
      { outbound: { isolationMode: 'AllowInternetOutBound' } },
      'open',
    ],
    ['without rules lets out nothing', approved(), 'closed'],
    [
      'lets out nothing by a private endpoint',
      approved({ type: 'private_endpoint' }),
      'closed',
    ],
    [
      'lets out no data by a read-only tag',
      approved(tag('AzureActiveDirectory')),
      'closed',
    ],
    [
      'lets data out by a write-capable tag',
      approved(tag('AzureFrontDoor.FrontEnd')),
      'partial',
    ],
    [
      'lets data out to storage, which no policy can cover there',
      approved(tag('Storage')),
      'partial',
    ],
    [
      'lets data out to a host that nobody classified',
      approved({ type: 'FQDN', fqdn: 'pypi.org' }),
      'partial',
    ],
    [
      'lets out no data to a read-only host',
      approved({ type: 'FQDN', fqdn: 'ml.azure.com' }),
      'closed',
    ],
    [
      'lets out everything by the host *',
      approved({ type: 'FQDN', fqdn: '*' }),
      'open',
    ],
    [
      'lets out everything by the tag Internet',
      approved(tag('internet')),
      'open',
    ],
    [
      'lets data out to the addresses that replace a read-only tag',
      approved(tag('AzureActiveDirectory', ['203.0.113.0/24'])),
      'partial',
    ],
    [
      'lets out everything by addresses that are the internet',
      approved(tag('AzureActiveDirectory', ['0.0.0.0/0'])),
      'open',
    ],
    [
      'lets out everything by two halves in two rules',
      approved(
        tag('AzureActiveDirectory', ['0.0.0.0/1']),
        tag('AzureMachineLearning', ['128.0.0.0/1']),
      ),
      'open',
    ],
    [
      'lets out nothing by a rule that denies',
      approved({ ...tag('Storage'), action: 'Deny' }),
      'closed',
    ],
    [
      'may let out everything while its rules are not known',
      { outbound: { isolationMode: 'allow_only_approved_outbound' } },
      'open..closed',
    ],
    ['may be of any mode while that is not known', {}, 'open..closed'],
    [
      'holds nothing of compute while it is not provisioned',
      {
        outbound: {
          isolationMode: 'AllowOnlyApprovedOutbound',
          rules: [],
          networkStatus: 'Inactive',
        },
        compute: [{ type: 'AmlCompute' }],
      },
      'open..closed',
    ],
    [
      'may be not provisioned while it holds no compute',
      {
        outbound: {
          isolationMode: 'AllowOnlyApprovedOutbound',
          rules: [],
          networkStatus: 'Inactive',
        },
        compute: [],
      },
      'closed',
    ],
  ]);
});

const beside = (compute: Compute[], endpoints: Endpoint[] = []) => ({
  ...approved(),
  compute,
  endpoints,
});

describe('beside a managed network', () => {
  hold([
    [
      'Databricks has an egress of its own',
      beside([{ type: 'Databricks' }]),
      'open..closed',
    ],
    [
      'HDInsight has an egress of its own',
      beside([{ type: 'HDInsight' }]),
      'open..closed',
    ],
    [
      'an endpoint on Kubernetes runs on a cluster that is not listed',
      beside([], [{ kind: 'online', computeType: 'Kubernetes' }]),
      'open..closed',
    ],
    [
      'a managed endpoint is in the network',
      beside([], [{ kind: 'online', computeType: 'Managed' }]),
      'closed',
    ],
  ]);
});

/** The recommended network, with its egress said once for all subnets. */
function summary(
  egress: NonNullable<
    NonNullable<WorkspaceIsolation['customNetwork']>['egress']
  >,
  subnet: Subnet = {},
): WorkspaceIsolation {
  const isolation = customExfiltrationPrevention();
  Object.assign(isolation.customNetwork!.egress!, egress);
  Object.assign(
    isolation.customNetwork!.virtualNetworks![1].subnets![0],
    subnet,
  );
  return isolation;
}

const toFirewall = {
  addressPrefix: '0.0.0.0/0',
  nextHopType: 'VirtualAppliance',
};
const straight = (addressPrefix: string) => ({
  addressPrefix,
  nextHopType: 'Internet',
});
const NAT = { natGateway: true };

describe('a network of one’s own, with its egress said once', () => {
  hold([
    ['is closed as recommended', customExfiltrationPrevention(), 'closed'],
    [
      'is open where nothing is routed to the firewall',
      summary({ ...NAT, routes: [] }),
      'open',
    ],
    [
      'is not known without its routes',
      summary({ ...NAT, routes: undefined }),
      'open..closed',
    ],
    [
      'is open by two halves beside the firewall',
      summary({
        ...NAT,
        routes: [toFirewall, straight('0.0.0.0/1'), straight('128.0.0.0/1')],
      }),
      'open',
    ],
    [
      'is open by a quarter beside the firewall',
      summary({ ...NAT, routes: [toFirewall, straight('64.0.0.0/2')] }),
      'open',
    ],
    [
      'lets data out by a small range beside the firewall',
      summary({ ...NAT, routes: [toFirewall, straight('203.0.113.0/24')] }),
      'partial',
    ],
    [
      'lets data out by a tag beside the firewall',
      summary({ ...NAT, routes: [toFirewall, straight('AzureCloud')] }),
      'partial',
    ],
    [
      'lets out no data by the tag of Azure Machine Learning beside the firewall',
      summary({
        ...NAT,
        routes: [toFirewall, straight('AzureMachineLearning')],
      }),
      'closed',
    ],
    [
      'drops what is routed to None',
      summary({
        ...NAT,
        routes: [{ addressPrefix: '0.0.0.0/0', nextHopType: 'None' }],
      }),
      'closed',
    ],
    [
      'lets nothing straight out that has no way to the internet',
      summary(
        { routes: [toFirewall, straight('203.0.113.0/24')] },
        { defaultOutboundAccess: false },
      ),
      'partial..closed',
    ],
    [
      'is not known behind a gateway',
      summary({
        routes: [
          { addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualNetworkGateway' },
        ],
      }),
      'open..closed',
    ],
    [
      'is open with a proxy and a direct way',
      summary({ ...NAT, filter: 'Proxy', routes: [] }),
      'open',
    ],
    [
      'is open where the group that filters stands on no subnet',
      summary(
        { ...NAT, filter: 'NetworkSecurityGroup', routes: [] },
        { networkSecurityGroup: false },
      ),
      'open',
    ],
    [
      'is open where the filter allows by default',
      summary({ defaultAction: 'Allow' }),
      'open',
    ],
    [
      'lets data out to storage of another region',
      summary({
        rules: [tag('Storage.northeurope')],
      }),
      'partial',
    ],
    [
      'lets data out to storage of every region',
      summary({ rules: [tag('Storage')] }),
      'partial',
    ],
    [
      'lets out no data to storage of its own region, which the policy guards',
      summary({ rules: [tag('Storage.westeurope')] }),
      'closed',
    ],
    [
      'lets data out to storage without a policy',
      summary({ serviceEndpointPolicyAliases: [] }),
      'partial',
    ],
    [
      'lets data out where a subnet lacks the service endpoint that the policy guards',
      summary({}, { serviceEndpoints: [] }),
      'partial',
    ],
    [
      'lets data out by a service endpoint past the firewall',
      summary({}, { serviceEndpoints: ['Microsoft.Storage', 'Microsoft.Sql'] }),
      'partial',
    ],
    [
      'lets data out by the service endpoint for storage of every region',
      summary({}, { serviceEndpoints: ['Microsoft.Storage.Global'] }),
      'partial',
    ],
  ]);
});

const withCompute = (
  compute: Compute,
  endpoints: Endpoint[] = [],
): WorkspaceIsolation => ({
  ...customExfiltrationPrevention(),
  compute: [compute],
  endpoints,
});
const inTraining = { subnetId: subnetId('spoke', 'training') };

describe('what stands in a network of one’s own', () => {
  hold([
    [
      'is not known in a network that is not described',
      withCompute({ type: 'AmlCompute', subnetId: subnetId('other', 'train') }),
      'open..closed',
    ],
    [
      'is not known while its subnet is not',
      withCompute({ type: 'AmlCompute' }),
      'open..closed',
    ],
    [
      'is open in no subnet of one’s own',
      withCompute({ type: 'AmlCompute', subnetId: '' }),
      'open',
    ],
    [
      'gets past the firewall on AKS with a load balancer',
      withCompute({
        type: 'AKS',
        ...inTraining,
        outboundType: 'loadBalancer',
      }),
      'open',
    ],
    [
      'is not known on AKS that does not say how it gets out',
      withCompute({ type: 'AKS', ...inTraining }),
      'open..closed',
    ],
    [
      'keeps to the routes on AKS that says so',
      withCompute({
        type: 'AKS',
        ...inTraining,
        outboundType: 'userDefinedRouting',
      }),
      'closed',
    ],
    [
      'is not known where Databricks is attached',
      withCompute({ type: 'Databricks', ...inTraining }),
      'open..closed',
    ],
    [
      'is not known of a managed online endpoint',
      withCompute({ type: 'AmlCompute', ...inTraining }, [
        { kind: 'online', computeType: 'Managed' },
      ]),
      'open..closed',
    ],
    [
      'is open where a deployment has public egress',
      withCompute({ type: 'AmlCompute', ...inTraining }, [
        {
          kind: 'online',
          computeType: 'Managed',
          deployments: [{ egressPublicNetworkAccess: 'enabled' }],
        },
      ]),
      'open',
    ],
    [
      'is open for serverless compute without a subnet where public access is on',
      {
        ...customExfiltrationPrevention(),
        inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
      },
      'open',
    ],
  ]);
});

interface HubChanges {
  routes?: SubnetRoute[];
  rules?: SecurityRule[];
  group?: boolean | NetworkSecurityGroup;
  subnet?: Subnet;
  appliance?: Appliance;
}

/** The hub and spoke said subnet by subnet, with changes to the training subnet and the firewall. */
function hub({ routes, rules, group, subnet, appliance }: HubChanges) {
  const isolation = hubAndSpoke();
  const { virtualNetworks, appliances } = isolation.customNetwork!;
  const training = virtualNetworks![1].subnets![0];
  if (routes) training.routes = [...training.routes!, ...routes];
  if (rules) {
    const own = training.networkSecurityGroup as NetworkSecurityGroup;
    training.networkSecurityGroup = { ...own, rules };
  }
  if (group !== undefined) training.networkSecurityGroup = group;
  Object.assign(training, subnet);
  Object.assign(appliances![0], appliance);
  return isolation;
}

const outRule = (
  priority: number,
  access: string,
  destinations: string[],
  more: SecurityRule = {},
): SecurityRule => ({
  name: `${access}-${priority}`,
  priority,
  direction: 'Outbound',
  access,
  protocol: '*',
  sources: ['*'],
  destinations,
  portRanges: '*',
  ...more,
});

const LETS_ALL: Appliance = {
  ruleCollections: [
    {
      kind: 'Network',
      groupPriority: 100,
      priority: 100,
      action: 'Allow',
      rules: [
        {
          name: 'all',
          protocols: ['Any'],
          sources: ['*'],
          destinations: ['*'],
          portRanges: '*',
        },
      ],
    },
  ],
};

describe('a network of one’s own, subnet by subnet', () => {
  hold([
    ['is closed as recommended', hubAndSpoke(), 'closed'],
    [
      'has no way straight out without an address to go out with',
      hub({ routes: [straight('203.0.113.0/24')] }),
      'closed',
    ],
    [
      'lets data out straight through a group that allows it',
      hub({
        routes: [straight('203.0.113.0/24')],
        subnet: NAT,
      }),
      'partial',
    ],
    [
      'lets nothing straight out that the group refuses',
      hub({
        routes: [straight('203.0.113.0/24')],
        subnet: NAT,
        rules: [outRule(100, 'Deny', ['*'])],
      }),
      'closed',
    ],
    [
      'asks the group by priority',
      hub({
        routes: [straight('0.0.0.0/1'), straight('128.0.0.0/1')],
        subnet: NAT,
        rules: [
          outRule(200, 'Deny', ['Internet']),
          outRule(100, 'Allow', ['Internet']),
        ],
      }),
      'open',
    ],
    [
      'refuses two halves as the whole',
      hub({
        routes: [straight('0.0.0.0/1'), straight('128.0.0.0/1')],
        subnet: NAT,
        rules: [
          outRule(100, 'Deny', ['0.0.0.0/1']),
          outRule(110, 'Deny', ['128.0.0.0/1']),
        ],
      }),
      'closed',
    ],
    [
      'refuses TCP and UDP, and lets out the rest',
      hub({
        routes: [straight('0.0.0.0/1')],
        subnet: NAT,
        rules: [
          outRule(100, 'Deny', ['*'], { protocol: 'Tcp' }),
          outRule(110, 'Deny', ['*'], { protocol: 'Udp' }),
        ],
      }),
      'open',
    ],
    [
      'takes a group and a firewall together, port by port',
      hub({
        rules: [
          outRule(100, 'Allow', ['Internet'], { portRanges: '443' }),
          outRule(200, 'Deny', ['*']),
        ],
        appliance: {
          ruleCollections: [
            {
              ...LETS_ALL.ruleCollections![0],
              rules: [
                {
                  name: 'ssh',
                  protocols: ['TCP'],
                  sources: ['*'],
                  destinations: ['*'],
                  portRanges: '22',
                },
              ],
            },
          ],
        },
      }),
      'closed',
    ],
    [
      'has Azure’s own rules behind a group without any',
      hub({ group: { rules: [] }, appliance: LETS_ALL }),
      'open',
    ],
    [
      'lets out everything by VirtualNetwork where everything is routed',
      hub({
        rules: [
          outRule(100, 'Allow', ['VirtualNetwork']),
          outRule(200, 'Deny', ['*']),
        ],
        appliance: LETS_ALL,
      }),
      'open',
    ],
    [
      'is not known behind an appliance that is not described',
      hub({ appliance: { address: '10.0.1.99' } }),
      'open..closed',
    ],
    [
      'is not known behind an appliance whose rules are not known',
      hub({ appliance: { ruleCollections: undefined } }),
      'open..closed',
    ],
    [
      'is not known without its group',
      (() => {
        const isolation = hub({
          subnet: { networkSecurityGroup: undefined },
          appliance: LETS_ALL,
        });
        isolation.customNetwork!.virtualNetworks![1].subnets!.splice(1, 1);
        return isolation;
      })(),
      'open..closed',
    ],
    [
      'asks the rules of the parent first',
      hub({
        appliance: {
          ruleCollections: [
            {
              ...LETS_ALL.ruleCollections![0],
              fromParent: false,
              priority: 1,
              groupPriority: 1,
            },
            {
              ...LETS_ALL.ruleCollections![0],
              fromParent: true,
              action: 'Deny',
            },
          ],
        },
      }),
      'closed',
    ],
    [
      'asks rules of addresses before rules of hosts',
      hub({
        appliance: {
          ruleCollections: [
            {
              kind: 'Application',
              groupPriority: 1,
              priority: 1,
              action: 'Deny',
              rules: [{ sources: ['*'], hosts: ['*'], protocols: ['Https'] }],
            },
            LETS_ALL.ruleCollections![0],
          ],
        },
      }),
      'open',
    ],
    [
      'lets data out by a policy that names accounts of another subscription as a whole',
      hub({
        subnet: {
          serviceEndpointPolicies: [
            {
              resources: [
                '/subscriptions/22222222-2222-4222-8222-222222222222',
              ],
            },
          ],
        },
      }),
      'partial',
    ],
    [
      'lets data out without a policy on that very subnet',
      hub({ subnet: { serviceEndpointPolicies: [] } }),
      'partial',
    ],
    [
      'is not known with a gateway whose routes it takes',
      (() => {
        const isolation = hub({ subnet: { gatewayRoutePropagation: true } });
        isolation.customNetwork!.virtualNetworks![1].gateways = ['vpn'];
        return isolation;
      })(),
      'open..closed',
    ],
    [
      'is not known beside a peer that is not described',
      (() => {
        const isolation = hubAndSpoke();
        isolation.customNetwork!.virtualNetworks![1].peeredWith = [
          'hub',
          'partner',
        ];
        return isolation;
      })(),
      'open..closed',
    ],
    [
      'lets IPv6 out that no route holds back',
      (() => {
        const isolation = hub({ group: false, subnet: NAT });
        isolation.customNetwork!.virtualNetworks![1].addressSpace = [
          '10.1.0.0/16',
          'fd00::/48',
        ];
        return isolation;
      })(),
      'open',
    ],
  ]);
});

describe('a witness', () => {
  it('tells place, destination and path of what gets out', () => {
    expect(
      wayOf(
        summary({
          ...NAT,
          routes: [toFirewall, straight('0.0.0.0/1'), straight('128.0.0.0/1')],
        }),
      ),
    ).toBe(
      'what stands in training → 0.0.0.0/1 → the route for 0.0.0.0/1, to the internet',
    );
  });

  it('tells what was shown where nothing that takes data is reached', () => {
    expect(wayOf(customExfiltrationPrevention())).toBe(
      'what stands in training → only to what takes no data: AzureActiveDirectory, AzureMachineLearning, BatchNodeManagement.westeurope, AzureResourceManager, MicrosoftContainerRegistry.westeurope and 3 more',
    );
  });
});
