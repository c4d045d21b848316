import { baselinePolicy, evaluate } from '@ringfence/engine';
import { readOnly } from './__testUtils__/readOnly';
import { template, workspace } from './__testUtils__/templates';

const NSP = 'Microsoft.Network/networkSecurityPerimeters';
const STORAGE =
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/stone';

const perimeter = (...addressPrefixes: unknown[]) => [
  { type: NSP, apiVersion: '2024-07-01', name: 'nsp-one', properties: {} },
  {
    type: `${NSP}/profiles`,
    apiVersion: '2024-07-01',
    name: 'nsp-one/ml',
    properties: {},
  },
  {
    type: `${NSP}/profiles/accessRules`,
    apiVersion: '2024-07-01',
    name: 'nsp-one/ml/office',
    properties: { direction: 'Inbound', addressPrefixes },
  },
];

const association = (mode: string, rest = {}) => ({
  type: `${NSP}/resourceAssociations`,
  apiVersion: '2024-07-01',
  name: 'nsp-one/storage',
  properties: {
    privateLinkResource: { id: STORAGE },
    profile: { id: `[resourceId('${NSP}/profiles', 'nsp-one', 'ml')]` },
    accessMode: mode,
  },
  ...rest,
});

function storageOf(...resources: unknown[]) {
  const { isolation } = readOnly(
    template([
      workspace({ storageAccount: STORAGE }),
      {
        type: 'Microsoft.Storage/storageAccounts',
        apiVersion: '2025-06-01',
        name: 'stone',
        properties: { publicNetworkAccess: 'Disabled' },
      },
      ...resources,
    ]),
  );
  return {
    storage: isolation.resources!.storage![0],
    lane: evaluate(isolation, baselinePolicy).lanes.resources,
  };
}

describe('a network security perimeter', () => {
  it('opens what it holds to whom its rules let in', () => {
    const { storage, lane } = storageOf(
      ...perimeter('0.0.0.0/0'),
      association('Enforced'),
    );
    expect(storage.perimeters).toEqual([
      {
        perimeter: 'nsp-one',
        accessMode: 'Enforced',
        ipRules: ['0.0.0.0/0'],
        subscriptions: [],
      },
    ]);
    expect(lane.state).toBe('open');
  });

  it('lets in nobody whom it does not list', () => {
    const { storage } = storageOf(
      ...perimeter('203.0.113.0/24'),
      association('Enforced'),
    );
    expect(storage.perimeters?.[0].ipRules).toEqual(['203.0.113.0/24']);
  });

  it('has rules that are not known where its profile stands elsewhere', () => {
    const { storage, lane } = storageOf(association('Enforced'));
    expect(storage.perimeters?.[0].ipRules).toBeUndefined();
    expect(lane.worst).toBe('open');
  });

  it('has rules that are not known where one of them cannot be told', () => {
    const { storage } = storageOf(
      ...perimeter("[parameters('office')]"),
      association('Enforced'),
    );
    expect(storage.perimeters?.[0].ipRules).toBeUndefined();
  });

  it('may hold anything where nobody can tell what it is for', () => {
    const { lane } = storageOf(...perimeter('0.0.0.0/0'), {
      ...association('Enforced'),
      properties: { privateLinkResource: { id: "[parameters('target')]" } },
    });
    expect(lane.worst).toBe('open');
  });
});

it('reads IPv6 rules and resource instances of a storage firewall', () => {
  const { storage } = storageOf({
    type: 'Microsoft.Storage/storageAccounts',
    apiVersion: '2025-06-01',
    name: 'stone',
    properties: {
      networkAcls: {
        defaultAction: 'Deny',
        ipRules: [{ value: '203.0.113.7' }],
        ipv6Rules: [{ value: '2001:db8::/32' }],
        resourceAccessRules: [
          { tenantId: 't', resourceId: '/subscriptions/s' },
        ],
      },
    },
  });
  expect(storage).toMatchObject({
    ipRules: ['203.0.113.7', '2001:db8::/32'],
    resourceInstances: ['/subscriptions/s'],
  });
});
