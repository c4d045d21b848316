import { EndpointFacts, Facts } from '../facts';
import { recognised } from '../stated';
import { pointer } from '../../model/pointer';
import { readBalancers } from './computeAccess';
import { anyOf, known, StateRange } from './range';
import { notKnown, shown } from './witness';

/** One endpoint, with where it stands and what to call it. */
interface Seen {
  endpoint: EndpointFacts;
  name: string;
  at: string;
}

/** A managed endpoint is as open as its own flag says. */
function readFlag({ endpoint, name, at }: Seen): StateRange {
  const here = `${at}/publicNetworkAccess`;
  const access = recognised(endpoint.publicNetworkAccess);
  if (access === 'Disabled') return shown(name, 'public access off', here);
  return access
    ? known('open', {
        place: name,
        destination: 'anybody on the internet',
        path: ['public access on'],
        pointers: [here],
      })
    : notKnown(name, 'open', 'closed', {
        pointer: here,
        label: `whether ${name} can be called from the internet`,
      });
}

function readOnline(seen: Seen, clusters: Pick<Facts, 'compute'>): StateRange {
  const { endpoint, name, at } = seen;
  const runsOn = recognised(endpoint.computeType);
  if (runsOn === 'Managed') return readFlag(seen);
  // The flag of the endpoint does not govern a cluster's load balancer.
  const balancers = readBalancers(clusters, seen);
  return runsOn
    ? balancers
    : anyOf([readFlag(seen), balancers], {
        pointer: `${at}/computeType`,
        label: `what ${name} runs on`,
      });
}

/** How open one endpoint's ingress is. A batch endpoint is reached through the workspace. @public */
export function readEndpoint(
  endpoint: EndpointFacts,
  index: number,
  clusters: Pick<Facts, 'compute'>,
): StateRange {
  const at = pointer('endpoints', index);
  const seen = { endpoint, at, name: endpoint.name ?? `endpoint ${index + 1}` };
  const kind = recognised(endpoint.kind);
  const batch = () => shown(seen.name, 'a batch endpoint', `${at}/kind`);
  if (kind === 'batch') return batch();
  const online = readOnline(seen, clusters);
  return kind || online.worst === 'closed'
    ? online
    : anyOf([online, batch()], {
        pointer: `${at}/kind`,
        label: `what kind of endpoint ${seen.name} is`,
      });
}
