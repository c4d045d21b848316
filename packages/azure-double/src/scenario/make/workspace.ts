import { network } from './network';
import { idAt, Made, Place } from './place';
import { Endpoint, privateEndpoint } from './privateEndpoint';
import { Access, insights, registry, storage, vault } from './resources';

/** How a workspace is shut off. */
export type Shape =
  | 'approved'
  | 'internet'
  | 'own-network'
  | 'selected'
  | 'exposed';

export interface Wish {
  place: Place;
  name: string;
  shape: Shape;
  kind?: 'Default' | 'Hub' | 'Project' | 'FeatureStore';
  tags?: Record<string, string>;
  /** Of a project: the id of its hub, whose resources it uses. */
  hub?: string;
  /** First two numbers of the addresses of its network. */
  prefix?: string;
}

const ML = 'Microsoft.MachineLearningServices/workspaces';
const CLOSED: Access = {
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
};
const OPEN: Access = { publicNetworkAccess: 'Enabled', defaultAction: 'Allow' };
const OFFICE = ['20.50.60.0/28'];
const LISTED: Access = {
  publicNetworkAccess: 'Enabled',
  defaultAction: 'Deny',
  ipRules: OFFICE,
};

const ACCESS: Record<Shape, Access> = {
  approved: CLOSED,
  internet: CLOSED,
  'own-network': CLOSED,
  selected: LISTED,
  exposed: OPEN,
};

const isPrivate = (shape: Shape) => ACCESS[shape] === CLOSED;

const WORKSPACE_ZONES = [
  'privatelink.api.azureml.ms',
  'privatelink.notebooks.azure.net',
];

/** A workspace with all that belongs to it. */
export function workspace(wish: Wish): Made[] {
  const { place, name, shape, kind = 'Default', tags, hub } = wish;
  const access = ACCESS[shape];
  const id = idAt(place, ML, name);
  const used = hub
    ? []
    : [
        storage(place, name, access),
        vault(place, name, access),
        registry(place, name, access),
        insights(place, name, access),
      ];
  const [account, keyVault, images, monitoring] = used;
  const made: Made = {
    id,
    location: place.location,
    kind,
    ...(tags && { tags }),
    identity: { type: 'SystemAssigned' },
    properties: {
      friendlyName: name,
      provisioningState: 'Succeeded',
      publicNetworkAccess: access.publicNetworkAccess,
      v1LegacyMode: false,
      hbiWorkspace: false,
      storageHnsEnabled: false,
      ...(hub
        ? { hubResourceId: hub }
        : {
            storageAccount: account.id,
            keyVault: keyVault.id,
            containerRegistry: images.id,
            applicationInsights: monitoring.id,
          }),
      networkAcls: {
        defaultAction: access.defaultAction,
        ipRules: (access.ipRules ?? []).map(value => ({ value })),
      },
      ipAllowlist: access.ipRules ?? [],
      managedNetwork: managedNetwork(wish),
      privateEndpointConnections: [],
    },
  };
  const own = isPrivate(shape) ? withNetwork(wish, made, used) : [];
  return [...used, made, ...computes(wish, id, own), ...own];
}

function managedNetwork({ shape, hub, place, name }: Wish) {
  if (shape === 'own-network') return { isolationMode: 'Disabled' };
  if (shape === 'exposed') return { isolationMode: 'Disabled' };
  const status = { status: 'Active', sparkReady: false };
  if (shape !== 'approved') {
    return {
      isolationMode: 'AllowInternetOutbound',
      status,
      outboundRules: {},
      networkId: `${place.subscriptionId}-${name}`,
    };
  }
  return {
    isolationMode: 'AllowOnlyApprovedOutbound',
    managedNetworkKind: 'V1',
    firewallSku: 'Standard',
    status,
    networkId: `${place.subscriptionId}-${name}`,
    outboundRules: hub
      ? {}
      : {
          'training-lake': {
            type: 'PrivateEndpoint',
            category: 'UserDefined',
            status: 'Active',
            destination: {
              serviceResourceId: idAt(
                place,
                'Microsoft.Storage/storageAccounts',
                'stlake',
              ),
              subresourceTarget: 'blob',
              sparkEnabled: false,
            },
          },
          __SYS_AzureActiveDirectory: {
            type: 'ServiceTag',
            category: 'Required',
            status: 'Active',
            destination: {
              serviceTag: 'AzureActiveDirectory',
              protocol: 'TCP',
              portRanges: '80, 443',
            },
          },
        },
  };
}

/** The network of a private workspace, with an endpoint for each thing that is reached in it. */
function withNetwork(wish: Wish, made: Made, used: Made[]): Made[] {
  const { place, name, prefix = '10.20' } = wish;
  const net = network(place, name, prefix);
  const lead = (
    target: Made,
    groupId: string,
    zones: string[] = [],
  ): Endpoint => {
    const endpoint = privateEndpoint(place, target, {
      groupId,
      subnetId: net.endpoints,
      zones,
    });
    const properties = target.properties as Record<string, unknown>;
    (properties.privateEndpointConnections as Made[]).push(endpoint.connection);
    return endpoint;
  };
  const [account, keyVault, images] = used;
  const endpoints = [
    lead(made, 'amlworkspace', WORKSPACE_ZONES),
    ...(account
      ? [
          lead(account, 'blob', ['privatelink.blob.core.windows.net']),
          lead(account, 'file', ['privatelink.file.core.windows.net']),
          lead(keyVault, 'vault', ['privatelink.vaultcore.azure.net']),
          lead(images, 'registry', ['privatelink.azurecr.io']),
        ]
      : []),
  ];
  return [...net.documents, ...endpoints.flatMap(({ documents }) => documents)];
}

function computes(
  { place, shape, hub }: Wish,
  id: string,
  own: Made[],
): Made[] {
  if (hub) return [];
  const net = own.find(one => /virtualNetworks\/[^/]+$/.test(one.id));
  const isInOwn = shape === 'own-network' && net;
  const isOpen = shape === 'exposed';
  return [
    {
      id: `${id}/computes/cpu`,
      location: place.location,
      properties: {
        computeType: 'AmlCompute',
        computeLocation: place.location,
        provisioningState: 'Succeeded',
        disableLocalAuth: true,
        properties: {
          vmSize: 'STANDARD_DS3_V2',
          vmPriority: 'Dedicated',
          enableNodePublicIp: isOpen,
          remoteLoginPortPublicAccess: isOpen ? 'Enabled' : 'Disabled',
          isolatedNetwork: false,
          scaleSettings: { minNodeCount: 0, maxNodeCount: 4 },
          ...(isInOwn && {
            subnet: { id: `${net.id}/subnets/snet-training` },
          }),
        },
      },
    },
  ];
}
