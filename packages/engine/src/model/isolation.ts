import { CustomNetwork } from './network';
import { OutboundRule } from './outboundRule';

// Type aliases, not interfaces: only those are JSON to the types of Backstage,
// and an isolation is sent and stored as JSON.

/** Which workspace this is: subscription, resource group and name make its ARM id. @public */
export type WorkspaceSettings = {
  /** Its name. */
  name?: string;
  /** Its subscription, by id. */
  subscriptionId?: string;
  /** Its resource group, by name. */
  resourceGroup?: string;
  /** Its tenant, by id. */
  tenantId?: string;
  /** One of `WORKSPACE_KINDS`. */
  kind?: string;
  /** ARM id of a project's hub, whose network and resources it has. */
  hubId?: string;
};

/** A private endpoint towards the workspace or one of its associated resources, and its connection state. @public */
export type PrivateEndpoint = {
  /** Its name. */
  name?: string;
  /** Its ARM id. */
  id?: string;
  /** One of `PRIVATE_ENDPOINT_STATUSES`. */
  status?: string;
  /** ARM id of the subnet it stands in. */
  subnetId?: string;
  /** The part of its target that it leads to. */
  subresource?: string;
  /** Private DNS zones that resolve this endpoint's names; `[]` is known to be none. */
  privateDnsZones?: string[];
};

/** Who can reach the workspace. `ipRules: []` is known to have none; absent is not known. @public */
export type Inbound = {
  /** One of `PUBLIC_NETWORK_ACCESS`. */
  publicNetworkAccess?: string;
  /** Public addresses and ranges that may come in. */
  ipRules?: string[];
  /** Private endpoints towards the workspace. */
  privateEndpoints?: PrivateEndpoint[];
};

/** What the workspace's managed network lets out. `rules` are people's, `serviceRules` Azure's own. @public */
export type Outbound = {
  /** One of `ISOLATION_MODES`. */
  isolationMode?: string;
  /** One of `FIREWALL_SKUS`. */
  firewallSku?: string;
  /** People's rules. */
  rules?: OutboundRule[];
  /** Azure's rules. */
  serviceRules?: OutboundRule[];
  /** One of `NETWORK_STATUSES`. */
  networkStatus?: string;
  /** It is provisioned for serverless Spark. */
  sparkReady?: boolean;
  /** The network is provisioned when the workspace is created, not with the first compute. */
  provisionOnCreation?: boolean;
  /** One of `MANAGED_NETWORK_KINDS`. */
  managedNetworkKind?: string;
  /** The modes that Azure says it can still be changed to. */
  changeableIsolationModes?: string[];
  /** Its traffic is monitored. */
  networkMonitor?: boolean;
  /** It is the hub's, whose network a project has; no statement of the project's own. */
  ofHub?: boolean;
};

/** A resource's place in a network security perimeter. @public */
export type PerimeterAssociation = {
  /** ARM id of the perimeter. */
  perimeter?: string;
  /** One of `PERIMETER_ACCESS_MODES`. */
  accessMode?: string;
  /** Addresses and ranges that the perimeter's profile lets in. */
  ipRules?: string[];
  /** Subscriptions that it lets in, by id. */
  subscriptions?: string[];
};

/** One storage account, key vault, container registry or monitoring resource in use. @public */
export type AssociatedResource = {
  /** Its ARM id. */
  id?: string;
  /** One of `PUBLIC_NETWORK_ACCESS`. */
  publicNetworkAccess?: string;
  /** What its firewall does with what it does not name; one of `RULE_ACTIONS`. */
  defaultAction?: string;
  /** Addresses and ranges, IPv4 and IPv6, that its firewall lets in. */
  ipRules?: string[];
  /** Subnets that its firewall lets in, by ARM id. */
  virtualNetworkRules?: string[];
  /** Resources that its firewall lets in by their identity, by ARM id. */
  resourceInstances?: string[];
  /** Network security perimeters it is associated with. */
  perimeters?: PerimeterAssociation[];
  /** Trusted Azure services may pass its firewall. */
  trustedServices?: boolean;
  /** Private endpoints towards it. */
  privateEndpoints?: PrivateEndpoint[];
  /** The workspace's default resource of its kind, as against one it merely uses. */
  default?: boolean;
  /** Its SKU; for a registry one of `REGISTRY_SKUS`. */
  sku?: string;
  /** Its kind in Azure. */
  kind?: string;
  /** Azure Monitor Private Link Scope: `Open` or `PrivateOnly`. */
  accessMode?: string;
  /** Its region. */
  region?: string;
  /** A storage account has a hierarchical namespace. */
  hierarchicalNamespace?: boolean;
};

/** What the workspace leans on; a kind's `[]` says that none is in use. @public */
export type AssociatedResources = {
  /** Storage accounts. */
  storage?: AssociatedResource[];
  /** Key vaults. */
  keyVault?: AssociatedResource[];
  /** Container registries. */
  containerRegistry?: AssociatedResource[];
  /** Application Insights and what it reports to. */
  monitoring?: AssociatedResource[];
};

/** A compute target of the workspace. @public */
export type Compute = {
  /** Its name. */
  name?: string;
  /** One of `COMPUTE_TYPES`. */
  type?: string;
  /** Its nodes have public addresses. */
  nodePublicIp?: boolean;
  /** SSH is open to the public. */
  sshPublicAccess?: boolean;
  /** It takes local users, with keys. */
  localAuth?: boolean;
  /** The subnet it names; an empty text says that it names none. */
  subnetId?: string;
  /** Its region. */
  region?: string;
  /** Its most nodes. */
  maxNodes?: number;
  /** AKS and Kubernetes: the control plane has no public address. */
  privateCluster?: boolean;
  /** AKS and Kubernetes: a private cluster that still has a public FQDN. */
  publicFqdn?: boolean;
  /** AKS and Kubernetes: the cluster stands in a virtual network. */
  inVirtualNetwork?: boolean;
  /** One of `LOAD_BALANCER_TYPES`. */
  loadBalancerType?: string;
  /** AKS: how its nodes get out; one of `AKS_OUTBOUND_TYPES`. */
  outboundType?: string;
  /** ARM id of what is attached, such as a cluster. */
  resourceId?: string;
};

/** A deployment behind an online endpoint. @public */
export type Deployment = {
  /** Its name. */
  name?: string;
  /** One of `PUBLIC_NETWORK_ACCESS`. */
  egressPublicNetworkAccess?: string;
};

/** An endpoint that serves models. @public */
export type Endpoint = {
  /** Its name. */
  name?: string;
  /** One of `ENDPOINT_KINDS`. */
  kind?: string;
  /** One of `ENDPOINT_COMPUTE_TYPES`. */
  computeType?: string;
  /** One of `PUBLIC_NETWORK_ACCESS`. */
  publicNetworkAccess?: string;
  /** One of `AUTH_MODES`. */
  authMode?: string;
  /** What is deployed behind it. */
  deployments?: Deployment[];
};

/**
 * What the source holds and its reader could not read. The lists and values it
 * may touch are *at least these*: nothing there is known to be all.
 * @public
 */
export type Unread = {
  /** JSON pointers into the isolation of what it may touch; `''` for everything. */
  pointers: string[];
  /** Why it was not read, in words. */
  reason: string;
  /** Where it stands: a file with its line, or a pointer into the source. */
  place?: string;
  /** What is written there. */
  words?: string;
};

/** A lock on a scope, `CanNotDelete` or `ReadOnly`. @public */
export type Lock = {
  /** One of `LOCK_LEVELS`. */
  level?: string;
  /** ARM id of what is locked. */
  scope?: string;
};

/**
 * What is known of one workspace's network settings.
 *
 * @remarks
 * Every field is optional: absent means *not known*, and no part of the engine
 * fills it in. A list is a claim of completeness, so `[]` says "there are none".
 * Closed values are texts here, as their source wrote them; whether a value is
 * one that Azure takes is for checks to say.
 * @public
 */
export type WorkspaceIsolation = {
  /** Which workspace it is. */
  workspace?: WorkspaceSettings;
  /** One of `CLOUDS`. */
  cloud?: string;
  /** The workspace's region. */
  region?: string;
  /** What data it holds, by the tiers of policy. */
  dataClassification?: string;
  /** Who can reach the workspace. */
  inbound?: Inbound;
  /** What its managed network lets out. */
  outbound?: Outbound;
  /** The customer's own network. */
  customNetwork?: CustomNetwork;
  /** What it leans on. */
  resources?: AssociatedResources;
  /** Its compute targets. */
  compute?: Compute[];
  /** Its endpoints that serve models. */
  endpoints?: Endpoint[];
  /** The kind of its managed identity. */
  identity?: string;
  /** It is encrypted with the customer's key. */
  customerManagedKey?: boolean;
  /** It is created for data of high business impact. */
  highBusinessImpact?: boolean;
  /** It keeps to the v1 API, which private endpoints cover whole. */
  v1LegacyMode?: boolean;
  /** Name of the compute that builds images. */
  imageBuildCompute?: string;
  /** What people mean to do in it, by the names of `NEEDS`. */
  needs?: string[];
  /** Locks on the workspace, its resources or their group. */
  locks?: Lock[];
  /** Sign-in is guarded by conditional access. */
  conditionalAccess?: boolean;
  /** Datastores are read with the workspace's managed identity, as the studio needs behind a network. */
  datastoreManagedIdentity?: boolean;
  /** What the source holds and its reader could not read. */
  unread?: Unread[];
};
