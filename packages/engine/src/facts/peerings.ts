import { Known } from './known';
import { comparableId } from './modes';
import { NetworkFacts } from './networkFacts';

/** What a network is called, by its name and its id. */
const namesOf = ({ name, id }: NetworkFacts): string[] =>
  [name, id].flatMap(own => (own ? comparableId(own) : []));

/** Whether a peer that is not found could still be this network by a name or an id not known. */
const mayHaveAnotherName = ({ name, id }: NetworkFacts) => !name || !id;

/**
 * Whether a network is peered with one of these; a peering is known from either
 * side. They are looked through once, however many networks are then asked about.
 * @internal
 */
export function peeringWith(
  others: readonly NetworkFacts[],
): (network: NetworkFacts) => Known {
  const names = new Set(others.flatMap(namesOf));
  const peers = new Set(
    others.flatMap(({ peeredWith = [] }) => peeredWith.map(comparableId)),
  );
  const areAllKnown = others.every(({ peeredWith }) => peeredWith);
  const anyHasPeers = others.some(({ peeredWith }) => peeredWith?.length);
  const anyMayBeNamed = others.some(mayHaveAnotherName);
  return network => {
    const { peeredWith } = network;
    if (!others.length) return false;
    if (peeredWith?.some(peer => names.has(comparableId(peer)))) return true;
    if (namesOf(network).some(name => peers.has(name))) return true;
    if (!peeredWith || !areAllKnown) return undefined;
    const couldName = peeredWith.length > 0 && anyMayBeNamed;
    const couldBeNamed = anyHasPeers && mayHaveAnotherName(network);
    return couldName || couldBeNamed ? undefined : false;
  };
}
