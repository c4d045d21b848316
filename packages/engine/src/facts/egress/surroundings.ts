import {
  AddressSet,
  PUBLIC_ADDRESSES,
  Rounding,
} from '../../network/addressSet';
import { pointer } from '../../model/pointer';
import { Facts } from '../facts';
import { oncePerFacts } from '../oncePerFacts';
import { NetworkFacts, SubnetFacts } from '../networkFacts';
import { sameId } from '../modes';

/** A subnet with what stands around it. @internal */
export interface Surroundings {
  facts: Facts;
  /** Absent where only the network is described. */
  subnet: SubnetFacts | undefined;
  network: NetworkFacts | undefined;
  /** Pointer of the subnet, or of what is described in its place. */
  at: string;
  /** Pointer of the network. */
  networkAt: string;
  /** What the subnet is called. */
  name: string;
}

const findSubnets = (facts: Facts): Surroundings[] =>
  (facts.customNetwork?.virtualNetworks ?? []).flatMap((network, at) => {
    const networkAt = pointer('customNetwork', 'virtualNetworks', at);
    return (network.subnets ?? []).map((subnet, index) => ({
      facts,
      subnet,
      network,
      at: `${networkAt}/subnets/${index}`,
      networkAt,
      name: subnet.name ?? subnet.id?.split('/').pop() ?? `subnet ${index + 1}`,
    }));
  });

/** The subnets of an isolation, found once: many computes ask for theirs. */
interface Found {
  all: Surroundings[];
  byId: Map<string, Surroundings[]>;
}

const found = oncePerFacts((facts): Found => {
  const all = findSubnets(facts);
  const byId = new Map<string, Surroundings[]>();
  for (const around of all) {
    const id = around.subnet?.id?.trim().toLowerCase();
    if (id) byId.set(id, [...(byId.get(id) ?? []), around]);
  }
  return { all, byId };
});

/** Every subnet that is described, with what stands around it. @internal */
export const subnetsOf = (facts: Facts): Surroundings[] => found(facts).all;

/** The descriptions of a subnet: one, or none, or several that contradict each other. @internal */
export const subnetsCalled = (facts: Facts, id: string): Surroundings[] =>
  found(facts).byId.get(id.trim().toLowerCase()) ?? [];

const isCalled = ({ name, id }: NetworkFacts, peer: string): boolean =>
  [name, id].some(own => own !== undefined && sameId(own, peer));

/** A described network that a peering names. @internal */
export const describedPeer = (
  { customNetwork }: Facts,
  peer: string,
): { network: NetworkFacts; at: string } | undefined => {
  const networks = customNetwork?.virtualNetworks ?? [];
  const index = networks.findIndex(network => isCalled(network, peer));
  return index < 0
    ? undefined
    : {
        network: networks[index],
        at: pointer('customNetwork', 'virtualNetworks', index),
      };
};

/** The addresses of a network; none where they are not known. @internal */
export const spaceOf = (
  network: NetworkFacts | undefined,
  rounding?: Rounding,
): AddressSet => AddressSet.read(network?.addressSpace ?? [], rounding);

/** The addresses of every network that is described. @internal */
export const describedSpace = oncePerFacts(({ customNetwork }) =>
  AddressSet.union(
    (customNetwork?.virtualNetworks ?? []).map(network => spaceOf(network)),
  ),
);

/** Addresses that a network can have and the internet has not. @internal */
export const PRIVATE_ADDRESSES = AddressSet.read([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '172.16.0.0/12',
  '192.168.0.0/16',
]);

/** The public addresses of IPv4. @internal */
export const PUBLIC_IPV4 = PUBLIC_ADDRESSES.v4Only;
