import type { Inbound } from '@ringfence/engine';
import { stateOfList } from './lists';
import { Questions } from './questions';
import { readRange } from './range';
import { State } from './reached';
import { isPublic } from './specialRanges';

/** The most addresses that a workspace takes. */
const MOST = 200;

/** Whether a workspace takes an address: of IPv4, and a public one. */
function isTaken(text: string): boolean {
  const range = readRange(text);
  return range?.family === 4 && isPublic({ family: 4, address: range.from });
}

/** Who reaches the workspace from public networks. */
export function walkInbound(
  { publicNetworkAccess, ipRules = [] }: Inbound = {},
  questions: Questions,
): State {
  if (publicNetworkAccess?.toLowerCase() === 'disabled') return 'closed';
  if (!ipRules.length) return 'open';
  const state = stateOfList(ipRules);
  return ipRules.length > MOST || !ipRules.every(isTaken)
    ? questions.doubt('a list that Azure refuses', state)
    : state;
}
