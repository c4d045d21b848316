import {
  classifyHost,
  classifyServiceTag,
  findServiceTag,
} from '../../destinations/classify';
import { AddressSet } from '../../network/addressSet';
import { memoise } from '../../model/memoise';
import { LaneState } from '../../model/words';

/** What leads out: an own route, a cluster's load balancer, an appliance, a gateway, something that nobody knows, a service endpoint, a rule of a managed network. @internal */
export type WayKind =
  | 'straight'
  | 'appliance'
  | 'load-balancer'
  | 'gateway'
  | 'unknown'
  | 'service-endpoint'
  | 'rule';

/** One way out of a place: to addresses, to a service tag or to a host. @internal */
export interface Way {
  /** What kind of way it is. */
  by: WayKind;
  /** Public addresses. */
  addresses?: AddressSet;
  /** A service tag. */
  tag?: string;
  /** A host, or a wildcard of hosts. */
  host?: string;
  /** Something that is neither, such as a network that is not described. */
  other?: { what: string; state: LaneState };
  /** What the destination is called where nothing shorter is right. */
  label?: string;
  /** The steps on the way, in words. */
  steps: readonly string[];
  /** JSON pointers of what it follows from. */
  pointers: readonly string[];
}

/** Whether a host pattern stands for every host, in whatever spelling. */
const isEveryHost = (host: string): boolean => /^[*.]+$/.test(host.trim());

const isInternet = (tag: string): boolean =>
  tag.trim().toLowerCase() === 'internet';

const stateOfTag = memoise((tag): LaneState => {
  if (isInternet(tag)) return 'open';
  return classifyServiceTag(tag) === 'read-only' ? 'closed' : 'partial';
}, 4096);

const stateOfHost = memoise((host): LaneState => {
  if (isEveryHost(host)) return 'open';
  return classifyHost(host) === 'read-only' ? 'closed' : 'partial';
}, 4096);

/** How far one way lets data out, by itself. @internal */
export function stateOfWay(
  way: Pick<Way, 'addresses' | 'tag' | 'host' | 'other'>,
): LaneState {
  if (way.other) return way.other.state;
  if (way.tag !== undefined) return stateOfTag(way.tag);
  if (way.host !== undefined) return stateOfHost(way.host);
  if (!way.addresses || way.addresses.isEmpty) return 'closed';
  return way.addresses.isWide ? 'open' : 'partial';
}

/** A service tag as Azure spells it, where the list of destinations knows it. */
function spelled(tag: string): string {
  const known = findServiceTag(tag)?.value;
  return known ? known + tag.trim().slice(known.length) : tag;
}

/** What a way leads to, in words. @internal */
export function destinationOf(way: Way): string {
  if (way.label) return way.label;
  if (way.other) return way.other.what;
  if (way.tag !== undefined) return spelled(way.tag);
  if (way.host !== undefined) return way.host;
  return way.addresses?.isWide ? 'the internet' : 'public addresses';
}
