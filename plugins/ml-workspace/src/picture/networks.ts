import {
  ISOLATION_MODES,
  NETWORK_ROLES,
  VirtualNetwork,
  WorkspaceIsolation,
  azureValue,
} from '@ringfence/engine';
import { PictureNetwork } from './picture';
import { shortName } from './words';

const isCalled = (network: VirtualNetwork, wanted: string) =>
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
  network: VirtualNetwork,
  index: number,
  all: readonly VirtualNetwork[],
  filter: string | undefined,
): PictureNetwork {
  const kind = azureValue(network.role, NETWORK_ROLES) ?? 'unknown';
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
export function networksOf(isolation: WorkspaceIsolation): PictureNetwork[] {
  const { outbound, customNetwork } = isolation;
  const mode = azureValue(outbound?.isolationMode, ISOLATION_MODES);
  const all = customNetwork?.virtualNetworks ?? [];
  const { filter } = customNetwork?.egress ?? {};
  const own = all.map((network, index) =>
    networkOf(network, index, all, filter),
  );
  if (!mode || mode === 'Disabled') return own;
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
