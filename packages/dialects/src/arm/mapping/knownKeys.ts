import { KnownKeys } from '../../shared/misspelt';

/** Keys of a workspace's properties. @internal */
export const WORKSPACE_KEYS: KnownKeys = {
  read: {
    publicNetworkAccess: ['inbound', 'publicNetworkAccess'],
    networkAcls: ['inbound', 'ipRules'],
    ipAllowlist: ['inbound', 'ipRules'],
    managedNetwork: ['outbound'],
    serverlessComputeSettings: ['compute'],
    storageAccount: ['resources', 'storage'],
    keyVault: ['resources', 'keyVault'],
    containerRegistry: ['resources', 'containerRegistry'],
    applicationInsights: ['resources', 'monitoring'],
    encryption: ['customerManagedKey'],
    hbiWorkspace: ['highBusinessImpact'],
    hubResourceId: ['workspace', 'hubId'],
    imageBuildCompute: ['imageBuildCompute'],
    provisionNetworkNow: ['outbound', 'provisionOnCreation'],
    systemDatastoresAuthMode: ['datastoreManagedIdentity'],
    v1LegacyMode: ['v1LegacyMode'],
  },
  others: [
    'storageAccounts',
    'keyVaults',
    'containerRegistries',
    'workspaceHubConfig',
    'workspaceId',
  ],
};

/** Keys of a managed network. @internal */
export const NETWORK_KEYS: KnownKeys = {
  read: {
    isolationMode: ['isolationMode'],
    outboundRules: ['rules'],
    firewallSku: ['firewallSku'],
    managedNetworkKind: ['managedNetworkKind'],
    enableNetworkMonitor: ['networkMonitor'],
    changeableIsolationModes: ['changeableIsolationModes'],
    status: ['networkStatus'],
  },
};

/** Keys of an outbound rule. @internal */
export const RULE_KEYS: KnownKeys = {
  read: {
    type: ['type'],
    destination: [],
    category: ['category'],
    status: ['status'],
    fqdns: ['fqdns'],
  },
  others: ['name'],
};

/** Keys of what serverless compute is given. @internal */
export const SERVERLESS_KEYS: KnownKeys = {
  read: {
    serverlessComputeCustomSubnet: ['subnetId'],
    serverlessComputeNoPublicIP: ['nodePublicIp'],
  },
};

/** Keys of a compute, whatever it is. @internal */
export const COMPUTE_KEYS: KnownKeys = {
  read: {
    computeType: ['type'],
    computeLocation: ['region'],
    disableLocalAuth: ['localAuth'],
    properties: [],
    resourceId: ['resourceId'],
  },
};

/** Keys of a compute of one kind. @internal */
export const COMPUTE_PROPERTIES: KnownKeys = {
  read: {
    enableNodePublicIp: ['nodePublicIp'],
    remoteLoginPortPublicAccess: ['sshPublicAccess'],
    sshSettings: ['sshPublicAccess'],
    subnet: ['subnetId'],
    scaleSettings: ['maxNodes'],
    loadBalancerType: ['loadBalancerType'],
    aksNetworkingConfiguration: ['subnetId'],
  },
  others: ['loadBalancerSubnet'],
};

/** Keys of an endpoint. @internal */
export const ENDPOINT_KEYS: KnownKeys = {
  read: {
    publicNetworkAccess: ['publicNetworkAccess'],
    authMode: ['authMode'],
    compute: ['computeType'],
  },
};

/** Keys of a deployment behind an endpoint. @internal */
export const DEPLOYMENT_KEYS: KnownKeys = {
  read: { egressPublicNetworkAccess: ['egressPublicNetworkAccess'] },
};

/** Keys of a resource's firewall. @internal */
export const FIREWALL_KEYS: KnownKeys = {
  read: {
    defaultAction: ['defaultAction'],
    ipRules: ['ipRules'],
    virtualNetworkRules: ['virtualNetworkRules'],
    ipv6Rules: ['ipRules'],
    bypass: ['trustedServices'],
    resourceAccessRules: ['resourceInstances'],
  },
};

/** Keys of a storage account's, vault's, registry's or monitoring resource's properties. @internal */
export const RESOURCE_KEYS: KnownKeys = {
  read: {
    publicNetworkAccess: ['publicNetworkAccess'],
    publicNetworkAccessForIngestion: ['publicNetworkAccess'],
    publicNetworkAccessForQuery: ['publicNetworkAccess'],
    networkAcls: ['defaultAction'],
    networkRuleSet: ['defaultAction'],
    networkRuleBypassOptions: ['trustedServices'],
    isHnsEnabled: ['hierarchicalNamespace'],
  },
  others: ['isNfsV3Enabled', 'isSftpEnabled', 'allowBlobPublicAccess'],
};
