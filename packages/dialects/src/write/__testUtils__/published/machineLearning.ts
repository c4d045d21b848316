import { Shape, list, map, object, values } from '../shapes';
import {
  enabled,
  action,
  identity,
  placed,
  reference,
  resource,
  tags,
} from './common';

const rule = (type: string, more: Record<string, Shape>) =>
  object({
    'type!': values(type),
    category: values('Required', 'Recommended', 'UserDefined', 'Dependency'),
    ...more,
  });
const outboundRule: Shape = {
  by: 'type',
  shapes: {
    FQDN: rule('FQDN', { destination: 'text' }),
    PrivateEndpoint: rule('PrivateEndpoint', {
      destination: object({
        serviceResourceId: 'text',
        sparkEnabled: 'flag',
        subresourceTarget: 'text',
      }),
      fqdns: list('text'),
    }),
    ServiceTag: rule('ServiceTag', {
      destination: object({
        action,
        addressPrefixes: list('text'),
        portRanges: 'text',
        protocol: 'text',
        serviceTag: 'text',
      }),
    }),
  },
};

const workspaceProperties: Record<string, Shape> = {
  applicationInsights: 'text',
  containerRegistry: 'text',
  encryption: object({
    'status!': enabled,
    'keyVaultProperties!': object({
      'keyIdentifier!': 'text',
      'keyVaultArmId!': 'text',
      identityClientId: 'text',
    }),
    identity: object({ userAssignedIdentity: 'text' }),
  }),
  hbiWorkspace: 'flag',
  hubResourceId: 'text',
  imageBuildCompute: 'text',
  keyVault: 'text',
  managedNetwork: object({
    enableNetworkMonitor: 'flag',
    firewallSku: values('Standard', 'Basic'),
    isolationMode: values(
      'Disabled',
      'AllowInternetOutbound',
      'AllowOnlyApprovedOutbound',
    ),
    managedNetworkKind: values('V1', 'V2'),
    outboundRules: map(outboundRule),
  }),
  primaryUserAssignedIdentity: 'text',
  provisionNetworkNow: 'flag',
  publicNetworkAccess: enabled,
  serverlessComputeSettings: object({
    serverlessComputeCustomSubnet: 'text',
    serverlessComputeNoPublicIP: 'flag',
  }),
  storageAccount: 'text',
  systemDatastoresAuthMode: values(
    'AccessKey',
    'Identity',
    'UserDelegationSAS',
  ),
  v1LegacyMode: 'flag',
  workspaceHubConfig: object({
    additionalWorkspaceStorageAccounts: list('text'),
    defaultWorkspaceResourceGroup: 'text',
  }),
};

const mlSku = object({
  'name!': 'text',
  tier: values('Free', 'Basic', 'Standard', 'Premium'),
  capacity: 'number',
});
const workspace = (more: Record<string, Shape> = {}) =>
  resource(object({ ...workspaceProperties, ...more }), {
    location: 'text',
    tags,
    kind: 'text',
    sku: mlSku,
    identity,
  });

const computeOf = (type: string, properties: Shape) =>
  object({
    'computeType!': values(type),
    computeLocation: 'text',
    description: 'text',
    disableLocalAuth: 'flag',
    resourceId: 'text',
    properties,
  });
const compute: Shape = {
  by: 'computeType',
  shapes: {
    AmlCompute: computeOf(
      'AmlCompute',
      object({
        enableNodePublicIp: 'flag',
        osType: values('Linux', 'Windows'),
        remoteLoginPortPublicAccess: values(
          'Enabled',
          'Disabled',
          'NotSpecified',
        ),
        scaleSettings: object({
          'maxNodeCount!': 'number',
          minNodeCount: 'number',
          nodeIdleTimeBeforeScaleDown: 'text',
        }),
        subnet: reference,
        vmPriority: values('Dedicated', 'LowPriority'),
        vmSize: 'text',
      }),
    ),
    ComputeInstance: computeOf(
      'ComputeInstance',
      object({
        enableNodePublicIp: 'flag',
        sshSettings: object({
          adminPublicKey: 'text',
          sshPublicAccess: enabled,
        }),
        subnet: reference,
        vmSize: 'text',
      }),
    ),
    AKS: computeOf(
      'AKS',
      object({
        aksNetworkingConfiguration: object({ subnetId: 'text' }),
        loadBalancerType: values('PublicIp', 'InternalLoadBalancer'),
      }),
    ),
    Kubernetes: computeOf('Kubernetes', object({ namespace: 'text' })),
  },
};

const deployment = (type: string) =>
  object({
    'endpointComputeType!': values(type),
    egressPublicNetworkAccess: enabled,
    instanceType: 'text',
    model: 'text',
  });

const ML = 'Microsoft.MachineLearningServices/workspaces';

/** Of the workspace and what stands in it. */
export const MACHINE_LEARNING: [string, Shape][] = [
  [`${ML}@2025-12-01`, workspace()],
  [
    `${ML}@2025-10-01-preview`,
    workspace({
      networkAcls: object({
        defaultAction: action,
        ipRules: list(object({ value: 'text' })),
      }),
    }),
  ],
  [
    `${ML}/computes@2025-12-01`,
    resource(compute, { location: 'text', tags, identity, sku: mlSku }),
  ],
  [
    `${ML}/onlineEndpoints@2025-12-01`,
    resource(
      object({
        'authMode!': values('AADToken', 'AMLToken', 'Key'),
        compute: 'text',
        publicNetworkAccess: enabled,
      }),
      { ...placed, identity, kind: 'text', sku: mlSku },
    ),
  ],
  [
    `${ML}/batchEndpoints@2025-12-01`,
    resource(object({ 'authMode!': values('AADToken', 'AMLToken', 'Key') }), {
      ...placed,
      identity,
      kind: 'text',
      sku: mlSku,
    }),
  ],
  [
    `${ML}/onlineEndpoints/deployments@2025-12-01`,
    resource(
      {
        by: 'endpointComputeType',
        shapes: {
          Managed: deployment('Managed'),
          Kubernetes: deployment('Kubernetes'),
        },
      },
      { ...placed, identity, kind: 'text', sku: mlSku },
    ),
  ],
];
