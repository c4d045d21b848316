import { MissingFact } from '@ringfence/engine/internal';
import { NetworkClaims } from './claims';

/** Which networks are peered, and what of that is not known. @internal */
export interface Peerings {
  /** Each pair once, by the places of the networks in the list. */
  pairs: [number, number][];
  missing: MissingFact[];
}

const plain = (key: string) => key.trim().toLowerCase();

/** The networks by the names and ids under which others call them their peers; -1 where two share one. */
function byName(networks: readonly NetworkClaims[]): Map<string, number> {
  const found = new Map<string, number>();
  networks.forEach(({ network }, index) => {
    for (const key of [network.name, network.id]) {
      if (!key) continue;
      const other = found.get(plain(key));
      found.set(
        plain(key),
        other === undefined || other === index ? index : -1,
      );
    }
  });
  return found;
}

/** Reads which networks of an isolation are peered. @internal */
export function peeringsOf(networks: readonly NetworkClaims[]): Peerings {
  const names = byName(networks);
  const pairs = new Map<string, [number, number]>();
  const missing: MissingFact[] = [];
  networks.forEach(({ network, name }, index) => {
    const at = `/customNetwork/virtualNetworks/${index}/peeredWith`;
    if (!network.peeredWith && networks.length > 1) {
      missing.push({ pointer: at, says: () => `the peers of ${name}` });
    }
    network.peeredWith?.forEach((peer, number) => {
      const other = names.get(plain(peer)) ?? -1;
      if (other < 0) {
        missing.push({
          pointer: `${at}/${number}`,
          says: () =>
            `the address space of ${peer.split('/').pop()}, a peer of ${name}`,
        });
      } else if (other !== index) {
        const pair: [number, number] =
          index < other ? [index, other] : [other, index];
        pairs.set(pair.join(), pair);
      }
    });
  });
  return { pairs: [...pairs.values()], missing };
}
