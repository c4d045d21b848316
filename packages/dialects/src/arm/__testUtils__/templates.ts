type Json = Record<string, unknown>;

const ML = 'Microsoft.MachineLearningServices/workspaces';

/** A deployment template of these resources. */
export function template(resources: unknown, rest: Json = {}): Json {
  return {
    $schema:
      'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    ...rest,
    resources,
  };
}

/** A workspace as a template writes it. */
export function workspace(properties: Json = {}, rest: Json = {}): Json {
  return {
    type: ML,
    apiVersion: '2025-12-01',
    name: 'mlw-one',
    location: 'westeurope',
    identity: { type: 'SystemAssigned' },
    properties,
    ...rest,
  };
}

/** A resource under a workspace, such as `computes`. */
export function child(
  kind: string,
  name: string,
  properties: Json,
  rest: Json = {},
): Json {
  return {
    type: `${ML}/${kind}`,
    apiVersion: '2025-12-01',
    name,
    properties,
    ...rest,
  };
}

/** A private endpoint towards the target of an expression or id. */
export function privateEndpoint(
  target: string,
  group: unknown,
  rest: Json = {},
): Json {
  return {
    type: 'Microsoft.Network/privateEndpoints',
    apiVersion: '2024-05-01',
    name: 'pe-one',
    properties: {
      subnet: {
        id: '/subscriptions/s/resourceGroups/n/providers/Microsoft.Network/virtualNetworks/v/subnets/pe',
      },
      privateLinkServiceConnections: [
        {
          name: 'one',
          properties: { privateLinkServiceId: target, groupIds: group },
        },
      ],
    },
    ...rest,
  };
}

/** A nested deployment of a template. */
export function deployment(
  inner: unknown,
  rest: Json = {},
  properties: Json = {},
): Json {
  return {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'nested',
    ...rest,
    properties: { mode: 'Incremental', template: inner, ...properties },
  };
}

/** A template with everything this reader joins, for tests that change how it is written. */
export function wholeTemplate(): Json {
  return template(
    [
      workspace(
        {
          publicNetworkAccess: "[parameters('access')]",
          hbiWorkspace: "[parameters('confidential')]",
          storageAccount:
            "[resourceId('Microsoft.Storage/storageAccounts', variables('storageName'))]",
          managedNetwork: {
            isolationMode: 'AllowOnlyApprovedOutbound',
            firewallSku: 'Basic',
            outboundRules: {
              lake: {
                type: 'PrivateEndpoint',
                destination: {
                  serviceResourceId:
                    '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/lake',
                  subresourceTarget: 'blob',
                  sparkEnabled: 'true',
                },
              },
              adf: {
                type: 'ServiceTag',
                destination: {
                  serviceTag: 'DataFactory',
                  protocol: 'TCP',
                  portRanges: '443',
                },
              },
            },
          },
        },
        { name: "[parameters('name')]" },
      ),
      {
        type: 'Microsoft.Storage/storageAccounts',
        apiVersion: '2024-01-01',
        name: "[variables('storageName')]",
        location: 'westeurope',
        kind: 'StorageV2',
        sku: { name: 'Standard_LRS' },
        properties: {
          isHnsEnabled: false,
          publicNetworkAccess: 'Disabled',
          networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' },
        },
      },
      child(
        'outboundRules',
        "[format('{0}/{1}', parameters('name'), 'pypi')]",
        {
          type: 'FQDN',
          destination: 'pypi.org',
        },
      ),
      child('computes', "[concat(parameters('name'), '/cpu')]", {
        computeType: 'AmlCompute',
        disableLocalAuth: true,
        properties: {
          enableNodePublicIp: false,
          remoteLoginPortPublicAccess: 'Disabled',
          scaleSettings: { maxNodeCount: 2 },
        },
      }),
      privateEndpoint(
        `[resourceId('${ML}', parameters('name'))]`,
        "[variables('groups')]",
      ),
      {
        type: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
        apiVersion: '2024-05-01',
        name: 'pe-one/default',
        properties: {
          privateDnsZoneConfigs: [
            'privatelink.api.azureml.ms',
            'privatelink.notebooks.azure.net',
          ].map(zone => ({
            name: 'config',
            properties: {
              privateDnsZoneId: `[resourceId('Microsoft.Network/privateDnsZones', '${zone}')]`,
            },
          })),
        },
      },
    ],
    {
      parameters: {
        name: { type: 'string', defaultValue: 'mlw-one' },
        access: { type: 'string', defaultValue: 'Disabled' },
        confidential: { type: 'string', defaultValue: 'false' },
      },
      variables: {
        storageName: "[format('st{0}', uniqueString(resourceGroup().id))]",
        groups: ['amlworkspace'],
      },
    },
  );
}
