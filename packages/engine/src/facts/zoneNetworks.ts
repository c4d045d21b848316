import { isInside, readRange } from '../network/ranges';
import { NetworkFacts } from './networkFacts';
import { allTrue, anyTrue, Known } from './known';

/** Whether one of a network's own addresses is a DNS server of another's. */
const holdsServerOf = (network: NetworkFacts, other: NetworkFacts): Known =>
  other.dnsServers &&
  anyTrue(
    other.dnsServers.map(server => {
      const address = readRange(server);
      if (!address) return undefined;
      return (
        network.addressSpace &&
        anyTrue(
          network.addressSpace.map(prefix => {
            const range = readRange(prefix);
            return range && isInside(address, range);
          }),
        )
      );
    }),
  );

/**
 * Whether a network asks private DNS zones itself: one that uses Azure's DNS and
 * is no mere hub, or one in which the DNS server of a described network stands.
 * @internal
 */
export const asksZones = (
  network: NetworkFacts,
  networks: readonly NetworkFacts[],
): Known =>
  anyTrue([
    allTrue([
      network.dnsServers && network.dnsServers.length === 0,
      network.role && network.role !== 'hub',
    ]),
    anyTrue(networks.map(other => holdsServerOf(network, other))),
  ]);

/** Whether a zone's list of linked networks names a network, by its name or its id. @internal */
export function isLinked(
  { name, id }: NetworkFacts,
  linked: readonly string[],
): Known {
  const plain = (text: string) => text.trim().toLowerCase();
  const own = [name, id].flatMap(text => (text ? plain(text) : []));
  if (linked.some(written => own.includes(plain(written)))) return true;
  // One that is named otherwise may be this one, until both are known.
  return linked.length && own.length < 2 ? undefined : false;
}
