import { Facts, NetworkFacts, recognised } from '@ringfence/engine';
import { PictureNetwork } from './picture';
import { shortName } from './words';

const isCalled = (network: NetworkFacts, wanted: string) =>
  [network.id, network.name, network.id && shortName(network.id)].some(
    name => name?.toLowerCase() === wanted.toLowerCase(),
  );

const TITLES = {
  hub: 'Hub network',
  spoke: 'Spoke network',
  standalone: 'Network',
  unknown: 'Network',
};

function networkOf(
  network: NetworkFacts,
  index: number,
  all: readonly NetworkFacts[],
  filter: string | undefined,
): PictureNetwork {
  const kind = recognised(network.role) ?? 'unknown';
  const peers = (network.peeredWith ?? []).flatMap(peer => {
    const found = all.findIndex(other => isCalled(other, peer));
    return found < 0 ? [] : [`network-${found}`];
  });
  const outside = (network.peeredWith?.length ?? 0) - peers.length;
  const name = network.name ?? (network.id && shortName(network.id));
  return {
    id: `network-${index}`,
    kind,
    title: name ? `${TITLES[kind]} ${name}` : TITLES[kind],
    lines: [
      ...(kind === 'hub' && filter ? [`egress filter: ${filter}`] : []),
      ...(network.addressSpace?.length
        ? [network.addressSpace.join(', ')]
        : []),
      ...(network.subnets ?? []).map(subnet =>
        [subnet.name ?? 'subnet', subnet.addressPrefix]
          .filter(Boolean)
          .join(' '),
      ),
      ...(network.peeredWith?.length === 0 ? ['not peered'] : []),
      ...(outside > 0 ? [`peered with ${outside} more`] : []),
    ],
    peers,
  };
}

/** The networks that stand around or beside the computes. @internal */
export function networksOf({
  managed,
  customNetwork,
  isolation,
}: Facts): PictureNetwork[] {
  const { outbound } = isolation;
  const all = customNetwork?.virtualNetworks ?? [];
  const { filter } = isolation.customNetwork?.egress ?? {};
  const own = all.map((network, index) =>
    networkOf(network, index, all, filter),
  );
  if (!managed) return own;
  return [
    {
      id: 'managed-network',
      kind: 'managed',
      title: 'Managed network',
      lines: [
        ...(outbound?.networkStatus ? [outbound.networkStatus] : []),
        ...(outbound?.firewallSku ? [`firewall ${outbound.firewallSku}`] : []),
      ],
      peers: [],
    },
    ...own,
  ];
}
