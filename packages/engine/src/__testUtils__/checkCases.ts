import {
  approvedOnly,
  customExfiltrationPrevention,
  noVirtualNetwork,
} from '@ringfence/testing';
import { WorkspaceIsolation } from '../model';
import { casesBesideChecks } from './besideChecks';
import { computeCases } from './cases/compute';
import { egressCases } from './cases/egress';
import { egressFilterCases } from './cases/egressFilter';
import { needCases } from './cases/needs';
import { networkCases } from './cases/network';
import { resourceCases } from './cases/resources';
import { sparkCases } from './cases/spark';
import { studioCases } from './cases/studio';

const inbound = (value: WorkspaceIsolation['inbound']): WorkspaceIsolation => ({
  ...approvedOnly(),
  inbound: value,
});
const custom = (more: WorkspaceIsolation): WorkspaceIsolation => ({
  ...customExfiltrationPrevention(),
  ...more,
});
const zones = (...privateDnsZones: string[]) =>
  inbound({
    publicNetworkAccess: 'Disabled',
    privateEndpoints: [{ status: 'Approved', privateDnsZones }],
  });

/** For each check an isolation for every status it can give. */
export const cases: Record<
  string,
  Partial<
    Record<'pass' | 'fail' | 'unknown' | 'not-applicable', WorkspaceIsolation[]>
  >
> = {
  ...resourceCases,
  ...computeCases,
  ...sparkCases,
  ...networkCases,
  ...studioCases,
  ...needCases,
  ...egressCases,
  ...egressFilterCases,
  ...casesBesideChecks(),
  'public-access-stated': {
    pass: [inbound({ publicNetworkAccess: 'disabled' })],
    fail: [inbound({ publicNetworkAccess: 'SecuredByPerimeter?' })],
    unknown: [inbound({}), {}],
  },
  'public-access-restricted': {
    pass: [
      approvedOnly(),
      inbound({ publicNetworkAccess: 'Enabled', ipRules: ['203.0.113.7'] }),
    ],
    fail: [noVirtualNetwork()],
    unknown: [{}, inbound({ publicNetworkAccess: 'Enabled' })],
  },
  'ip-rules-valid': {
    pass: [inbound({ ipRules: ['203.0.113.0/24', '198.51.100.7'] })],
    fail: [
      inbound({ ipRules: ['2001:db8::1'] }),
      inbound({ ipRules: ['10.1.0.0/16'] }),
      inbound({ ipRules: ['172.31.255.0/24'] }),
      inbound({ ipRules: ['192.168.1.1'] }),
      inbound({ ipRules: ['office'] }),
      inbound({ ipRules: ['203.0.113.0/33'] }),
      inbound({ ipRules: ['0x7f.1'] }),
      inbound({ ipRules: Array.from({ length: 201 }, () => '203.0.113.7') }),
    ],
    unknown: [inbound({ publicNetworkAccess: 'Enabled' })],
    'not-applicable': [
      inbound({ ipRules: [] }),
      inbound({ publicNetworkAccess: 'Disabled' }),
    ],
  },
  'ip-rules-narrow': {
    pass: [inbound({ publicNetworkAccess: 'Enabled', ipRules: ['8.8.8.8'] })],
    fail: [
      inbound({ publicNetworkAccess: 'Enabled', ipRules: ['0.0.0.0/0'] }),
      inbound({
        publicNetworkAccess: 'Enabled',
        ipRules: ['0.0.0.0/2', '64.0.0.0/2'],
      }),
    ],
    unknown: [
      inbound({ publicNetworkAccess: 'Enabled' }),
      inbound({ ipRules: ['0.0.0.0/0'] }),
    ],
    'not-applicable': [
      inbound({ publicNetworkAccess: 'Enabled', ipRules: [] }),
      approvedOnly(),
    ],
  },
  'locked-out': {
    pass: [approvedOnly(), noVirtualNetwork()],
    fail: [
      inbound({ publicNetworkAccess: 'Disabled', privateEndpoints: [] }),
      inbound({
        publicNetworkAccess: 'Disabled',
        privateEndpoints: [{ status: 'Pending' }],
      }),
    ],
    unknown: [
      inbound({ publicNetworkAccess: 'Disabled' }),
      inbound({
        publicNetworkAccess: 'Disabled',
        privateEndpoints: [{ name: 'pe' }],
      }),
      {},
    ],
  },
  'both-dns-zones': {
    pass: [approvedOnly()],
    fail: [
      zones('privatelink.api.azureml.ms'),
      zones(),
      { ...approvedOnly(), cloud: 'AzureUSGovernment' },
    ],
    unknown: [
      inbound({ privateEndpoints: [{ status: 'Approved' }] }),
      { ...approvedOnly(), cloud: undefined },
      {},
    ],
    'not-applicable': [inbound({ privateEndpoints: [] })],
  },
  'workspace-name': {
    pass: [approvedOnly(), { workspace: { name: 'a_b-' } }],
    fail: [
      { workspace: { name: 'ab' } },
      { workspace: { name: '-abc' } },
      { workspace: { name: 'a'.repeat(34) } },
      { workspace: { name: '<b>ml</b>' } },
      { workspace: { name: 'ml: {x: 1}' } },
    ],
    unknown: [{}],
  },
  'associated-resources-present': {
    pass: [approvedOnly()],
    fail: [
      {
        workspace: { kind: 'default' },
        resources: { storage: [], keyVault: [{}] },
      },
    ],
    unknown: [{}, { resources: { storage: [] } }],
    'not-applicable': [{ workspace: { kind: 'Project' } }],
  },
  'resources-public-access': {
    pass: [approvedOnly()],
    fail: [noVirtualNetwork()],
    unknown: [{}, { ...approvedOnly(), resources: { storage: [{}] } }],
  },
  'compute-public-ip': {
    pass: [approvedOnly()],
    fail: [
      noVirtualNetwork(),
      {
        compute: [
          {
            type: 'ComputeInstance',
            nodePublicIp: false,
            sshPublicAccess: true,
          },
        ],
      },
    ],
    unknown: [
      {},
      { compute: [{ type: 'AmlCompute' }] },
      { compute: [{ nodePublicIp: true }] },
    ],
    'not-applicable': [{ compute: [] }, { compute: [{ type: 'AKS' }] }],
  },
  'endpoint-public-access': {
    pass: [approvedOnly()],
    fail: [noVirtualNetwork()],
    unknown: [{}, { endpoints: [{ kind: 'online' }] }],
    'not-applicable': [{ endpoints: [] }, { endpoints: [{ kind: 'batch' }] }],
  },
  'managed-network-subnet': {
    pass: [approvedOnly()],
    fail: [
      { ...approvedOnly(), compute: [{ name: 'cpu', subnetId: '/subnets/a' }] },
    ],
    unknown: [{ compute: [{ subnetId: '/subnets/a' }] }, {}],
    'not-applicable': [
      customExfiltrationPrevention(),
      { ...approvedOnly(), compute: [] },
    ],
  },
  'custom-network-managed-endpoints': {
    pass: [
      custom({ endpoints: [{ kind: 'online', computeType: 'Kubernetes' }] }),
      custom({
        endpoints: [
          {
            kind: 'online',
            computeType: 'Managed',
            deployments: [{ egressPublicNetworkAccess: 'disabled' }],
          },
        ],
      }),
    ],
    fail: [
      custom({
        endpoints: [
          { kind: 'online', computeType: 'Managed', deployments: [] },
        ],
      }),
    ],
    unknown: [
      custom({ endpoints: [{ kind: 'online' }] }),
      custom({ endpoints: [{ kind: 'online', computeType: 'Managed' }] }),
      { endpoints: [{ kind: 'online', computeType: 'Managed' }] },
      {},
    ],
    'not-applicable': [
      approvedOnly(),
      custom({ endpoints: [{ kind: 'batch' }] }),
    ],
  },
  'custom-network-serverless-spark': {
    pass: [customExfiltrationPrevention()],
    fail: [custom({ compute: [{ type: 'ServerlessSpark' }] })],
    unknown: [{ compute: [{ type: 'serverless_spark' }] }, {}],
    'not-applicable': [approvedOnly(), custom({ compute: [] })],
  },
};
