import { ComputeFacts, EndpointFacts, Facts } from '../facts';
import { pointer } from '../../model/pointer';
import { LaneState } from '../../model/words';
import { recognised } from '../stated';
import { between, known, StateRange, UnknownFact, worstOf } from './range';

/** What a flag makes of a boundary: `weak` where it has the value that opens it, else closed. */
function ofFlag(
  value: boolean | undefined,
  weak: { when: boolean; state: LaneState },
  unknown: () => UnknownFact,
): StateRange {
  if (value === undefined) return between(weak.state, 'closed', [unknown()]);
  return known(value === weak.when ? weak.state : 'closed');
}

const nameOf = ({ name }: ComputeFacts, index: number) =>
  name ?? `compute ${index + 1}`;

function readCluster(compute: ComputeFacts, index: number): StateRange {
  const fact = (
    field: keyof ComputeFacts,
    label: (name: string) => string,
  ) => ({
    pointer: pointer('compute', index, field),
    label: label(nameOf(compute, index)),
  });
  const balancer = recognised(compute.loadBalancerType);
  return worstOf([
    balancer
      ? known(balancer === 'PublicIp' ? 'open' : 'closed')
      : between('open', 'closed', [
          fact(
            'loadBalancerType',
            name => `whether ${name} serves through a public load balancer`,
          ),
        ]),
    ofFlag(compute.inVirtualNetwork, { when: false, state: 'open' }, () =>
      fact(
        'inVirtualNetwork',
        name => `whether ${name} stands in a virtual network`,
      ),
    ),
    ofFlag(compute.privateCluster, { when: false, state: 'partial' }, () =>
      fact(
        'privateCluster',
        name => `whether the control plane of ${name} is private`,
      ),
    ),
  ]);
}

const PUBLIC = { when: true, state: 'open' } as const;

const readNodePublicIp = (compute: ComputeFacts, index: number) =>
  ofFlag(compute.nodePublicIp, PUBLIC, () => ({
    pointer: pointer('compute', index, 'nodePublicIp'),
    label: `whether ${nameOf(compute, index)} has public IP addresses`,
  }));

const readSsh = (compute: ComputeFacts, index: number) =>
  ofFlag(compute.sshPublicAccess, PUBLIC, () => ({
    pointer: pointer('compute', index, 'sshPublicAccess'),
    label: `whether ${nameOf(
      compute,
      index,
    )} can be reached by SSH from the internet`,
  }));

/** How open one compute target is. @public */
export function readCompute(compute: ComputeFacts, index: number): StateRange {
  switch (recognised(compute.type)) {
    case undefined:
      return between('open', 'closed', [
        {
          pointer: pointer('compute', index, 'type'),
          label: `what kind of compute ${nameOf(compute, index)} is`,
        },
      ]);
    case 'AKS':
    case 'Kubernetes':
      return readCluster(compute, index);
    case 'AmlCompute':
    case 'ComputeInstance':
    case 'VirtualMachine':
      return worstOf([
        readNodePublicIp(compute, index),
        readSsh(compute, index),
      ]);
    default:
      return readNodePublicIp(compute, index);
  }
}

/** How open one endpoint's ingress is. A batch endpoint is reached through the workspace. @public */
export function readEndpoint(
  endpoint: EndpointFacts,
  index: number,
): StateRange {
  const kind = endpoint.kind;
  if (kind === 'batch') return known('closed');
  const access = recognised(endpoint.publicNetworkAccess);
  if (access === 'Disabled') return known('closed');
  if (access === 'Enabled' && kind === 'online') return known('open');
  const at = pointer('endpoints', index);
  const name = endpoint.name ?? `endpoint ${index + 1}`;
  return between('open', 'closed', [
    access
      ? { pointer: `${at}/kind`, label: `what kind of endpoint ${name} is` }
      : {
          pointer: `${at}/publicNetworkAccess`,
          label: `whether ${name} can be called from the internet`,
        },
  ]);
}

/** How open compute and serving are: the worst of all; none is closed. @public */
export function readComputes(facts: Facts): StateRange {
  const { compute, endpoints } = facts;
  const missing = (at: string, label: string) =>
    between('open', 'closed', [{ pointer: at, label }]);
  return worstOf([
    compute
      ? worstOf(compute.map(readCompute))
      : missing('/compute', 'which compute the workspace has'),
    endpoints
      ? worstOf(endpoints.map(readEndpoint))
      : missing('/endpoints', 'which endpoints the workspace serves'),
  ]);
}
