import {
  approvedOnly,
  noVirtualNetwork,
  privateResource,
  subnetId,
} from '@ringfence/testing';
import { custom, networks } from './networkParts';
import { Cases } from './parts';

const STUDIO = { needs: ['Studio'] };
const account = (fields: object = {}, more: object = {}) => ({
  resources: { storage: [{ ...privateResource('blob', 'file'), ...fields }] },
  ...more,
});
const openAccount = {
  publicNetworkAccess: 'Enabled',
  defaultAction: 'Allow',
};
const halfKnown = { publicNetworkAccess: 'Enabled', defaultAction: undefined };
const trusting = (trustedServices?: boolean, fields: object = {}) => ({
  resources: {
    storage: [{ ...privateResource('blob'), trustedServices, ...fields }],
    keyVault: [{ ...privateResource('vault'), trustedServices: true }],
    containerRegistry: [],
  },
});
const reachedBy = (virtualNetworkRules?: string[]) => ({
  resources: {
    storage: [{ virtualNetworkRules }],
    keyVault: [{ virtualNetworkRules: [] }],
    containerRegistry: [],
  },
});
const closedBy = (
  virtualNetworkRules: string[] | undefined,
  endpoints?: object[],
) =>
  account(
    { publicNetworkAccess: 'Enabled', virtualNetworkRules },
    { ...STUDIO, inbound: { privateEndpoints: endpoints as [] } },
  );
const at = (network: string, subnet: string) => ({
  status: 'Approved',
  subnetId: subnetId(network, subnet),
});
const placed = (subresource: string, network: string) => ({
  privateEndpoints: [{ subresource, ...at(network, 'pe') }],
});
const together = (storageIn: string, more: object = {}) => ({
  ...networks(
    ['spoke', 'hub', 'apart'].map(name => ({
      name,
      id: subnetId(name, '').replace('/subnets/', ''),
      peeredWith: name === 'apart' ? [] : ['spoke', 'hub'],
    })),
  ),
  inbound: { privateEndpoints: [at('spoke', 'pe')] },
  resources: {
    storage: [placed('blob', storageIn)],
    keyVault: [placed('vault', 'spoke')],
    containerRegistry: [{ privateEndpoints: [] }],
  },
  ...more,
});
const located = (region?: string) =>
  custom({
    ...approvedOnly(),
    outbound: { isolationMode: 'Disabled', rules: [] },
    customNetwork: { virtualNetworks: [{ region: 'West Europe' }] },
    resources: {
      storage: [{ region }],
      keyVault: [],
      containerRegistry: [],
      monitoring: [],
    },
    compute: [],
  });

/** Cases of the studio, and of how the workspace gets to its resources. */
export const studioCases: Cases = {
  'trusted-services': {
    pass: [trusting(true)],
    fail: [
      trusting(false),
      trusting(false, { publicNetworkAccess: 'Enabled' }),
    ],
    unknown: [
      {},
      trusting(),
      trusting(false, { publicNetworkAccess: undefined, defaultAction: 'x' }),
    ],
    'not-applicable': [
      noVirtualNetwork(),
      { resources: { storage: [], keyVault: [], containerRegistry: [] } },
    ],
  },
  'prefer-private-endpoints': {
    pass: [reachedBy([])],
    fail: [reachedBy(['snet-training'])],
    unknown: [{}, reachedBy()],
    'not-applicable': [
      { resources: { storage: [], keyVault: [], containerRegistry: [] } },
    ],
  },
  'private-endpoints-together': {
    pass: [together('spoke'), together('hub')],
    fail: [together('apart')],
    unknown: [
      {},
      approvedOnly(),
      together('elsewhere'),
      together('apart', { customNetwork: undefined }),
      together('apart', { resources: {} }),
      together('apart', {
        inbound: {
          privateEndpoints: [{ ...at('spoke', 'pe'), status: undefined }],
        },
      }),
    ],
    'not-applicable': [
      noVirtualNetwork(),
      together('apart', {
        inbound: {
          privateEndpoints: [{ ...at('spoke', 'pe'), status: 'Pending' }],
        },
      }),
      together('apart', {
        resources: { storage: [], keyVault: [], containerRegistry: [] },
      }),
    ],
  },
  'one-region': {
    pass: [located('westeurope')],
    fail: [located('northeurope')],
    unknown: [
      {},
      located(),
      { ...located('westeurope'), region: undefined },
      { ...located('westeurope'), compute: undefined },
    ],
    'not-applicable': [approvedOnly()],
  },
  'studio-datastore-identity': {
    pass: [account({}, { ...STUDIO, datastoreManagedIdentity: true })],
    fail: [account({}, { ...STUDIO, datastoreManagedIdentity: false })],
    unknown: [
      {},
      STUDIO,
      account({}, STUDIO),
      account(halfKnown, { ...STUDIO, datastoreManagedIdentity: false }),
    ],
    'not-applicable': [
      account({}, { needs: [] }),
      account(openAccount, { ...STUDIO, datastoreManagedIdentity: false }),
    ],
  },
  'studio-storage-addresses': {
    pass: [account({ ipRules: [] }, STUDIO)],
    fail: [account({ ipRules: ['203.0.113.7'] }, STUDIO)],
    unknown: [
      {},
      account({}, STUDIO),
      account({ ...halfKnown, ipRules: ['203.0.113.7'] }, STUDIO),
    ],
    'not-applicable': [account(openAccount, STUDIO)],
  },
  'studio-public-workspace': {
    pass: [{ ...approvedOnly(), ...STUDIO }],
    fail: [
      account({}, { ...STUDIO, inbound: { publicNetworkAccess: 'Enabled' } }),
    ],
    unknown: [{}, account({}, STUDIO)],
    'not-applicable': [{ ...noVirtualNetwork(), ...STUDIO }],
  },
  'labeling-storage': {
    pass: [
      {
        needs: ['DataLabeling'],
        resources: {
          storage: [{ ...privateResource('blob'), default: true }, {}],
        },
      },
    ],
    fail: [account({}, { needs: ['DataLabeling'] })],
    unknown: [{}, { needs: ['DataLabeling'] }],
    'not-applicable': [
      account({}, STUDIO),
      account(openAccount, { needs: ['DataLabeling'] }),
    ],
  },
  'studio-service-endpoint-subnet': {
    pass: [
      closedBy([subnetId('spoke', 'pe')], [at('spoke', 'PE')]),
      closedBy(['snet'], [{ status: 'Approved', subnetId: 'snet' }]),
    ],
    fail: [closedBy([subnetId('spoke', 'training')], [at('spoke', 'pe')])],
    unknown: [
      {},
      closedBy(undefined),
      closedBy(['snet']),
      closedBy(['snet'], [at('spoke', 'pe')]),
      closedBy(['snet'], [{ status: 'Approved' }]),
      closedBy(['snet'], [{ subnetId: 'snet' }]),
    ],
    'not-applicable': [
      closedBy([]),
      closedBy(['snet'], []),
      closedBy(['snet'], [{ status: 'Rejected' }]),
      account({}, { needs: [] }),
    ],
  },
  'v1-legacy-mode': {
    pass: [{ v1LegacyMode: false }],
    fail: [{ v1LegacyMode: true }],
    unknown: [{}],
  },
};
