import { NetworkFacts } from './networkFacts';
import { anyTrue, Known } from './known';

/** Whether a peering names a network, by its name or its id. */
const names = ({ name, id }: NetworkFacts, peer: string): boolean =>
  [name, id].some(
    own => own && own.trim().toLowerCase() === peer.trim().toLowerCase(),
  );

/** Whether one network lists the other as its peer. */
function lists(one: NetworkFacts, other: NetworkFacts): Known {
  if (!one.peeredWith) return undefined;
  if (one.peeredWith.some(peer => names(other, peer))) return true;
  return one.peeredWith.length && (!other.name || !other.id)
    ? undefined
    : false;
}

/** Whether a network is peered with one of these; a peering is known from either side. @internal */
export const isPeeredWith = (
  network: NetworkFacts,
  others: readonly NetworkFacts[],
): Known =>
  anyTrue(
    others.flatMap(other => [lists(network, other), lists(other, network)]),
  );
