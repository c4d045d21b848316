import { readComputeFacts } from '../../facts/readCompute';
import { Compute, WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { Fix } from '../../model/posture';
import { azureValue } from '../../model/azureValue';
import { COMPUTE_TYPES, LOAD_BALANCER_TYPES } from '../../model/values';
import { readCompute } from '../../facts/reach/compute';
import { mending } from '../mending';
import { setFact } from '../patches';
import { aksPublicFqdn } from './kubernetes';
import { noPublicIpPrivateEndpoint } from './noPublicIp';
import { noPublicIpSubnet, serverlessSubnet } from './subnets';

const CLUSTERS: readonly string[] = ['AKS', 'Kubernetes'];
const WITH_SSH: readonly string[] = [
  'AmlCompute',
  'ComputeInstance',
  'VirtualMachine',
];

/** What one compute target has to say to be closed, where it does not say it yet. */
function closed(compute: Compute): Partial<Compute> {
  const type = azureValue(compute.type, COMPUTE_TYPES);
  if (!type) return {};
  if (!CLUSTERS.includes(type)) {
    return {
      ...(compute.nodePublicIp !== false && { nodePublicIp: false }),
      ...(WITH_SSH.includes(type) &&
        compute.sshPublicAccess !== false && { sshPublicAccess: false }),
    };
  }
  const balancer = azureValue(compute.loadBalancerType, LOAD_BALANCER_TYPES);
  return {
    ...(balancer !== 'InternalLoadBalancer' && {
      loadBalancerType: 'InternalLoadBalancer',
    }),
    ...(!compute.inVirtualNetwork && { inVirtualNetwork: true }),
    ...(!compute.privateCluster && { privateCluster: true }),
  };
}

/**
 * Takes every public address off compute: nodes, SSH, load balancer and control
 * plane, with what Azure then asks for beside.
 * @internal
 */
export function closeCompute(isolation: WorkspaceIsolation): Fix[] {
  const patch = (isolation.compute ?? []).flatMap((compute, index) =>
    readCompute(readComputeFacts(compute), index).worst === 'closed'
      ? []
      : Object.entries(closed(compute)).map(([field, value]) =>
          setFact(isolation, pointer('compute', index, field), value),
        ),
  );
  return patch.length
    ? mending(
        isolation,
        [
          noPublicIpSubnet,
          serverlessSubnet,
          noPublicIpPrivateEndpoint,
          aksPublicFqdn,
        ],
        [{ title: 'Take every public address off compute', patch }],
      )
    : [];
}
