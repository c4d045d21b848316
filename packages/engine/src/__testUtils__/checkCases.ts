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

const custom = (more: WorkspaceIsolation): WorkspaceIsolation => ({
  ...customExfiltrationPrevention(),
  ...more,
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
