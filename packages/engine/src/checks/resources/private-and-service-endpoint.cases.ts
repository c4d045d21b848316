import {
  CheckCases,
  endpointTo,
  idOf,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';
import { Resource } from '../../__testUtils__/cases/resourceParts';
import { WorkspaceIsolation } from '../../model';

const STORAGE = 'Microsoft.Storage/storageAccounts';
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
const approved = {
  isolationMode: 'AllowOnlyApprovedOutbound',
  rules: [],
  serviceRules: [],
};
const twoLakes = (
  fields: Resource,
  outbound: WorkspaceIsolation['outbound'],
): WorkspaceIsolation => ({
  ...lake({}, outbound),
  resources: {
    ...lake({}).resources,
    storage: [
      { ...subnet, privateEndpoints: [], ...fields },
      { virtualNetworkRules: [], privateEndpoints: [] },
    ],
  },
});

/** Cases of `private-and-service-endpoint`. */
export const cases: CheckCases = {
  pass: [
    lake({ virtualNetworkRules: [], privateEndpoints: [{}] }),
    lake(subnet),
    twoLakes({ default: false }, approved),
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
    lake(subnet, approved),
    twoLakes({ default: true }, approved),
  ],
  unknown: [
    {},
    lake(subnet, { rules: [], serviceRules: [] }),
    twoLakes({}, approved),
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
};
