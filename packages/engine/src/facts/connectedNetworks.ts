import { subnetParts } from '../network/subnets';
import { Facts, PrivateEndpointFacts } from './facts';
import { anyTrue, Known } from './known';
import { comparableId } from './modes';
import { NetworkFacts } from './networkFacts';
import { oncePerFacts } from './oncePerFacts';

/** The network that a private endpoint is in, where that is known. */
type NetworkOf = string | undefined;

/** The network of each private endpoint that carries traffic or may. @internal */
export const networksOf = (
  endpoints: readonly PrivateEndpointFacts[],
): NetworkOf[] =>
  endpoints
    .filter(({ approved }) => approved !== false)
    .map(({ approved, subnetId }) =>
      approved ? subnetParts(subnetId)?.network : undefined,
    );

/** Described networks by their ids; the first of an id counts. */
const describedNetworks = oncePerFacts(({ customNetwork }) => {
  const found = new Map<string, NetworkFacts>();
  for (const network of customNetwork?.virtualNetworks ?? []) {
    const id = network.id && comparableId(network.id);
    if (id && !found.has(id)) found.set(id, network);
  }
  return found;
});

const isByName = (peer: string) => !peer.startsWith('/');

/** Looks through networks, to be asked whether another is one of them or peered with one. */
function connectedWith(
  facts: Facts,
  networks: readonly NetworkOf[],
): (other: string) => Known {
  const byId = describedNetworks(facts);
  const ids = new Set(networks.flatMap(network => network ?? []));
  const described = [...ids].map(id => byId.get(id));
  const written = described.flatMap(network => network?.peeredWith ?? []);
  const peers = new Set(written.map(comparableId));
  const peersByName = new Set(written.filter(isByName).map(comparableId));
  const names = new Set(
    described.flatMap(network =>
      network?.name === undefined ? [] : comparableId(network.name),
    ),
  );
  const hasNameless = described.some(network => network?.name === undefined);
  const areAllKnown =
    !networks.includes(undefined) &&
    described.every(network => network?.peeredWith);

  return other => {
    if (ids.has(other) || peers.has(other)) return true;
    const { name, peeredWith } = byId.get(other) ?? {};
    if (name !== undefined && peersByName.has(comparableId(name))) return true;
    const isPeer = peeredWith?.some(
      peer =>
        ids.has(comparableId(peer)) ||
        (isByName(peer) && names.has(comparableId(peer))),
    );
    if (isPeer) return true;
    if (!areAllKnown || !peeredWith) return undefined;
    const couldName = peersByName.size > 0 && name === undefined;
    const couldBeNamed = hasNameless && peeredWith.some(isByName);
    return couldName || couldBeNamed ? undefined : false;
  };
}

/**
 * Whether some of these networks is, or is peered with, some of others; not known
 * where either is not described. These are looked through once, and each other
 * network is asked about once.
 * @internal
 */
export function connectionWith(
  facts: Facts,
  networks: readonly NetworkOf[],
): (others: readonly NetworkOf[]) => Known {
  const known = new Map<NetworkOf, Known>([[undefined, undefined]]);
  let isConnected: ReturnType<typeof connectedWith> | undefined;
  return others => {
    if (!networks.some(Boolean) || !others.some(Boolean)) return undefined;
    isConnected ??= connectedWith(facts, networks);
    for (const other of others) {
      if (!known.has(other)) known.set(other, isConnected(other!));
    }
    return anyTrue(others.map(other => known.get(other)));
  };
}
