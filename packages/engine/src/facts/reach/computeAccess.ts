import {
  isOtherService,
  isClusterOrInstance,
  isKubernetes,
} from '../computeKinds';
import { ComputeFacts, Facts } from '../facts';
import { KeptWith } from '../keptWith';
import { recognised } from '../stated';
import { pointer } from '../../model/pointer';
import { LaneState } from '../../model/words';
import { anyOf, known, StateRange, worstOf } from './range';
import { notKnown, shown, showingAll } from './witness';

const ALL = 'anybody on the internet';

/** One compute target, with where it stands and what to call it. */
interface Seen {
  compute: ComputeFacts;
  name: string;
  at: (field: keyof ComputeFacts) => string;
}

const seenAt = (compute: ComputeFacts, index: number): Seen => ({
  compute,
  name: compute.name ?? `compute ${index + 1}`,
  at: field => pointer('compute', index, field),
});

/** What a fact makes of a boundary: weak where it has the value that opens it, else closed. */
function ofFact(
  { name, at }: Seen,
  field: keyof ComputeFacts,
  isWeak: boolean | undefined,
  says: { label: string; weak: string; closed: string; state?: LaneState },
): StateRange {
  const { state = 'open' } = says;
  const here = at(field);
  if (isWeak === undefined) {
    return notKnown(name, state, 'closed', {
      pointer: here,
      label: says.label,
    });
  }
  return isWeak
    ? known(state, {
        place: name,
        destination: ALL,
        path: [says.weak],
        pointers: [here],
      })
    : shown(name, says.closed, here);
}

const readBalancer = (seen: Seen): StateRange => {
  const balancer = recognised(seen.compute.loadBalancerType);
  return ofFact(seen, 'loadBalancerType', balancer && balancer === 'PublicIp', {
    label: `whether ${seen.name} serves through a public load balancer`,
    weak: 'a public load balancer',
    closed: 'an internal load balancer',
  });
};

const isFalse = (value: boolean | undefined) =>
  value === undefined ? undefined : !value;

const clusterFacts = (seen: Seen): StateRange[] => [
  readBalancer(seen),
  ofFact(seen, 'inVirtualNetwork', isFalse(seen.compute.inVirtualNetwork), {
    label: `whether ${seen.name} stands in a virtual network`,
    weak: 'in no virtual network',
    closed: 'in a virtual network',
  }),
  ofFact(seen, 'privateCluster', isFalse(seen.compute.privateCluster), {
    label: `whether the control plane of ${seen.name} is private`,
    weak: 'a public control plane',
    closed: 'a private control plane',
    state: 'partial',
  }),
];

const readNodes = (seen: Seen): StateRange =>
  ofFact(seen, 'nodePublicIp', seen.compute.nodePublicIp, {
    label: `whether ${seen.name} has public IP addresses`,
    weak: 'public IP addresses',
    closed: 'no public IP address',
  });

const readSsh = (seen: Seen): StateRange =>
  ofFact(seen, 'sshPublicAccess', seen.compute.sshPublicAccess, {
    label: `whether ${seen.name} can be reached by SSH from the internet`,
    weak: 'SSH from the internet',
    closed: 'no SSH from the internet',
  });

/**
 * Serverless nodes. The flag speaks of nodes in a subnet of one's own: in a
 * managed network without one it says nothing, as that network has no way in.
 */
function readServerless(seen: Seen, managed: Facts['managed']): StateRange {
  const { compute, name, at } = seen;
  const nodes = readNodes(seen);
  if (managed === false || compute.nodePublicIp === false) return nodes;
  if (compute.subnetId === undefined) {
    return notKnown(name, 'open', 'closed', {
      pointer: at('subnetId'),
      label: `which subnet ${name} stands in`,
    });
  }
  if (compute.subnetId.trim()) return nodes;
  const inside = shown(name, 'in the managed network', at('subnetId'));
  return managed
    ? inside
    : anyOf([nodes, inside], {
        pointer: '/outbound/isolationMode',
        label: `whether ${name} stands in a managed network`,
      });
}

/** Attached compute stands in a network of its own, of which an isolation says only what opens it. */
function readAttached(seen: Seen): StateRange {
  const { compute, name, at } = seen;
  if (compute.nodePublicIp) return readNodes(seen);
  if (compute.sshPublicAccess) return readSsh(seen);
  return notKnown(name, 'open', 'closed', {
    pointer: at('resourceId').replace(/\/resourceId$/, ''),
    label: `how ${name}, attached with a network of its own, is reached`,
  });
}

/** How open one compute target is, by who can reach its nodes. @public */
export function readCompute(
  compute: ComputeFacts,
  index: number,
  { managed }: Pick<Facts, 'managed'>,
): StateRange {
  const seen = seenAt(compute, index);
  const type = recognised(compute.type);
  if (!type) {
    return notKnown(seen.name, 'open', 'closed', {
      pointer: seen.at('type'),
      label: `what kind of compute ${seen.name} is`,
    });
  }
  if (isOtherService(type)) return readAttached(seen);
  if (type === 'Serverless') return readServerless(seen, managed);
  let readings = [readNodes(seen)];
  if (isKubernetes(type)) readings = clusterFacts(seen);
  else if (isClusterOrInstance(type) || type === 'VirtualMachine') {
    readings.push(readSsh(seen));
  }
  return showingAll(worstOf(readings), readings);
}

/** Of each list of compute, how open its clusters' load balancers are: every endpoint on Kubernetes asks. */
const balancersOf = new KeptWith<readonly ComputeFacts[], StateRange[]>();

function readClusters(compute: readonly ComputeFacts[]): StateRange[] {
  let found = balancersOf.get(compute);
  if (!found) {
    const balancers = compute.flatMap((item, index) => {
      const type = recognised(item.type);
      const seen = seenAt(item, index);
      if (type) return isKubernetes(type) ? readBalancer(seen) : [];
      // It may be the cluster or another kind of compute, and then no cluster is known.
      return notKnown(seen.name, 'open', 'closed', {
        pointer: seen.at('type'),
        label: `what kind of compute ${seen.name} is`,
      });
    });
    found = balancers.length ? [worstOf(balancers)] : [];
    balancersOf.set(compute, found);
  }
  return found;
}

/** How open the load balancers of the clusters are that an endpoint on Kubernetes can be served by. @internal */
export function readBalancers(
  { compute }: Pick<Facts, 'compute'>,
  endpoint: { name: string; at: string },
): StateRange {
  const [balancers] = compute ? readClusters(compute) : [];
  return (
    balancers ??
    notKnown(endpoint.name, 'open', 'closed', {
      pointer: endpoint.at,
      label: `on which cluster ${endpoint.name} runs`,
    })
  );
}
