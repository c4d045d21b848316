import { Shape, list, map, object, values } from './shapes';

/*
 * What Azure publishes of the types that are written: an extract of property names,
 * closed values and what is required, made by hand from Azure/bicep-types-az
 * (Copyright Microsoft Corporation, MIT License), commit 1f896de2 of 2026-08-20.
 * Only what a template states is in it, and of that only what these files use.
 */

const enabled = values('Enabled', 'Disabled');
const action = values('Allow', 'Deny');
const reference = object({ 'id!': 'text' });
const openReference = object({ id: 'text' });

/** A resource: what stands around its properties, besides name and version. */
const resource = (properties: Shape, around: Record<string, Shape> = {}) =>
  object({ ...around, properties });
const tags = map('text');
const placed = { 'location!': 'text', tags } as const;
const identity = object({
  'type!': values(
    'None',
    'SystemAssigned',
    'UserAssigned',
    'SystemAssigned,UserAssigned',
  ),
  userAssignedIdentities: map(object({})),
});

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

const addressRules = list(
  object({ 'value!': 'text', action: values('Allow') }),
);

const ports = {
  sourcePortRange: 'text',
  sourcePortRanges: list('text'),
  destinationPortRange: 'text',
  destinationPortRanges: list('text'),
} as const;
const securityRule = object({
  'access!': action,
  'direction!': values('Inbound', 'Outbound'),
  'priority!': 'number',
  'protocol!': values('*', 'Ah', 'Esp', 'Icmp', 'Tcp', 'Udp'),
  description: 'text',
  sourceAddressPrefix: 'text',
  sourceAddressPrefixes: list('text'),
  destinationAddressPrefix: 'text',
  destinationAddressPrefixes: list('text'),
  ...ports,
});
const route = object({
  addressPrefix: 'text',
  nextHopIpAddress: 'text',
  'nextHopType!': values(
    'Internet',
    'None',
    'VirtualAppliance',
    'VirtualNetworkGateway',
    'VnetLocal',
  ),
});
const policyDefinition = object({
  description: 'text',
  service: 'text',
  serviceResources: list('text'),
});
const subnet = object({
  addressPrefix: 'text',
  addressPrefixes: list('text'),
  defaultOutboundAccess: 'flag',
  delegations: list(
    object({ name: 'text', properties: object({ serviceName: 'text' }) }),
  ),
  natGateway: openReference,
  networkSecurityGroup: openReference,
  privateEndpointNetworkPolicies: values(
    'Disabled',
    'Enabled',
    'NetworkSecurityGroupEnabled',
    'RouteTableEnabled',
  ),
  privateLinkServiceNetworkPolicies: enabled,
  routeTable: openReference,
  serviceEndpointPolicies: list(openReference),
  serviceEndpoints: list(object({ service: 'text', locations: list('text') })),
});
const named = (properties: Shape) => list(object({ name: 'text', properties }));
const connections = named(
  object({
    groupIds: list('text'),
    privateLinkServiceId: 'text',
    requestMessage: 'text',
  }),
);
const inSubnet = named(
  object({ subnet: openReference, publicIPAddress: openReference }),
);
const firewallRule: Shape = {
  by: 'ruleType',
  shapes: {
    ApplicationRule: object({
      'ruleType!': 'text',
      name: 'text',
      description: 'text',
      sourceAddresses: list('text'),
      targetFqdns: list('text'),
      protocols: list(
        object({ protocolType: values('Http', 'Https'), port: 'number' }),
      ),
    }),
    NetworkRule: object({
      'ruleType!': 'text',
      name: 'text',
      description: 'text',
      ipProtocols: list(values('Any', 'ICMP', 'TCP', 'UDP')),
      sourceAddresses: list('text'),
      destinationAddresses: list('text'),
      destinationFqdns: list('text'),
      destinationPorts: list('text'),
    }),
  },
};

const ML = 'Microsoft.MachineLearningServices/workspaces';
const NETWORK = 'Microsoft.Network';

/** Published types by lower-cased type and version. */
export const PUBLISHED: Record<string, Shape> = Object.fromEntries(
  (
    [
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
        resource(
          object({ 'authMode!': values('AADToken', 'AMLToken', 'Key') }),
          { ...placed, identity, kind: 'text', sku: mlSku },
        ),
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
      [
        'Microsoft.Storage/storageAccounts@2025-06-01',
        resource(
          object({
            allowBlobPublicAccess: 'flag',
            allowSharedKeyAccess: 'flag',
            isHnsEnabled: 'flag',
            minimumTlsVersion: values('TLS1_0', 'TLS1_1', 'TLS1_2', 'TLS1_3'),
            networkAcls: object({
              bypass: values('AzureServices', 'Logging', 'Metrics', 'None'),
              'defaultAction!': action,
              ipRules: addressRules,
              ipv6Rules: addressRules,
              resourceAccessRules: list(
                object({ resourceId: 'text', tenantId: 'text' }),
              ),
              virtualNetworkRules: list(
                object({ 'id!': 'text', action: values('Allow') }),
              ),
            }),
            publicNetworkAccess: values(
              'Disabled',
              'Enabled',
              'SecuredByPerimeter',
            ),
            supportsHttpsTrafficOnly: 'flag',
          }),
          {
            ...placed,
            identity,
            'kind!': values(
              'BlobStorage',
              'BlockBlobStorage',
              'FileStorage',
              'Storage',
              'StorageV2',
            ),
            'sku!': object({ 'name!': 'text' }),
          },
        ),
      ],
      [
        'Microsoft.KeyVault/vaults@2024-11-01',
        resource(
          object({
            enablePurgeProtection: 'flag',
            enableRbacAuthorization: 'flag',
            enableSoftDelete: 'flag',
            networkAcls: object({
              bypass: values('AzureServices', 'None'),
              defaultAction: action,
              ipRules: list(object({ 'value!': 'text' })),
              virtualNetworkRules: list(
                object({
                  'id!': 'text',
                  ignoreMissingVnetServiceEndpoint: 'flag',
                }),
              ),
            }),
            publicNetworkAccess: 'text',
            'sku!': object({
              'family!': values('A'),
              'name!': values('premium', 'standard'),
            }),
            'tenantId!': 'text',
          }),
          placed,
        ),
      ],
      [
        'Microsoft.ContainerRegistry/registries@2025-11-01',
        resource(
          object({
            adminUserEnabled: 'flag',
            anonymousPullEnabled: 'flag',
            dataEndpointEnabled: 'flag',
            networkRuleBypassOptions: values('AzureServices', 'None'),
            networkRuleSet: object({
              'defaultAction!': action,
              ipRules: addressRules,
            }),
            publicNetworkAccess: enabled,
          }),
          {
            ...placed,
            identity,
            'sku!': object({
              'name!': values('Basic', 'Classic', 'Premium', 'Standard'),
            }),
          },
        ),
      ],
      [
        'Microsoft.Insights/components@2020-02-02',
        resource(
          object({
            'Application_Type!': values('other', 'web'),
            DisableLocalAuth: 'flag',
            IngestionMode: values('LogAnalytics'),
            WorkspaceResourceId: 'text',
            publicNetworkAccessForIngestion: enabled,
            publicNetworkAccessForQuery: enabled,
          }),
          { ...placed, 'kind!': 'text' },
        ),
      ],
      [
        'Microsoft.OperationalInsights/workspaces@2025-07-01',
        resource(
          object({
            publicNetworkAccessForIngestion: values(
              'Disabled',
              'Enabled',
              'SecuredByPerimeter',
            ),
            publicNetworkAccessForQuery: values(
              'Disabled',
              'Enabled',
              'SecuredByPerimeter',
            ),
            retentionInDays: 'number',
            sku: object({
              'name!': values(
                'CapacityReservation',
                'Free',
                'LACluster',
                'PerGB2018',
                'PerNode',
                'Premium',
                'Standalone',
                'Standard',
              ),
            }),
          }),
          placed,
        ),
      ],
      [
        'Microsoft.Insights/privateLinkScopes@2021-09-01',
        resource(
          object({
            'accessModeSettings!': object({
              'ingestionAccessMode!': values('Open', 'PrivateOnly'),
              'queryAccessMode!': values('Open', 'PrivateOnly'),
            }),
          }),
          placed,
        ),
      ],
      [
        'Microsoft.Insights/privateLinkScopes/scopedResources@2021-09-01',
        resource(object({ linkedResourceId: 'text' })),
      ],
      [
        'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30',
        resource(object({}), placed),
      ],
      [
        'Microsoft.Authorization/roleAssignments@2022-04-01',
        resource(
          object({
            'principalId!': 'text',
            'roleDefinitionId!': 'text',
            description: 'text',
            principalType: values(
              'Device',
              'ForeignGroup',
              'Group',
              'ServicePrincipal',
              'User',
            ),
          }),
        ),
      ],
      [
        'Microsoft.Authorization/locks@2020-05-01',
        resource(
          object({
            'level!': values('CanNotDelete', 'NotSpecified', 'ReadOnly'),
            notes: 'text',
          }),
        ),
      ],
      [`${NETWORK}/privateDnsZones@2024-06-01`, resource(object({}), placed)],
      [
        `${NETWORK}/privateDnsZones/virtualNetworkLinks@2024-06-01`,
        resource(
          object({
            registrationEnabled: 'flag',
            resolutionPolicy: values('Default', 'NxDomainRedirect'),
            virtualNetwork: openReference,
          }),
          placed,
        ),
      ],
      [
        `${NETWORK}/privateEndpoints@2025-05-01`,
        resource(
          object({
            customNetworkInterfaceName: 'text',
            manualPrivateLinkServiceConnections: connections,
            privateLinkServiceConnections: connections,
            subnet: openReference,
          }),
          { location: 'text', tags },
        ),
      ],
      [
        `${NETWORK}/privateEndpoints/privateDnsZoneGroups@2025-05-01`,
        resource(
          object({
            privateDnsZoneConfigs: named(object({ privateDnsZoneId: 'text' })),
          }),
        ),
      ],
      [
        `${NETWORK}/virtualNetworks@2025-05-01`,
        resource(
          object({
            addressSpace: object({ addressPrefixes: list('text') }),
            dhcpOptions: object({ dnsServers: list('text') }),
            subnets: named(subnet),
          }),
          { location: 'text', tags },
        ),
      ],
      [`${NETWORK}/virtualNetworks/subnets@2025-05-01`, resource(subnet)],
      [
        `${NETWORK}/virtualNetworks/virtualNetworkPeerings@2025-05-01`,
        resource(
          object({
            allowForwardedTraffic: 'flag',
            allowGatewayTransit: 'flag',
            allowVirtualNetworkAccess: 'flag',
            remoteVirtualNetwork: openReference,
            useRemoteGateways: 'flag',
          }),
        ),
      ],
      [
        `${NETWORK}/networkSecurityGroups@2025-05-01`,
        resource(object({ securityRules: named(securityRule) }), {
          location: 'text',
          tags,
        }),
      ],
      [
        `${NETWORK}/routeTables@2025-05-01`,
        resource(
          object({ disableBgpRoutePropagation: 'flag', routes: named(route) }),
          { location: 'text', tags },
        ),
      ],
      [
        `${NETWORK}/serviceEndpointPolicies@2025-05-01`,
        resource(
          object({
            serviceAlias: 'text',
            serviceEndpointPolicyDefinitions: named(policyDefinition),
          }),
          { location: 'text', tags },
        ),
      ],
      [
        `${NETWORK}/natGateways@2025-05-01`,
        resource(
          object({
            idleTimeoutInMinutes: 'number',
            publicIpAddresses: list(openReference),
          }),
          {
            location: 'text',
            tags,
            sku: object({ name: values('Standard', 'StandardV2') }),
          },
        ),
      ],
      [
        `${NETWORK}/publicIPAddresses@2025-05-01`,
        resource(
          object({
            publicIPAddressVersion: values('IPv4', 'IPv6'),
            publicIPAllocationMethod: values('Dynamic', 'Static'),
          }),
          {
            location: 'text',
            tags,
            sku: object({
              name: values('Basic', 'Standard', 'StandardV2'),
              tier: values('Global', 'Regional'),
            }),
          },
        ),
      ],
      [
        `${NETWORK}/azureFirewalls@2025-05-01`,
        resource(
          object({
            firewallPolicy: openReference,
            ipConfigurations: inSubnet,
            managementIpConfiguration: object({
              name: 'text',
              properties: object({
                subnet: openReference,
                publicIPAddress: openReference,
              }),
            }),
            sku: object({
              name: values('AZFW_Hub', 'AZFW_VNet'),
              tier: values('Basic', 'Premium', 'Standard'),
            }),
          }),
          { location: 'text', tags },
        ),
      ],
      [
        `${NETWORK}/firewallPolicies@2025-05-01`,
        resource(
          object({
            basePolicy: openReference,
            dnsSettings: object({
              enableProxy: 'flag',
              requireProxyForNetworkRules: 'flag',
              servers: list('text'),
            }),
            sku: object({ tier: values('Basic', 'Premium', 'Standard') }),
            threatIntelMode: values('Alert', 'Deny', 'Off'),
          }),
          { location: 'text', tags },
        ),
      ],
      [
        `${NETWORK}/firewallPolicies/ruleCollectionGroups@2025-05-01`,
        resource(
          object({
            priority: 'number',
            ruleCollections: list(
              object({
                'ruleCollectionType!': values(
                  'FirewallPolicyFilterRuleCollection',
                ),
                name: 'text',
                priority: 'number',
                action: object({ type: action }),
                rules: list(firewallRule),
              }),
            ),
          }),
        ),
      ],
    ] as [string, Shape][]
  ).map(([key, shape]) => [key.toLowerCase(), shape]),
);
