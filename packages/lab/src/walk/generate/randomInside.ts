import type {
  AssociatedResource,
  Compute,
  Endpoint,
  Inbound,
} from '@ringfence/engine';
import { Random } from '../random';
import { subnetId } from './parts';

const ADDRESSES = [
  '198.51.100.7',
  '198.51.100.0/24',
  '20.0.0.0/8',
  '64.0.0.0/2',
  '0.0.0.0/1',
  '128.0.0.0/1',
  '2001:db8::/32',
  '2001:db9::/32',
  '::/0',
];

const ACCESS = ['Enabled', 'Disabled'];

const addresses = (random: Random) =>
  random.list(0, 2, () => random.pick(ADDRESSES));

/** Who reaches the workspace, every fact stated. */
export const randomInbound = (random: Random): Inbound => ({
  publicNetworkAccess: random.pick(ACCESS),
  ipRules: addresses(random),
  privateEndpoints: [{ status: 'Approved', subresource: 'amlworkspace' }],
});

const resource = (random: Random): AssociatedResource => ({
  publicNetworkAccess: random.pick(ACCESS),
  defaultAction: random.chance(80) ? 'Deny' : 'Allow',
  ipRules: addresses(random),
  virtualNetworkRules: [],
  trustedServices: random.chance(50),
  perimeters: random.chance(10)
    ? [
        {
          perimeter: 'p',
          accessMode: random.pick(['Enforced', 'Learning']),
          ipRules: addresses(random),
          subscriptions: [],
        },
      ]
    : [],
  privateEndpoints: [],
});

/** What the workspace leans on, every fact stated. */
export const randomResources = (random: Random) => ({
  storage: random.list(1, 2, () => resource(random)),
  keyVault: [resource(random)],
  containerRegistry: random.list(random.chance(90) ? 1 : 0, 1, () =>
    resource(random),
  ),
  monitoring: random.list(0, 1, () => resource(random)),
});

const standing = (random: Random): string =>
  random.chance(4)
    ? random.pick(['', subnetId('other', 'training')])
    : subnetId('spoke', random.pick(['subnet-0', 'subnet-1', 'subnet-2']));

/** A compute, in a network of one's own in one of its subnets. */
export function randomCompute(random: Random, isOwn: boolean): Compute {
  const subnet = isOwn && { subnetId: standing(random) };
  if (random.chance(4)) {
    return { name: 'attached', type: 'Databricks', nodePublicIp: false };
  }
  if (random.chance(isOwn ? 25 : 3)) {
    return {
      name: 'cluster',
      type: random.pick(['AKS', 'Kubernetes']),
      ...subnet,
      nodePublicIp: false,
      sshPublicAccess: false,
      privateCluster: random.chance(70),
      inVirtualNetwork: true,
      loadBalancerType: random.pick(['PublicIp', 'InternalLoadBalancer']),
      outboundType: random.pick([
        'loadBalancer',
        'userDefinedRouting',
        'managedNATGateway',
        'userAssignedNATGateway',
        'none',
        'block',
      ]),
    };
  }
  return {
    name: 'cpu',
    type: random.pick(
      isOwn
        ? ['AmlCompute', 'ComputeInstance', 'Serverless']
        : ['AmlCompute', 'ComputeInstance'],
    ),
    ...subnet,
    nodePublicIp: random.chance(25),
    sshPublicAccess: random.chance(10),
  };
}

/** An endpoint that serves models. */
export const randomEndpoint = (random: Random, isOwn: boolean): Endpoint => ({
  name: 'score',
  kind: random.chance(70) ? 'online' : 'batch',
  computeType: random.chance(isOwn ? 85 : 15) ? 'Kubernetes' : 'Managed',
  publicNetworkAccess: random.pick(ACCESS),
  deployments: random.list(0, 1, () => ({
    name: 'blue',
    egressPublicNetworkAccess: random.pick(ACCESS),
  })),
});
