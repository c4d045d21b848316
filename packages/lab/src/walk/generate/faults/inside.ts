import type { AssociatedResource } from '@ringfence/engine';
import { Boundary } from '../../walk';
import { Fault, GoldenName, Outcome } from '../fault';

const ALL: readonly GoldenName[] = ['managed', 'old', 'new'];

const listed = (...ipRules: string[]): AssociatedResource => ({
  publicNetworkAccess: 'Enabled',
  defaultAction: 'Deny',
  ipRules,
});

const resource = (
  id: string,
  kind: string,
  of: 'storage' | 'keyVault' | 'containerRegistry',
  outcome: Outcome | undefined,
  settings: AssociatedResource,
): Fault => ({
  id,
  kind,
  into: ALL,
  leaves: outcome ? { resources: outcome } : {},
  put({ resources }) {
    Object.assign(resources?.[of]?.[0] ?? {}, settings);
  },
});

const FIREWALLS = 'resource firewalls open to the world in every spelling';
const SERVING = 'compute and endpoints that anybody reaches';

const serving = (
  id: string,
  into: readonly GoldenName[],
  leaves: Partial<Record<Boundary, Outcome>>,
  put: Fault['put'],
): Fault => ({ id, kind: SERVING, into, leaves, put });

const monitoring = (
  id: string,
  outcome: Outcome | undefined,
  settings: AssociatedResource,
): Fault => ({
  id,
  kind: 'monitoring, which has no list',
  into: ALL,
  leaves: outcome ? { resources: outcome } : {},
  put({ resources }) {
    resources?.monitoring?.push({ perimeters: [], ...settings });
  },
});

/** Mistakes in who gets in: to the workspace, to its resources, to compute. */
export const insideFaults: readonly Fault[] = [
  resource(
    'storage-open-to-the-world',
    FIREWALLS,
    'storage',
    'open',
    listed('0.0.0.0/0'),
  ),
  resource(
    'vault-open-in-halves',
    FIREWALLS,
    'keyVault',
    'open',
    listed('0.0.0.0/1', '128.0.0.0/1'),
  ),
  resource(
    'registry-open-by-a-quarter',
    FIREWALLS,
    'containerRegistry',
    'open',
    listed('64.0.0.0/2'),
  ),
  resource(
    'storage-open-over-ipv6',
    FIREWALLS,
    'storage',
    'open',
    listed('::/0'),
  ),
  resource('storage-open-by-default', FIREWALLS, 'storage', 'open', {
    ...listed(),
    defaultAction: 'Allow',
  }),
  resource(
    'vault-for-listed-addresses',
    FIREWALLS,
    'keyVault',
    'partial',
    listed('198.51.100.7'),
  ),
  resource('storage-for-no-address', FIREWALLS, 'storage', 'partial', listed()),
  resource(
    'perimeter-lets-the-world-in',
    'enforced perimeters',
    'storage',
    'open',
    {
      perimeters: [
        {
          perimeter: 'p',
          accessMode: 'Enforced',
          ipRules: ['0.0.0.0/0'],
          subscriptions: [],
        },
      ],
    },
  ),
  resource(
    'resource-without-an-endpoint',
    'public access off without endpoint',
    'storage',
    undefined,
    {
      privateEndpoints: [],
    },
  ),
  {
    id: 'registry-to-come',
    kind: 'a registry that does not exist yet',
    into: ALL,
    leaves: { resources: 'unknown' },
    put({ resources }) {
      delete resources?.containerRegistry;
    },
  },
  monitoring('monitoring-on', 'open', listed('198.51.100.7')),
  monitoring('monitoring-off', undefined, { publicNetworkAccess: 'Disabled' }),
  {
    id: 'quarter-called-selected',
    kind: 'a list of a quarter of the internet called selected addresses',
    into: ['managed'],
    leaves: { inbound: 'open' },
    put({ inbound }) {
      Object.assign(inbound ?? {}, {
        publicNetworkAccess: 'Enabled',
        ipRules: ['64.0.0.0/2'],
      });
    },
  },
  {
    id: 'selected-addresses-and-serverless',
    kind: 'serverless without a network',
    into: ['old', 'new'],
    leaves: { inbound: 'partial', outbound: 'open' },
    put({ inbound }) {
      Object.assign(inbound ?? {}, {
        publicNetworkAccess: 'Enabled',
        ipRules: ['198.51.100.0/24'],
      });
    },
  },
  {
    id: 'addresses-not-known',
    kind: 'a sentence that states what is not known',
    into: ['managed'],
    leaves: { inbound: 'unknown' },
    put({ inbound }) {
      if (!inbound) return;
      inbound.publicNetworkAccess = 'Enabled';
      delete inbound.ipRules;
    },
  },
  serving('public-node', ALL, { compute: 'open' }, ({ compute }) => {
    Object.assign(compute?.[0] ?? {}, { nodePublicIp: true });
  }),
  serving('public-ssh', ALL, { compute: 'open' }, ({ compute }) => {
    Object.assign(compute?.[0] ?? {}, { sshPublicAccess: true });
  }),
  serving(
    'public-endpoint',
    ['managed'],
    { compute: 'open' },
    ({ endpoints }) => {
      Object.assign(endpoints?.[0] ?? {}, { publicNetworkAccess: 'Enabled' });
    },
  ),
  serving(
    'public-load-balancer',
    ['new'],
    { compute: 'open' },
    ({ compute }) => {
      Object.assign(compute?.[1] ?? {}, { loadBalancerType: 'PublicIp' });
    },
  ),
  serving(
    'public-control-plane',
    ['new'],
    { compute: 'partial' },
    ({ compute }) => {
      Object.assign(compute?.[1] ?? {}, { privateCluster: false });
    },
  ),
];
