import { WorkspaceIsolation } from '../../model';
import { Cases, managed, unmanaged, withCompute } from './parts';

const REGION = 'westeurope';
const approved = {
  inbound: {
    publicNetworkAccess: 'Disabled',
    privateEndpoints: [{ status: 'Approved' }],
  },
};
const lockedUp = {
  inbound: { publicNetworkAccess: 'Disabled', privateEndpoints: [] },
};
const hidden = (subnetId?: string, type = 'AmlCompute') => ({
  name: 'cpu',
  type,
  nodePublicIp: false,
  subnetId,
});
const online = (
  fields: NonNullable<WorkspaceIsolation['endpoints']>[number] = {},
) => ({ kind: 'online', computeType: 'Managed', ...fields });
const egress = (egressPublicNetworkAccess?: string) =>
  online({ deployments: [{ egressPublicNetworkAccess }] });
const inNetwork = (...needs: string[]) =>
  unmanaged({ customNetwork: { virtualNetworks: [{ name: 'spoke' }] }, needs });
const ranges = (...addressSpace: string[]): WorkspaceIsolation => ({
  customNetwork: { virtualNetworks: [{ addressSpace }] },
});
const prefix = (
  addressPrefix?: string,
  addressSpace?: string[],
): WorkspaceIsolation => ({
  customNetwork: {
    virtualNetworks: [{ addressSpace, subnets: [{ addressPrefix }] }],
  },
});
const aks = (fields: object) => ({ name: 'aks', type: 'AKS', ...fields });

/** Cases of the constraints on compute and serving, and of ignored egress settings. */
export const computeCases: Cases = {
  'managed-network-compute-region': {
    pass: [
      withCompute(managed({ region: REGION }), {
        type: 'AmlCompute',
        region: 'West Europe',
      }),
    ],
    fail: [
      withCompute(managed({ region: REGION }), {
        type: 'AmlCompute',
        region: 'northeurope',
      }),
      withCompute(managed({ region: REGION }), {
        name: 'ci',
        type: 'ComputeInstance',
        region: 'northeurope',
      }),
    ],
    unknown: [
      {},
      withCompute(managed({ region: REGION }), { type: 'AmlCompute' }),
      withCompute(managed(), { type: 'AmlCompute', region: REGION }),
      withCompute(managed({ region: REGION }), { region: 'northeurope' }),
      withCompute({ region: REGION }, { type: 'AmlCompute', region: 'x' }),
    ],
    'not-applicable': [
      unmanaged(),
      managed({ compute: [] }),
      withCompute(managed({ region: REGION }), {
        type: 'AKS',
        region: 'northeurope',
      }),
    ],
  },
  'managed-network-compute-type': {
    pass: [withCompute(managed(), { type: 'AmlCompute' })],
    fail: [
      withCompute(managed(), { type: 'AKS' }),
      withCompute(managed(), { name: 'arc', type: 'kubernetes' }),
      withCompute(managed(), { type: 'VirtualMachine' }),
    ],
    unknown: [
      {},
      withCompute(managed(), {}),
      withCompute({}, { type: 'Kubernetes' }),
    ],
    'not-applicable': [
      withCompute(unmanaged(), { type: 'AKS' }),
      managed({ compute: [] }),
    ],
  },
  'no-public-ip-private-endpoint': {
    pass: [withCompute(unmanaged(approved), hidden('snet'))],
    fail: [
      withCompute(unmanaged(lockedUp), hidden('snet')),
      withCompute(unmanaged(lockedUp), hidden('snet', 'Serverless')),
    ],
    unknown: [
      {},
      withCompute(unmanaged(lockedUp), hidden()),
      withCompute(unmanaged(), hidden('snet')),
      withCompute(lockedUp, hidden('snet')),
      withCompute(unmanaged(lockedUp), { nodePublicIp: false, subnetId: 'a' }),
      withCompute(unmanaged(lockedUp), { type: 'AmlCompute', subnetId: 'a' }),
    ],
    'not-applicable': [
      withCompute(managed(lockedUp), hidden('snet')),
      withCompute(unmanaged(lockedUp), hidden('')),
      withCompute(unmanaged(lockedUp), hidden('snet', 'AKS')),
      withCompute(unmanaged(lockedUp), { nodePublicIp: true }),
    ],
  },
  'no-public-ip-subnet': {
    pass: [withCompute(unmanaged(), hidden('snet'))],
    fail: [
      withCompute(unmanaged(), hidden('')),
      withCompute(
        unmanaged({
          ...approved,
          customNetwork: {
            virtualNetworks: [
              { subnets: [{ purpose: 'training', id: 'snet-training' }] },
            ],
          },
        }),
        hidden(' '),
      ),
    ],
    unknown: [
      {},
      withCompute(unmanaged(), hidden()),
      withCompute({}, hidden('')),
      withCompute(unmanaged(), { type: 'ComputeInstance', subnetId: '' }),
      withCompute(unmanaged(), { nodePublicIp: false, subnetId: '' }),
    ],
    'not-applicable': [
      withCompute(managed(), hidden('')),
      withCompute(unmanaged(), { type: 'AmlCompute', nodePublicIp: true }),
      withCompute(unmanaged(), hidden('', 'Serverless')),
    ],
  },
  'serverless-subnet': {
    pass: [
      withCompute(unmanaged(approved), hidden('snet', 'Serverless')),
      withCompute(
        unmanaged({ inbound: { publicNetworkAccess: 'Enabled' } }),
        hidden('', 'Serverless'),
      ),
    ],
    fail: [withCompute(unmanaged(approved), hidden('', 'Serverless'))],
    unknown: [
      {},
      withCompute(unmanaged(), hidden('', 'Serverless')),
      withCompute(unmanaged(approved), { type: 'Serverless' }),
      withCompute(approved, hidden('', 'Serverless')),
    ],
    'not-applicable': [
      withCompute(managed(approved), hidden('', 'Serverless')),
      withCompute(unmanaged(approved), hidden('')),
    ],
  },
  'online-endpoint-legacy-mode': {
    pass: [
      { v1LegacyMode: false },
      { v1LegacyMode: false, endpoints: [online()] },
    ],
    fail: [{ v1LegacyMode: true, endpoints: [online()] }],
    unknown: [
      {},
      { endpoints: [online()] },
      { v1LegacyMode: true },
      { v1LegacyMode: true, endpoints: [{ computeType: 'Managed' }] },
      { v1LegacyMode: true, endpoints: [{ kind: 'online' }] },
    ],
    'not-applicable': [
      { v1LegacyMode: true, endpoints: [] },
      { v1LegacyMode: true, endpoints: [{ kind: 'batch' }] },
      { v1LegacyMode: true, endpoints: [{ computeType: 'Kubernetes' }] },
    ],
  },
  'endpoint-egress-ignored': {
    pass: [managed({ endpoints: [egress('Enabled')] })],
    fail: [managed({ endpoints: [egress('disabled')] })],
    unknown: [
      {},
      managed({ endpoints: [online()] }),
      managed({ endpoints: [egress()] }),
      managed({ endpoints: [{ ...egress('Disabled'), kind: undefined }] }),
      managed({
        endpoints: [{ ...egress('Disabled'), computeType: undefined }],
      }),
      { endpoints: [egress('Disabled')] },
    ],
    'not-applicable': [
      unmanaged({ endpoints: [egress('Disabled')] }),
      managed({ endpoints: [{ kind: 'batch' }] }),
      managed({ endpoints: [online({ computeType: 'Kubernetes' })] }),
      managed({ endpoints: [online({ deployments: [] })] }),
    ],
  },
  'custom-network-features': {
    pass: [inNetwork('PythonPackages', 'ManagedOnlineEndpoints')],
    fail: [
      inNetwork('foundation_models'),
      inNetwork('NoCodeMlflow'),
      inNetwork('ServerlessSpark'),
    ],
    unknown: [
      {},
      unmanaged({ customNetwork: { virtualNetworks: [{}] } }),
      { needs: ['FoundationModels'] },
    ],
    'not-applicable': [managed({ needs: ['FoundationModels'] }), inNetwork()],
  },
  'aks-public-fqdn': {
    pass: [{ compute: [aks({ privateCluster: true, publicFqdn: false })] }],
    fail: [{ compute: [aks({ privateCluster: true, publicFqdn: true })] }],
    unknown: [
      {},
      { compute: [aks({ privateCluster: true })] },
      { compute: [aks({ publicFqdn: true })] },
      { compute: [{ privateCluster: true, publicFqdn: true }] },
    ],
    'not-applicable': [
      { compute: [{ type: 'AmlCompute' }] },
      { compute: [aks({ privateCluster: false, publicFqdn: true })] },
    ],
  },
  'aks-region': {
    pass: [
      withCompute({ ...approved, region: REGION }, aks({ region: REGION })),
    ],
    fail: [
      withCompute({ ...approved, region: REGION }, aks({ region: 'eastus' })),
    ],
    unknown: [
      {},
      withCompute({ region: REGION }, aks({ region: 'eastus' })),
      withCompute(approved, aks({ region: 'eastus' })),
      withCompute({ ...approved, region: REGION }, aks({})),
      withCompute(
        { ...approved, region: REGION },
        { type: 'Kubernetes', region: 'eastus' },
      ),
    ],
    'not-applicable': [
      withCompute({ ...lockedUp, region: REGION }, aks({ region: 'eastus' })),
      withCompute(
        { ...approved, region: REGION },
        { type: 'AmlCompute', region: 'eastus' },
      ),
    ],
  },
  'docker-bridge-overlap': {
    pass: [
      ranges('10.0.0.0/16', 'fd00::/8'),
      prefix('10.1.0.0/24', ['10.1.0.0/16']),
    ],
    fail: [
      ranges('10.0.0.0/16', '172.17.4.0/24'),
      ranges('172.16.0.0/12'),
      prefix('172.17.0.0/24'),
    ],
    unknown: [{}, ranges('ten'), prefix('10.0.0.0/24')],
    'not-applicable': [{ customNetwork: { virtualNetworks: [] } }, ranges()],
  },
};
