// Closed values in Azure's spelling. Apart from the schemas, so that judging
// needs none of the schema library.

/** Most entries the model takes in any list; rules beyond it are refused, not cut. @public */
export const MAX_LIST = 1000;

/**
 * Azure clouds by the names the Azure CLI uses.
 * @public
 */
export const CLOUDS = [
  'AzureCloud',
  'AzureUSGovernment',
  'AzureChinaCloud',
] as const;

/**
 * Workspace kinds of `Microsoft.MachineLearningServices/workspaces`.
 * @public
 */
export const WORKSPACE_KINDS = [
  'Default',
  'Hub',
  'Project',
  'FeatureStore',
] as const;

/**
 * Values of a workspace's and an online endpoint's `publicNetworkAccess`.
 * @public
 */
export const PUBLIC_NETWORK_ACCESS = ['Enabled', 'Disabled'] as const;

/**
 * States of a private endpoint connection. Only `Approved` carries traffic.
 * @public
 */
export const PRIVATE_ENDPOINT_STATUSES = [
  'Approved',
  'Pending',
  'Rejected',
  'Disconnected',
  'Timeout',
] as const;

/**
 * Isolation modes of a managed network, in Azure's spelling.
 * @public
 */
export const ISOLATION_MODES = [
  'Disabled',
  'AllowInternetOutbound',
  'AllowOnlyApprovedOutbound',
] as const;

/**
 * Types of an outbound rule, in Azure's spelling.
 * @public
 */
export const OUTBOUND_RULE_TYPES = [
  'PrivateEndpoint',
  'ServiceTag',
  'FQDN',
] as const;

/**
 * Protocols of a service tag rule.
 * @public
 */
export const RULE_PROTOCOLS = ['TCP', 'UDP', 'ICMP', '*'] as const;

/**
 * What filters the egress of a custom virtual network.
 * @public
 */
export const EGRESS_FILTERS = [
  'Firewall',
  'NetworkVirtualAppliance',
  'Proxy',
  'NetworkSecurityGroup',
  'None',
] as const;

/**
 * What a subnet is for, where a rule depends on it; a subnet may be for something else.
 * @public
 */
export const SUBNET_PURPOSES = [
  'training',
  'scoring',
  'private-endpoints',
] as const;

/**
 * Roles of a virtual network. In a mesh every network is `standalone` and peered with the others.
 * @public
 */
export const NETWORK_ROLES = ['hub', 'spoke', 'standalone'] as const;

/**
 * The service endpoint policy alias that limits `Microsoft.Storage` to what Azure ML needs.
 * @public
 */
export const AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS =
  '/services/Azure/MachineLearning';

/**
 * The four kinds of associated resources, in reading order.
 * @public
 */
export const RESOURCE_KINDS = [
  'storage',
  'keyVault',
  'containerRegistry',
  'monitoring',
] as const;

/**
 * Compute types of Azure ML, and `Serverless` for what it starts by itself.
 * @public
 */
export const COMPUTE_TYPES = [
  'AmlCompute',
  'ComputeInstance',
  'Serverless',
  'ServerlessSpark',
  'AKS',
  'Kubernetes',
  'VirtualMachine',
  'HDInsight',
  'Databricks',
  'DataFactory',
  'DataLakeAnalytics',
  'SynapseSpark',
] as const;

/**
 * Load balancers an attached AKS cluster can serve through.
 * @public
 */
export const LOAD_BALANCER_TYPES = [
  'PublicIp',
  'InternalLoadBalancer',
] as const;

/** Kinds of endpoint. A batch endpoint has no ingress of its own. @public */
export const ENDPOINT_KINDS = ['online', 'batch'] as const;

/** Where an online endpoint runs. @public */
export const ENDPOINT_COMPUTE_TYPES = ['Managed', 'Kubernetes'] as const;

/**
 * What people may mean to do in a workspace, where it asks something of the network.
 * @public
 */
export const NEEDS = [
  'PythonPackages',
  'RPackages',
  'RStudio',
  'VisualStudioCode',
  'HuggingFace',
  'BatchEndpoints',
  'PromptFlow',
  'Studio',
  'DataLabeling',
  'ServerlessSpark',
  'ManagedOnlineEndpoints',
  'FoundationModels',
  'NoCodeMlflow',
  'NetworkLogs',
  'NonHttpResources',
  'ModelMonitoring',
] as const;

/** What a rule or a resource's firewall does with what it names. @public */
export const RULE_ACTIONS = ['Allow', 'Deny'] as const;

/** Whether a managed network has been provisioned. @public */
export const NETWORK_STATUSES = ['Active', 'Inactive'] as const;

/** SKUs of the firewall that a managed network brings. @public */
export const FIREWALL_SKUS = ['Basic', 'Standard'] as const;

/** Where a route sends what it matches. @public */
export const NEXT_HOP_TYPES = [
  'VirtualAppliance',
  'VirtualNetworkGateway',
  'VnetLocal',
  'Internet',
  'None',
] as const;

/** Levels of a lock on a scope. @public */
export const LOCK_LEVELS = ['CanNotDelete', 'ReadOnly'] as const;

/** Modes of an Azure Monitor Private Link Scope. @public */
export const ACCESS_MODES = ['Open', 'PrivateOnly'] as const;

/** Generations of a managed network; a V1 can become a V2, never back. @public */
export const MANAGED_NETWORK_KINDS = ['V1', 'V2'] as const;

/** Whether a rule is for what comes or for what leaves. @public */
export const DIRECTIONS = ['Inbound', 'Outbound'] as const;

/** Protocols of a rule of a network security group. @public */
export const SECURITY_RULE_PROTOCOLS = [
  'Tcp',
  'Udp',
  'Icmp',
  'Esp',
  'Ah',
  '*',
] as const;

/** What a network can lead traffic through. @public */
export const APPLIANCE_KINDS = [
  'Firewall',
  'NetworkVirtualAppliance',
  'Proxy',
] as const;

/** Whether a collection's rules are of addresses or of hosts; a firewall asks those of addresses first. @public */
export const RULE_COLLECTION_KINDS = ['Network', 'Application'] as const;

/** How the nodes of an AKS cluster get out; Azure takes `loadBalancer` where nothing is said. @public */
export const AKS_OUTBOUND_TYPES = [
  'loadBalancer',
  'managedNATGateway',
  'userAssignedNATGateway',
  'userDefinedRouting',
  'block',
  'none',
] as const;

/** Whether a network security perimeter keeps out what it does not let in, or only notes it. @public */
export const PERIMETER_ACCESS_MODES = [
  'Enforced',
  'Learning',
  'Audit',
] as const;

/** Values of an associated resource's `publicNetworkAccess`. @public */
export const RESOURCE_NETWORK_ACCESS = [
  ...PUBLIC_NETWORK_ACCESS,
  'SecuredByPerimeter',
] as const;

/** SKUs of a container registry. @public */
export const REGISTRY_SKUS = ['Basic', 'Standard', 'Premium'] as const;

/** How callers of an endpoint prove who they are. @public */
export const AUTH_MODES = ['Key', 'AMLToken', 'AADToken'] as const;

/** What came to be by whom: rules of people, of Azure, or of a dependency. @public */
export const RULE_CATEGORIES = [
  'Required',
  'Recommended',
  'UserDefined',
  'Dependency',
] as const;

/** Whether network policies govern a subnet's private endpoints. @public */
export const PRIVATE_ENDPOINT_NETWORK_POLICIES = [
  'Disabled',
  'Enabled',
  'NetworkSecurityGroupEnabled',
  'RouteTableEnabled',
] as const;
