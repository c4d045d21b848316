import { privateResource } from '@ringfence/testing';
import { WorkspaceIsolation } from '../../model';
import { Cases, endpointTo, idOf, managed, unmanaged } from './parts';

type Resources = NonNullable<WorkspaceIsolation['resources']>;
type Resource = NonNullable<Resources['storage']>[number];

const STORAGE = 'Microsoft.Storage/storageAccounts';

const registry = (
  fields: Resource,
  more: WorkspaceIsolation = {},
): WorkspaceIsolation => ({
  resources: { containerRegistry: [fields] },
  ...more,
});
const open: Resource = {
  publicNetworkAccess: 'Enabled',
  defaultAction: 'Allow',
  privateEndpoints: [],
};
const closed = privateResource('registry');
const storage = (...accounts: Resource[]): WorkspaceIsolation => ({
  resources: {
    storage: accounts.map(fields => ({
      sku: 'Standard_ZRS',
      kind: 'StorageV2',
      hierarchicalNamespace: false,
      ...fields,
    })),
  },
});
const monitoring = (fields: Resource): WorkspaceIsolation => ({
  resources: { monitoring: [fields] },
});
const lake = (
  fields: Resource,
  outbound: WorkspaceIsolation['outbound'] = {
    isolationMode: 'AllowInternetOutbound',
    rules: [],
    serviceRules: [],
  },
): WorkspaceIsolation => ({
  outbound,
  resources: {
    storage: [{ id: idOf(STORAGE), privateEndpoints: [], ...fields }],
    keyVault: [],
    containerRegistry: [],
  },
});
const toLake = endpointTo(STORAGE, 'blob');
const subnet = { virtualNetworkRules: ['snet-training'] };

/** Cases of the constraints on associated resources, and of locks. */
export const resourceCases: Cases = {
  'private-registry-premium': {
    pass: [
      registry({ ...closed, sku: 'premium' }),
      registry({ sku: 'Premium' }),
    ],
    fail: [
      registry({ ...closed, sku: 'Standard' }),
      registry({ ...open, defaultAction: 'Deny', sku: 'Basic' }),
      registry({ ...open, privateEndpoints: [{}], sku: 'Basic' }),
    ],
    unknown: [{}, registry(closed), registry({ sku: 'Basic' })],
    'not-applicable': [
      registry({ ...open, sku: 'Basic' }),
      { resources: { containerRegistry: [] } },
    ],
  },
  'private-registry-image-build': {
    pass: [
      registry(closed, {
        imageBuildCompute: 'cpu',
        compute: [{ name: 'cpu', type: 'AmlCompute' }],
      }),
      registry(closed, { imageBuildCompute: 'to-be-created', compute: [] }),
    ],
    fail: [
      registry(closed, { imageBuildCompute: '' }),
      registry(closed, {
        imageBuildCompute: 'aks',
        compute: [{ name: 'aks', type: 'AKS' }],
      }),
    ],
    unknown: [
      {},
      registry(closed),
      registry({}, { imageBuildCompute: '' }),
      registry(closed, { imageBuildCompute: 'cpu' }),
      registry(closed, {
        imageBuildCompute: 'cpu',
        compute: [{ name: 'cpu' }],
      }),
      registry(closed, {
        imageBuildCompute: 'aks',
        compute: [{ name: 'aks', type: 'AKS' }, { type: 'AmlCompute' }],
      }),
    ],
    'not-applicable': [
      registry(open, { imageBuildCompute: '' }),
      { resources: { containerRegistry: [] } },
    ],
  },
  'default-storage-supported': {
    pass: [
      storage({}),
      storage(
        { hierarchicalNamespace: true, default: false },
        { default: true },
      ),
    ],
    fail: [
      storage({ sku: 'Premium_LRS' }),
      storage({ hierarchicalNamespace: true, default: undefined }),
      storage({ kind: 'BlobStorage', default: true }, {}),
    ],
    unknown: [
      {},
      storage({ sku: undefined }),
      storage({ kind: undefined }),
      storage({ hierarchicalNamespace: undefined }),
      storage({ hierarchicalNamespace: true }, {}),
    ],
    'not-applicable': [
      { resources: { storage: [] } },
      storage({ default: false }, { default: false, kind: 'BlobStorage' }),
    ],
  },
  'private-link-scope-open': {
    pass: [monitoring({ accessMode: 'open' })],
    fail: [monitoring({ accessMode: 'PrivateOnly' })],
    unknown: [
      {},
      monitoring({}),
      monitoring({ privateEndpoints: [{ status: 'Approved' }] }),
    ],
    'not-applicable': [
      { resources: { monitoring: [] } },
      monitoring({ privateEndpoints: [] }),
    ],
  },
  'private-and-service-endpoint': {
    pass: [
      lake({ virtualNetworkRules: [], privateEndpoints: [{}] }),
      lake(subnet),
    ],
    fail: [
      lake({ ...subnet, privateEndpoints: [{ status: 'Approved' }] }),
      lake(subnet, {
        isolationMode: 'AllowInternetOutbound',
        rules: [toLake],
      }),
      lake(subnet, {
        isolationMode: 'AllowOnlyApprovedOutbound',
        rules: [],
        serviceRules: [toLake],
      }),
    ],
    unknown: [
      {},
      lake({}),
      lake({ ...subnet, privateEndpoints: undefined }),
      lake(subnet, { isolationMode: 'AllowInternetOutbound' }),
      lake(subnet, { isolationMode: 'AllowInternetOutbound', rules: [] }),
      lake(
        { ...subnet, id: undefined },
        {
          isolationMode: 'AllowInternetOutbound',
          rules: [toLake],
          serviceRules: [],
        },
      ),
      lake({ ...subnet, privateEndpoints: [{}] }, { rules: [] }),
    ],
    'not-applicable': [
      unmanaged({ resources: lake(subnet).resources }),
      managed({
        resources: { storage: [], keyVault: [], containerRegistry: [] },
      }),
    ],
  },
  'scope-locks': {
    pass: [managed({ locks: [] })],
    fail: [
      managed({ locks: [{ level: 'CanNotDelete', scope: 'rg-ml' }] }),
      unmanaged({
        customNetwork: { virtualNetworks: [{}] },
        locks: [{ level: 'ReadOnly' }],
      }),
    ],
    unknown: [
      {},
      managed({ locks: [{}] }),
      { locks: [{ level: 'CanNotDelete' }] },
    ],
    'not-applicable': [
      unmanaged({
        customNetwork: { virtualNetworks: [] },
        locks: [{ level: 'CanNotDelete' }],
      }),
    ],
  },
};
