import type {
  SecurityRule,
  Subnet,
  VirtualNetwork,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { randomCompute } from './generate/randomInside';
import { outboundRule } from './generate/randomNetwork';
import { Random } from './random';

/** A change of an isolation; it says whether there was something to change. */
export interface Change {
  name: string;
  apply(draft: WorkspaceIsolation, random: Random): boolean;
}

const isOwn = ({ outbound }: WorkspaceIsolation) =>
  outbound?.isolationMode?.toLowerCase() === 'disabled';

/** Something of a list that is stated, at random. */
const one = <T>(list: readonly T[] | undefined, random: Random) =>
  list?.length ? random.pick(list) : undefined;

const networkOf = (
  { customNetwork }: WorkspaceIsolation,
  random: Random,
): VirtualNetwork | undefined => one(customNetwork?.virtualNetworks, random);

const subnetOf = (
  draft: WorkspaceIsolation,
  random: Random,
): Subnet | undefined => one(networkOf(draft, random)?.subnets, random);

/** Puts something into a list that is stated, wherever in it. */
function put<T>(list: T[] | undefined, added: T, random: Random): boolean {
  list?.splice(random.below(list.length + 1), 0, added);
  return list !== undefined;
}

const RANGES = ['20.0.0.0/8', '20.40.0.0/16', '0.0.0.0/1', '198.51.100.0/24'];

function securityRule(
  draft: WorkspaceIsolation,
  random: Random,
  access: 'Allow' | 'Deny',
): boolean {
  const group = subnetOf(draft, random)?.networkSecurityGroup;
  if (typeof group !== 'object' || !group.rules) return false;
  const taken = group.rules.map(({ priority }) => priority);
  const priority = 100 + random.below(3900);
  if (taken.includes(priority)) return false;
  const rule: SecurityRule = {
    name: 'added',
    priority,
    direction: 'Outbound',
    access,
    protocol: random.pick(['*', 'Tcp']),
    sources: ['*'],
    destinations: [random.pick(['*', 'Internet', 'Storage', ...RANGES])],
    portRanges: random.pick(['*', '443']),
  };
  return put(group.rules, rule, random);
}

function filterRule(
  draft: WorkspaceIsolation,
  random: Random,
  action: 'Allow' | 'Deny',
): boolean {
  const rule = { ...outboundRule(random, 'added'), action };
  if (!isOwn(draft)) return put(draft.outbound?.rules, rule, random);
  const { egress, appliances } = draft.customNetwork ?? {};
  if (egress) return put(egress.rules, rule, random);
  const collections = one(appliances, random)?.ruleCollections;
  return put(
    collections,
    {
      name: 'added',
      kind: 'Network',
      fromParent: random.chance(50),
      groupPriority: 100 + random.below(60_000),
      priority: 100 + random.below(60_000),
      action,
      rules: [
        {
          name: 'added',
          protocols: ['Any'],
          sources: ['*'],
          destinations: [random.pick(['*', 'Storage', ...RANGES])],
          portRanges: '*',
        },
      ],
    },
    random,
  );
}

/** Whether a cluster would take an endpoint on Kubernetes out of the unknown. */
const awaitsCluster = ({ compute = [], endpoints = [] }: WorkspaceIsolation) =>
  !compute.some(({ type }) => /^(aks|kubernetes)$/i.test(type ?? '')) &&
  endpoints.some(({ computeType }) => !/^managed$/i.test(computeType ?? ''));

/** What never makes a lane better. */
export const additions: readonly Change[] = [
  {
    name: 'a compute',
    apply(draft, random) {
      const added = randomCompute(random, isOwn(draft));
      // Serverless that has a subnet is no longer anywhere, and a cluster shows where an endpoint is.
      if (added.type === 'Serverless') return false;
      if (/^(AKS|Kubernetes)$/.test(added.type ?? '') && awaitsCluster(draft)) {
        return false;
      }
      return put(draft.compute, added, random);
    },
  },
  {
    name: 'a security rule that allows',
    apply: (draft, random) => securityRule(draft, random, 'Allow'),
  },
  {
    name: 'a rule that allows',
    apply: (draft, random) => filterRule(draft, random, 'Allow'),
  },
  {
    name: 'an address that may reach the workspace',
    apply({ inbound }, random) {
      // Without a list everybody may; the first address makes one.
      if (!inbound?.ipRules?.length) return false;
      return put(inbound.ipRules, random.pick(RANGES), random);
    },
  },
  {
    name: 'an address that may reach a resource',
    apply({ resources }, random) {
      const kind = random.pick(['storage', 'keyVault'] as const);
      const list = one(resources?.[kind], random)?.ipRules;
      return put(list, random.pick(RANGES), random);
    },
  },
  {
    name: 'a peer',
    apply(draft, random) {
      const peers = networkOf(draft, random)?.peeredWith;
      return put(peers, random.pick(['hub', 'spoke', 'stranger']), random);
    },
  },
  {
    name: 'a subnet for code',
    apply(draft, random) {
      const network = networkOf(draft, random);
      const like = one(network?.subnets, random) ?? {};
      const added = { ...structuredClone(like), purpose: 'training' };
      return put(
        network?.subnets,
        { ...added, name: 'added', id: 'added' },
        random,
      );
    },
  },
  {
    name: 'a service endpoint',
    apply(draft, random) {
      // That of storage takes its region past the firewall, to where a policy may stand.
      const service = random.pick([
        'Microsoft.Storage.Global',
        'Microsoft.KeyVault',
        'Microsoft.EventHub',
      ]);
      return put(subnetOf(draft, random)?.serviceEndpoints, service, random);
    },
  },
  {
    name: 'a part that was not read',
    apply(draft, random) {
      const pointer = random.pick([
        '',
        '/inbound',
        '/outbound/rules',
        '/customNetwork',
        '/compute',
        '/resources/storage',
      ]);
      draft.unread = [
        ...(draft.unread ?? []),
        { pointers: [pointer], reason: 'added' },
      ];
      return true;
    },
  },
];

/** What never makes a lane worse. */
export const restrictions: readonly Change[] = [
  {
    name: 'a security rule that denies',
    apply: (draft, random) => securityRule(draft, random, 'Deny'),
  },
  {
    name: 'a rule that denies',
    apply: (draft, random) => filterRule(draft, random, 'Deny'),
  },
  {
    name: 'a route to None',
    apply(draft, random) {
      const routes =
        draft.customNetwork?.egress?.routes ?? subnetOf(draft, random)?.routes;
      const addressPrefix = random.pick(RANGES);
      if (routes?.some(route => route.addressPrefix === addressPrefix)) {
        return false;
      }
      return put(routes, { addressPrefix, nextHopType: 'None' }, random);
    },
  },
];
