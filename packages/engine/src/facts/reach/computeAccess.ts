import { isKubernetes, isOtherService, takesSsh } from '../computeKinds';
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

/** A fact of a compute that weakens the boundary, and what is said of it. */
interface Fact {
  field: keyof ComputeFacts;
  isWeak(compute: ComputeFacts): boolean | undefined;
  label(name: string): string;
  weak: string;
  closed: string;
  state: LaneState;
}

/** What a fact makes of a boundary: weak where it has the value that opens it, else closed. */
function ofFact({ compute, name, at }: Seen, fact: Fact): StateRange {
  const { state } = fact;
  const isWeak = fact.isWeak(compute);
  const here = at(fact.field);
  if (isWeak === undefined) {
    return notKnown(name, state, 'closed', {
      pointer: here,
      label: fact.label(name),
    });
  }
  return isWeak
    ? known(state, {
        place: name,
        destination: ALL,
        path: [fact.weak],
        pointers: [here],
      })
    : shown(name, fact.closed, here);
}

const isFalse = (value: boolean | undefined) =>
  value === undefined ? undefined : !value;

const BALANCER: Fact = {
  field: 'loadBalancerType',
  isWeak({ loadBalancerType }) {
    const balancer = recognised(loadBalancerType);
    return balancer && balancer === 'PublicIp';
  },
  label: name => `whether ${name} serves through a public load balancer`,
  weak: 'a public load balancer',
  closed: 'an internal load balancer',
  state: 'open',
};

const IN_NETWORK: Fact = {
  field: 'inVirtualNetwork',
  isWeak: ({ inVirtualNetwork }) => isFalse(inVirtualNetwork),
  label: name => `whether ${name} stands in a virtual network`,
  weak: 'in no virtual network',
  closed: 'in a virtual network',
  state: 'open',
};

const CONTROL_PLANE: Fact = {
  field: 'privateCluster',
  isWeak: ({ privateCluster }) => isFalse(privateCluster),
  label: name => `whether the control plane of ${name} is private`,
  weak: 'a public control plane',
  closed: 'a private control plane',
  state: 'partial',
};

const NODES: Fact = {
  field: 'nodePublicIp',
  isWeak: ({ nodePublicIp }) => nodePublicIp,
  label: name => `whether ${name} has public IP addresses`,
  weak: 'public IP addresses',
  closed: 'no public IP address',
  state: 'open',
};

const SSH: Fact = {
  field: 'sshPublicAccess',
  isWeak: ({ sshPublicAccess }) => sshPublicAccess,
  label: name => `whether ${name} can be reached by SSH from the internet`,
  weak: 'SSH from the internet',
  closed: 'no SSH from the internet',
  state: 'open',
};

/**
 * Serverless nodes. The flag speaks of nodes in a subnet of one's own: in a
 * managed network without one it says nothing, as that network has no way in.
 */
function readServerless(seen: Seen, managed: Facts['managed']): StateRange {
  const { compute, name, at } = seen;
  const nodes = ofFact(seen, NODES);
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
  if (compute.nodePublicIp) return ofFact(seen, NODES);
  if (compute.sshPublicAccess) return ofFact(seen, SSH);
  return notKnown(name, 'open', 'closed', {
    pointer: at('resourceId').replace(/\/resourceId$/, ''),
    label: `how ${name}, attached with a network of its own, is reached`,
  });
}

const OF_CLUSTERS = [BALANCER, IN_NETWORK, CONTROL_PLANE];
const OF_NODES_WITH_SSH = [NODES, SSH];
const OF_NODES = [NODES];

/** What decides how open a compute of some type is. */
function factsOf(type: NonNullable<ComputeFacts['type']>): readonly Fact[] {
  if (isKubernetes(type)) return OF_CLUSTERS;
  return takesSsh(type) ? OF_NODES_WITH_SSH : OF_NODES;
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
  const readings = factsOf(type).map(fact => ofFact(seen, fact));
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
      if (type) return isKubernetes(type) ? ofFact(seen, BALANCER) : [];
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
