import type {
  CustomNetwork,
  Peering,
  Subnet,
  VirtualNetwork,
} from '@ringfence/engine';
import { Prefix, Range, readRange } from './range';
import { regionName } from './toyTags';

/** A virtual network with what the walk asks of it. */
export interface WalkedNetwork {
  name: string;
  spaces: Prefix[];
  peers: WalkedNetwork[];
  /** Peers that are not described. */
  strangers: string[];
  region?: string;
  /** It or a peer that it may use has a gateway, whose routes nobody knows. */
  gateway: boolean;
}

/** A subnet and the network it is cut from. */
export interface WalkedSubnet {
  written: Subnet;
  network: WalkedNetwork;
  label: string;
}

const same = (one: string | undefined, other: string) =>
  one !== undefined && one.toLowerCase() === other.toLowerCase();

/** Ranges that can be read, of those that are written. */
export const readRanges = (texts: readonly string[] = []): Prefix[] =>
  texts.flatMap(text => readRange(text) ?? []);

const peeringOf = (peer: string | Peering): Peering =>
  typeof peer === 'string' ? { network: peer } : peer;

/** The networks of an isolation, peered as their own side of each peering says. */
export function readNetworks(written: readonly VirtualNetwork[]) {
  const networks = written.map(
    (network, index): WalkedNetwork => ({
      name: network.name ?? `network ${index}`,
      spaces: readRanges(network.addressSpace),
      peers: [],
      strangers: [],
      gateway: (network.gateways ?? []).length > 0,
      ...(network.region && { region: regionName(network.region) }),
    }),
  );
  const own = networks.map(({ gateway }) => gateway);
  written.forEach((network, index) => {
    for (const { network: peer = '', remoteGateways } of (
      network.peeredWith ?? []
    ).map(peeringOf)) {
      const at = written.findIndex(
        ({ name, id }) => same(name, peer) || same(id, peer),
      );
      if (at < 0) {
        networks[index].strangers.push(peer);
        continue;
      }
      networks[index].peers.push(networks[at]);
      if (remoteGateways !== false && own[at]) networks[index].gateway = true;
    }
  });
  return networks;
}

/** All subnets of a custom network. */
export function readSubnets(
  { virtualNetworks = [] }: CustomNetwork,
  networks: readonly WalkedNetwork[],
): WalkedSubnet[] {
  return virtualNetworks.flatMap((network, index) =>
    (network.subnets ?? []).map((subnet, at) => ({
      written: subnet,
      network: networks[index],
      label: `${networks[index].name}/${subnet.name ?? at}`,
    })),
  );
}

/** The subnet of an ARM id. */
export const subnetOf = (subnets: readonly WalkedSubnet[], id: string) =>
  subnets.find(({ written }) => same(written.id, id));

/** What a subnet's network knows as its own: its spaces and those of its peers. */
export const spacesOf = ({ spaces, peers }: WalkedNetwork): Range[] => [
  ...spaces,
  ...peers.flatMap(peer => peer.spaces),
];
