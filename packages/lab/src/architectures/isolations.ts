import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LandingZone, landingZoneSchema } from '@ringfence/dialects';
import type {
  Compute,
  CustomNetwork,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { privateResource } from '@ringfence/testing';
import { parse } from 'yaml';

/** The folder of the examples. */
// eslint-disable-next-line no-restricted-syntax -- it runs from a checkout only
export const EXAMPLES = join(__dirname, '../../../../examples');

/** A landing zone of the examples. */
const exampleZone = (name: string): LandingZone =>
  landingZoneSchema.parse(
    parse(
      readFileSync(join(EXAMPLES, 'landing-zones', `${name}.yaml`), 'utf8'),
    ),
  );

/** A network behind a firewall, and one with a NAT gateway. */
export const FILTERED = exampleZone('filtered-spoke');
export const WITH_NAT = exampleZone('nat-network');

const SUBSCRIPTION = FILTERED.subscriptionId!;

/** A network that others made, which people come from. */
export const SHARED: LandingZone = {
  subscriptionId: SUBSCRIPTION,
  resourceGroup: 'rg-ml',
  region: 'westeurope',
  privateEndpointSubnetId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-people/subnets/snet-private-endpoints`,
};

const lists = { ipRules: [], virtualNetworkRules: [] };

/** Everything that a workspace leans on, reached by private endpoints only. */
export const PRIVATE_RESOURCES: WorkspaceIsolation['resources'] = {
  storage: [
    {
      ...privateResource('blob', 'file'),
      ...lists,
      kind: 'StorageV2',
      sku: 'Standard_LRS',
      hierarchicalNamespace: false,
      trustedServices: true,
    },
  ],
  keyVault: [{ ...privateResource('vault'), ...lists, trustedServices: true }],
  containerRegistry: [
    {
      ...privateResource('registry'),
      ...lists,
      sku: 'Premium',
      trustedServices: true,
    },
  ],
  monitoring: [],
};

const open = {
  publicNetworkAccess: 'Enabled',
  defaultAction: 'Allow',
  privateEndpoints: [],
  ...lists,
};

/** The same, reached by everybody. */
export const PUBLIC_RESOURCES: WorkspaceIsolation['resources'] = {
  storage: [{ ...open, kind: 'StorageV2', sku: 'Standard_LRS' }],
  keyVault: [open],
  containerRegistry: [{ ...open, sku: 'Premium' }],
  monitoring: [],
};

/** A private endpoint of the workspace, with both zones. */
export const PRIVATE_ENDPOINT = {
  status: 'Approved',
  subresource: 'amlworkspace',
  privateDnsZones: [
    'privatelink.api.azureml.ms',
    'privatelink.notebooks.azure.net',
  ],
};

/** Nobody reaches the workspace but by that. */
export const PRIVATE_INBOUND: WorkspaceIsolation['inbound'] = {
  publicNetworkAccess: 'Disabled',
  ipRules: [],
  privateEndpoints: [PRIVATE_ENDPOINT],
};

const machines = (subnet: string | undefined, isPublic: boolean): Compute[] => [
  {
    name: 'cpu-cluster',
    type: 'AmlCompute',
    nodePublicIp: isPublic,
    sshPublicAccess: false,
    maxNodes: 4,
    subnetId: subnet ?? '',
  },
];

const subnetOf = (network: CustomNetwork | undefined, purpose: string) =>
  network?.virtualNetworks
    ?.flatMap(({ subnets = [] }) => subnets)
    .find(subnet => subnet.purpose === purpose)?.id;

/** A workspace that is private throughout, but for what is given. */
export function workspace(
  name: string,
  { subscriptionId, resourceGroup, customNetwork }: LandingZone,
  parts: WorkspaceIsolation & { publicNodes?: boolean },
): WorkspaceIsolation {
  const { publicNodes = false, ...given } = parts;
  return {
    workspace: { name, subscriptionId, resourceGroup, kind: 'Default' },
    cloud: 'AzureCloud',
    region: 'westeurope',
    inbound: PRIVATE_INBOUND,
    resources: PRIVATE_RESOURCES,
    ...(customNetwork && {
      customNetwork,
      outbound: { isolationMode: 'Disabled', rules: [] },
    }),
    compute: machines(subnetOf(customNetwork, 'training'), publicNodes),
    identity: 'SystemAssigned',
    v1LegacyMode: false,
    ...given,
  };
}
