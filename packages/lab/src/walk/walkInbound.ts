import type { Inbound } from '@ringfence/engine';
import { stateOfList } from './lists';
import { State } from './reached';

/** Who reaches the workspace from public networks. */
export function walkInbound({
  publicNetworkAccess,
  ipRules = [],
}: Inbound = {}): State {
  if (publicNetworkAccess?.toLowerCase() === 'disabled') return 'closed';
  return ipRules.length ? stateOfList(ipRules) : 'open';
}
