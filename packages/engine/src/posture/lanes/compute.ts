import { Compute, Endpoint, WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { LaneState } from '../../model/words';
import { azureValue } from '../../model/azureValue';
import {
  COMPUTE_TYPES,
  ENDPOINT_KINDS,
  LOAD_BALANCER_TYPES,
  PUBLIC_NETWORK_ACCESS,
} from '../../model/values';
import { between, known, Reading, UnknownFact, worstOf } from './range';

/** What a flag makes of a boundary: `weak` where it has the value that opens it, else closed. */
function ofFlag(
  value: boolean | undefined,
  weak: { when: boolean; state: LaneState },
  unknown: () => UnknownFact,
): Reading {
  if (value === undefined) return between(weak.state, 'closed', [unknown()]);
  return known(value === weak.when ? weak.state : 'closed');
}

const nameOf = ({ name }: Compute, index: number) =>
  name ?? `compute ${index + 1}`;

function readCluster(compute: Compute, index: number): Reading {
  const fact = (field: keyof Compute, label: (name: string) => string) => ({
    pointer: pointer('compute', index, field),
    label: label(nameOf(compute, index)),
  });
  const balancer = azureValue(compute.loadBalancerType, LOAD_BALANCER_TYPES);
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

const readNodePublicIp = (compute: Compute, index: number) =>
  ofFlag(compute.nodePublicIp, PUBLIC, () => ({
    pointer: pointer('compute', index, 'nodePublicIp'),
    label: `whether ${nameOf(compute, index)} has public IP addresses`,
  }));

const readSsh = (compute: Compute, index: number) =>
  ofFlag(compute.sshPublicAccess, PUBLIC, () => ({
    pointer: pointer('compute', index, 'sshPublicAccess'),
    label: `whether ${nameOf(
      compute,
      index,
    )} can be reached by SSH from the internet`,
  }));

/** How open one compute target is. @internal */
export function readCompute(compute: Compute, index: number): Reading {
  switch (azureValue(compute.type, COMPUTE_TYPES)) {
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

/** How open one endpoint's ingress is. A batch endpoint is reached through the workspace. @internal */
export function readEndpoint(endpoint: Endpoint, index: number): Reading {
  const kind = azureValue(endpoint.kind, ENDPOINT_KINDS);
  if (kind === 'batch') return known('closed');
  const access = azureValue(
    endpoint.publicNetworkAccess,
    PUBLIC_NETWORK_ACCESS,
  );
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

/** How open compute and serving are: the worst of all; none is closed. @internal */
export function readComputes(isolation: WorkspaceIsolation): Reading {
  const { compute, endpoints } = isolation;
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
