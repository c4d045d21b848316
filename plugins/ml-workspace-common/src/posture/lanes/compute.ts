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
import { between, known, Reading, worstOf } from './range';

const ofFlag = (
  value: boolean | undefined,
  whenTrue: LaneState,
  whenFalse: LaneState,
  at: string,
  label: string,
): Reading => {
  if (value !== undefined) return known(value ? whenTrue : whenFalse);
  const open = whenTrue === 'closed' ? whenFalse : whenTrue;
  return between(open, 'closed', [{ pointer: at, label }]);
};

function readCluster(compute: Compute, at: string, name: string): Reading {
  const balancer = azureValue(compute.loadBalancerType, LOAD_BALANCER_TYPES);
  return worstOf([
    balancer
      ? known(balancer === 'PublicIp' ? 'open' : 'closed')
      : between('open', 'closed', [
          {
            pointer: `${at}/loadBalancerType`,
            label: `whether ${name} serves through a public load balancer`,
          },
        ]),
    ofFlag(
      compute.inVirtualNetwork,
      'closed',
      'open',
      `${at}/inVirtualNetwork`,
      `whether ${name} stands in a virtual network`,
    ),
    ofFlag(
      compute.privateCluster,
      'closed',
      'partial',
      `${at}/privateCluster`,
      `whether the control plane of ${name} is private`,
    ),
  ]);
}

/** How open one compute target is. @internal */
export function readCompute(compute: Compute, index: number): Reading {
  const at = pointer('compute', index);
  const name = compute.name ?? `compute ${index + 1}`;
  const type = azureValue(compute.type, COMPUTE_TYPES);
  const nodePublicIp = ofFlag(
    compute.nodePublicIp,
    'open',
    'closed',
    `${at}/nodePublicIp`,
    `whether ${name} has public IP addresses`,
  );
  const ssh = ofFlag(
    compute.sshPublicAccess,
    'open',
    'closed',
    `${at}/sshPublicAccess`,
    `whether ${name} can be reached by SSH from the internet`,
  );
  switch (type) {
    case undefined:
      return between('open', 'closed', [
        { pointer: `${at}/type`, label: `what kind of compute ${name} is` },
      ]);
    case 'AKS':
    case 'Kubernetes':
      return readCluster(compute, at, name);
    case 'AmlCompute':
    case 'ComputeInstance':
    case 'VirtualMachine':
      return worstOf([nodePublicIp, ssh]);
    default:
      return nodePublicIp;
  }
}

/** How open one endpoint's ingress is. A batch endpoint is reached through the workspace. @internal */
export function readEndpoint(endpoint: Endpoint, index: number): Reading {
  const at = pointer('endpoints', index);
  const name = endpoint.name ?? `endpoint ${index + 1}`;
  const kind = azureValue(endpoint.kind, ENDPOINT_KINDS);
  if (kind === 'batch') return known('closed');
  const access = azureValue(
    endpoint.publicNetworkAccess,
    PUBLIC_NETWORK_ACCESS,
  );
  if (access === 'Disabled') return known('closed');
  if (access === 'Enabled' && kind === 'online') return known('open');
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
