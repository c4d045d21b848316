import type { Compute } from '@ringfence/engine';
import { Filling, isOneOf } from './filling';

const FLAGS = [true, false];

function subnetIds({ isolation }: Filling): string[] {
  return (isolation.customNetwork?.virtualNetworks ?? []).flatMap(network =>
    (network.subnets ?? []).flatMap(({ id }) => id ?? []),
  );
}

function completeOne(compute: Compute, isOwn: boolean, filling: Filling): void {
  filling.fill(
    compute,
    'type',
    ['AmlCompute', 'ComputeInstance', 'AKS', 'Databricks'],
    'compute',
    'outbound',
  );
  const { type } = compute;
  const isCluster = isOneOf(type, 'aks', 'kubernetes');
  const isMade = isOneOf(type, 'amlcompute', 'computeinstance', 'serverless');
  if (isMade || isCluster) {
    filling.fill(compute, 'nodePublicIp', FLAGS, 'compute', 'outbound');
  }
  if (isMade && !isOneOf(type, 'serverless')) {
    filling.fill(compute, 'sshPublicAccess', FLAGS, 'compute');
  }
  if (isCluster) {
    filling.fill(
      compute,
      'loadBalancerType',
      ['PublicIp', 'InternalLoadBalancer'],
      'compute',
    );
    filling.fill(compute, 'privateCluster', FLAGS, 'compute');
    filling.fill(compute, 'inVirtualNetwork', FLAGS, 'compute');
    filling.fill(
      compute,
      'outboundType',
      ['loadBalancer', 'managedNATGateway', 'userDefinedRouting', 'none'],
      'outbound',
    );
  }
  if (isCluster || (isOwn && isMade)) {
    filling.fill(
      compute,
      'subnetId',
      ['', 'a-subnet-nobody-describes', ...subnetIds(filling)],
      'outbound',
    );
  }
}

const PUBLIC: Compute = {
  name: 'added',
  type: 'AmlCompute',
  nodePublicIp: true,
  sshPublicAccess: false,
  subnetId: '',
};

/** States where computes and endpoints run and who reaches them. */
export function completeCompute(filling: Filling, isOwn: boolean): void {
  const { isolation } = filling;
  filling.fill(isolation, 'compute', [[], [PUBLIC]], 'compute');
  for (const compute of isolation.compute ?? []) {
    completeOne(compute, isOwn, filling);
  }
  filling.fill(
    isolation,
    'endpoints',
    [
      [],
      [
        {
          kind: 'online',
          computeType: 'Managed',
          publicNetworkAccess: 'Enabled',
        },
      ],
    ],
    'compute',
  );
  for (const endpoint of isolation.endpoints ?? []) {
    filling.fill(endpoint, 'kind', ['online', 'batch'], 'compute', 'outbound');
    if (!isOneOf(endpoint.kind, 'online')) continue;
    filling.fill(
      endpoint,
      'computeType',
      ['Managed', 'Kubernetes'],
      'compute',
      'outbound',
    );
    filling.fill(
      endpoint,
      'publicNetworkAccess',
      ['Enabled', 'Disabled'],
      'compute',
    );
  }
}
