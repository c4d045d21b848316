const SUBSCRIPTION = '/subscriptions/8c1f0a52-4b7e-4f63-9d20-6a5e1b3c7d94';
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-ml`;
const ML = 'Microsoft.MachineLearningServices/workspaces';

type Resources = Record<string, Record<string, [Record<string, unknown>]>>;

const id = (address: string) => `\${${address}.id}`;
const WORKSPACE = id('azurerm_machine_learning_workspace.ws');

const common = { location: 'westeurope', resource_group_name: 'rg-ml' };
const deny = {
  default_action: 'Deny',
  ip_rules: [],
  bypass: ['AzureServices'],
};

const endpoint = (
  target: string,
  subresource: string,
  zones: string[],
): [Record<string, unknown>] => [
  {
    ...common,
    name: `pe-${subresource}`,
    subnet_id: id('azurerm_subnet.endpoints'),
    private_service_connection: [
      {
        name: subresource,
        private_connection_resource_id: target,
        subresource_names: [subresource],
        is_manual_connection: false,
      },
    ],
    private_dns_zone_group: [{ name: 'default', private_dns_zone_ids: zones }],
  },
];

/** An endpoint that serves models inside, of a workspace that either provider made. */
const served = (parent_id: string): Record<string, unknown> => ({
  type: `${ML}/onlineEndpoints@2025-06-01`,
  name: 'score',
  parent_id,
  location: 'westeurope',
  body: {
    properties: { authMode: 'AADToken', publicNetworkAccess: 'Disabled' },
  },
});

/** A workspace of `azurerm` with all that it needs, private in every direction. */
export const privateAzurerm = (): Resources => ({
  azurerm_machine_learning_workspace: {
    ws: [
      {
        ...common,
        name: 'mlw-private',
        application_insights_id: id('azurerm_application_insights.ai'),
        key_vault_id: id('azurerm_key_vault.kv'),
        storage_account_id: id('azurerm_storage_account.st'),
        container_registry_id: id('azurerm_container_registry.cr'),
        public_network_access_enabled: false,
        image_build_compute_name: 'cpu',
        managed_network: [{ isolation_mode: 'AllowOnlyApprovedOutbound' }],
        identity: [{ type: 'SystemAssigned' }],
        tags: { dataClassification: 'confidential' },
      },
    ],
  },
  azurerm_machine_learning_compute_cluster: {
    cpu: [
      {
        name: 'cpu',
        location: 'westeurope',
        machine_learning_workspace_id: WORKSPACE,
        node_public_ip_enabled: false,
        ssh_public_access_enabled: false,
        local_auth_enabled: false,
        scale_settings: [{ min_node_count: 0, max_node_count: 2 }],
      },
    ],
  },
  azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint: {
    lake: [
      {
        name: 'lake',
        workspace_id: WORKSPACE,
        service_resource_id: `${GROUP}/providers/Microsoft.Storage/storageAccounts/stlake`,
        sub_resource_target: 'blob',
      },
    ],
  },
  azapi_resource: { score: [served(WORKSPACE)] },
  azurerm_storage_account: {
    st: [
      {
        ...common,
        name: 'stprivate',
        account_tier: 'Standard',
        account_replication_type: 'LRS',
        public_network_access_enabled: false,
        network_rules: [deny],
      },
    ],
  },
  azurerm_key_vault: {
    kv: [
      {
        ...common,
        name: 'kv-private',
        sku_name: 'standard',
        public_network_access_enabled: false,
        network_acls: [{ ...deny, bypass: 'AzureServices' }],
      },
    ],
  },
  azurerm_container_registry: {
    cr: [
      {
        ...common,
        name: 'crprivate',
        sku: 'Premium',
        public_network_access_enabled: false,
      },
    ],
  },
  azurerm_application_insights: {
    ai: [
      {
        ...common,
        name: 'appi-private',
        internet_ingestion_enabled: false,
        internet_query_enabled: false,
      },
    ],
  },
  azurerm_private_dns_zone: {
    api: [{ name: 'privatelink.api.azureml.ms', resource_group_name: 'rg-ml' }],
    notebooks: [
      {
        name: 'privatelink.notebooks.azure.net',
        resource_group_name: 'rg-ml',
      },
    ],
  },
  azurerm_private_endpoint: {
    ws: endpoint(WORKSPACE, 'amlworkspace', [
      id('azurerm_private_dns_zone.api'),
      id('azurerm_private_dns_zone.notebooks'),
    ]),
  },
  azurerm_virtual_network: {
    hub: [{ ...common, name: 'vnet-ml', address_space: ['10.20.0.0/16'] }],
  },
  azurerm_subnet: {
    endpoints: [
      {
        name: 'snet-endpoints',
        resource_group_name: 'rg-ml',
        virtual_network_name: '${azurerm_virtual_network.hub.name}',
        address_prefixes: ['10.20.1.0/24'],
      },
    ],
  },
});

/** The same by `azapi`, the body of each resource as Azure's own API has it. */
export const privateAzapi = (): Resources => {
  const parent = id('azapi_resource.ws');
  const resource = (
    type: string,
    name: string,
    body: object,
    parent_id = GROUP,
  ): [Record<string, unknown>] => [
    { type, name, parent_id, location: 'westeurope', body },
  ];
  return {
    azapi_resource: {
      ws: resource(`${ML}@2025-06-01`, 'mlw-azapi', {
        kind: 'Default',
        properties: {
          publicNetworkAccess: 'Disabled',
          storageAccount: id('azapi_resource.st'),
          imageBuildCompute: 'cpu',
          managedNetwork: {
            isolationMode: 'AllowOnlyApprovedOutbound',
            outboundRules: {
              lake: {
                type: 'PrivateEndpoint',
                destination: {
                  serviceResourceId: `${GROUP}/providers/Microsoft.Storage/storageAccounts/stlake`,
                  subresourceTarget: 'blob',
                },
              },
            },
          },
        },
      }),
      score: [served(parent)],
      cpu: resource(
        `${ML}/computes@2025-06-01`,
        'cpu',
        {
          properties: {
            computeType: 'AmlCompute',
            disableLocalAuth: true,
            properties: {
              enableNodePublicIp: false,
              remoteLoginPortPublicAccess: 'Disabled',
            },
          },
        },
        parent,
      ),
      st: resource('Microsoft.Storage/storageAccounts@2024-01-01', 'stazapi', {
        properties: {
          publicNetworkAccess: 'Disabled',
          networkAcls: {
            defaultAction: 'Deny',
            bypass: 'AzureServices',
            ipRules: [],
            virtualNetworkRules: [],
          },
        },
      }),
      pe: resource('Microsoft.Network/privateEndpoints@2024-05-01', 'pe-ws', {
        properties: {
          subnet: {
            id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints`,
          },
          privateLinkServiceConnections: [
            {
              name: 'ws',
              properties: {
                privateLinkServiceId: parent,
                groupIds: ['amlworkspace'],
              },
            },
          ],
        },
      }),
    },
  };
};
