import {
  isOtherService,
  isKubernetes,
  takesSsh,
} from '../../facts/computeKinds';
import { ComputeFacts, Facts } from '../../facts/facts';
import { readCompute } from '../../facts/reach/computeAccess';
import { recognised } from '../../facts/stated';
import { Compute } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { Fix } from '../../model/posture';
import { Check } from '../check';
import { mending, writesOf } from '../mending';
import { removeEntries, setFact } from '../patches';
import { aksPublicFqdn } from './aks-public-fqdn';
import { noPublicIpPrivateEndpoint } from './no-public-ip-private-endpoint';
import { noPublicIpSubnet } from './no-public-ip-subnet';
import { serverlessSubnet } from './serverless-subnet';

/** What Azure asks for beside a compute that is closed. */
const ASKED_FOR: readonly Check[] = [
  noPublicIpSubnet,
  serverlessSubnet,
  noPublicIpPrivateEndpoint,
  aksPublicFqdn,
];

/** What {@link closeCompute} writes. @internal */
export const CLOSE_COMPUTE_WRITES: readonly string[] = [
  '/compute/*',
  ...writesOf(ASKED_FOR),
];

/** What one compute target has to say to be closed, where it does not say it yet. */
function closed(compute: ComputeFacts): Partial<Compute> {
  const type = recognised(compute.type);
  if (!type) return {};
  if (!isKubernetes(type)) {
    return {
      ...(compute.nodePublicIp !== false && { nodePublicIp: false }),
      ...(takesSsh(type) &&
        compute.sshPublicAccess !== false && { sshPublicAccess: false }),
    };
  }
  return {
    ...(compute.loadBalancerType !== 'InternalLoadBalancer' && {
      loadBalancerType: 'InternalLoadBalancer',
    }),
    ...(!compute.inVirtualNetwork && { inVirtualNetwork: true }),
    ...(!compute.privateCluster && { privateCluster: true }),
  };
}

/**
 * Takes every public address off compute: nodes, SSH, load balancer and control
 * plane, with what Azure then asks for beside. Attached compute of which nothing
 * shows that it is closed is detached.
 * @internal
 */
export function closeCompute(facts: Facts): Fix[] {
  const { isolation, compute = [] } = facts;
  const openAt = compute.flatMap((item, index) =>
    readCompute(item, index, facts).worst === 'closed' ? [] : index,
  );
  const leaves = (index: number) =>
    isOtherService(compute[index].type) ? pointer('compute', index) : [];
  const detached = removeEntries(openAt.flatMap(leaves));
  const patch = openAt.flatMap(index =>
    isOtherService(compute[index].type)
      ? []
      : Object.entries(closed(compute[index])).map(([field, value]) =>
          setFact(isolation, pointer('compute', index, field), value),
        ),
  );
  const title = detached.length
    ? 'Take every public address off compute, and detach what has a network of its own'
    : 'Take every public address off compute';
  return patch.length || detached.length
    ? mending(facts, ASKED_FOR, [{ title, patch: [...patch, ...detached] }])
    : [];
}
