import { KnownKeys } from '../shared/misspelt';

/** Keys of a workspace, a hub or a project. @internal */
export const WORKSPACE_KEYS: KnownKeys = {
  read: {
    location: ['region'],
    kind: ['workspace', 'kind'],
    public_network_access: ['inbound', 'publicNetworkAccess'],
    network_acls: ['inbound', 'ipRules'],
    managed_network: ['outbound'],
    provision_network_now: ['outbound', 'provisionOnCreation'],
    storage_account: ['resources', 'storage'],
    key_vault: ['resources', 'keyVault'],
    container_registry: ['resources', 'containerRegistry'],
    application_insights: ['resources', 'monitoring'],
    serverless_compute: ['compute'],
    customer_managed_key: ['customerManagedKey'],
    hbi_workspace: ['highBusinessImpact'],
    image_build_compute: ['imageBuildCompute'],
    v1_legacy_mode: ['v1LegacyMode'],
    system_datastores_auth_mode: ['datastoreManagedIdentity'],
    hub_id: ['workspace', 'hubId'],
    identity: ['identity'],
  },
  others: ['name', 'tags', 'workspace_hub', 'workspace_id'],
};

/** Keys of a managed network. @internal */
export const NETWORK_KEYS: KnownKeys = {
  read: {
    isolation_mode: ['isolationMode'],
    outbound_rules: ['rules'],
    firewall_sku: ['firewallSku'],
    status: ['networkStatus'],
    managed_network_kind: ['managedNetworkKind'],
  },
};

/** Keys of what serverless compute is given. @internal */
export const SERVERLESS_KEYS: KnownKeys = {
  read: { no_public_ip: ['nodePublicIp'], custom_subnet: ['subnetId'] },
};

/** Keys of a compute. @internal */
export const COMPUTE_KEYS: KnownKeys = {
  read: {
    type: ['type'],
    enable_node_public_ip: ['nodePublicIp'],
    ssh_public_access_enabled: ['sshPublicAccess'],
    ssh_public_access: ['sshPublicAccess'],
    disable_local_auth: ['localAuth'],
    network_settings: ['subnetId'],
    subnet: ['subnetId'],
    max_instances: ['maxNodes'],
    max_nodes: ['maxNodes'],
    location: ['region'],
    resource_id: ['resourceId'],
  },
  others: ['min_instances', 'min_nodes', 'max_node_count', 'size', 'tier'],
};

/** Keys of an endpoint. @internal */
export const ENDPOINT_KEYS: KnownKeys = {
  read: {
    public_network_access: ['publicNetworkAccess'],
    auth_mode: ['authMode'],
    compute: ['computeType'],
  },
};

/** Keys of a deployment. @internal */
export const DEPLOYMENT_KEYS: KnownKeys = {
  read: { egress_public_network_access: ['egressPublicNetworkAccess'] },
};
