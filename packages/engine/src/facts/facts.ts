import {
  AssociatedResource,
  Compute,
  Endpoint,
  Inbound,
  Outbound,
  PerimeterAssociation,
  PrivateEndpoint,
  WorkspaceIsolation,
  WorkspaceSettings,
} from '../model/isolation';
import {
  ACCESS_MODES,
  AKS_OUTBOUND_TYPES,
  AUTH_MODES,
  CLOUDS,
  COMPUTE_TYPES,
  ENDPOINT_COMPUTE_TYPES,
  ENDPOINT_KINDS,
  FIREWALL_SKUS,
  ISOLATION_MODES,
  LOAD_BALANCER_TYPES,
  LOCK_LEVELS,
  MANAGED_NETWORK_KINDS,
  NEEDS,
  NETWORK_STATUSES,
  PERIMETER_ACCESS_MODES,
  PRIVATE_ENDPOINT_STATUSES,
  PUBLIC_NETWORK_ACCESS,
  REGISTRY_SKUS,
  RESOURCE_NETWORK_ACCESS,
  RULE_ACTIONS,
  WORKSPACE_KINDS,
} from '../model/values';
import { CoveredStorage } from './coveredStorage';
import { CustomNetworkFacts } from './networkFacts';
import { Known } from './known';
import { Of, Read } from './read';
import { RuleFacts } from './ruleFacts';

/** A private endpoint as it is known. `approved`: whether it carries traffic. @public */
export type PrivateEndpointFacts = Read<
  PrivateEndpoint,
  {
    /** What was read, for words and patches. */
    written: PrivateEndpoint;
    status?: Of<typeof PRIVATE_ENDPOINT_STATUSES>;
    approved: Known;
  }
>;

/** Who can reach the workspace, as it is known. `hasApprovedEndpoint`: some private endpoint carries traffic. @public */
export type InboundFacts = Read<
  Inbound,
  {
    publicNetworkAccess?: Of<typeof PUBLIC_NETWORK_ACCESS>;
    /** `ipRules` together are too wide to select anybody. */
    wideAddresses: Known;
    privateEndpoints?: PrivateEndpointFacts[];
    hasApprovedEndpoint: Known;
  }
>;

/** The managed network, as it is known. @public */
export type OutboundFacts = Read<
  Outbound,
  {
    isolationMode?: Of<typeof ISOLATION_MODES>;
    firewallSku?: Of<typeof FIREWALL_SKUS>;
    networkStatus?: Of<typeof NETWORK_STATUSES>;
    managedNetworkKind?: Of<typeof MANAGED_NETWORK_KINDS>;
    changeableIsolationModes?: Of<typeof ISOLATION_MODES>[];
    rules?: RuleFacts[];
    serviceRules?: RuleFacts[];
  }
>;

/** A resource's place in a perimeter, as it is known. @public */
export type PerimeterFacts = Read<
  PerimeterAssociation,
  {
    accessMode?: Of<typeof PERIMETER_ACCESS_MODES>;
    /** `ipRules` together are too wide to select anybody. */
    wideAddresses: Known;
  }
>;

/** An associated resource, as it is known. @public */
export type ResourceFacts = Read<
  AssociatedResource,
  {
    /** What was read, for words and patches. */
    written: AssociatedResource;
    publicNetworkAccess?: Of<typeof RESOURCE_NETWORK_ACCESS>;
    defaultAction?: Of<typeof RULE_ACTIONS>;
    accessMode?: Of<typeof ACCESS_MODES>;
    /** The SKU as a registry's; other kinds have others, which nothing judges. */
    registrySku: Of<typeof REGISTRY_SKUS>;
    /** `ipRules` together are too wide to select anybody. */
    wideAddresses: Known;
    privateEndpoints?: PrivateEndpointFacts[];
    hasApprovedEndpoint: Known;
    perimeters?: PerimeterFacts[];
  }
>;

/** A compute, as it is known. @public */
export type ComputeFacts = Read<
  Compute,
  {
    /** What was read, for words and patches. */
    written: Compute;
    type?: Of<typeof COMPUTE_TYPES>;
    loadBalancerType?: Of<typeof LOAD_BALANCER_TYPES>;
    outboundType?: Of<typeof AKS_OUTBOUND_TYPES>;
  }
>;

/** An endpoint that serves models, as it is known. @public */
export type EndpointFacts = Read<
  Endpoint,
  {
    /** What was read, for words and patches. */
    written: Endpoint;
    kind?: Of<typeof ENDPOINT_KINDS>;
    computeType?: Of<typeof ENDPOINT_COMPUTE_TYPES>;
    publicNetworkAccess?: Of<typeof PUBLIC_NETWORK_ACCESS>;
    authMode?: Of<typeof AUTH_MODES>;
    deployments?: {
      name?: string;
      egressPublicNetworkAccess?: Of<typeof PUBLIC_NETWORK_ACCESS>;
    }[];
  }
>;

/**
 * The rules that say where traffic may leave to: those of the custom network's
 * filter where there is one, else the managed network's.
 * @public
 */
export interface RulesInForce {
  /** Pointer of their list. */
  list: '/outbound/rules' | '/customNetwork/egress/rules';
  /** The rules; absent where they are not known. */
  rules: readonly RuleFacts[] | undefined;
  /** Storage that they let nobody else out to. */
  storage: CoveredStorage;
  /** The absent fact that keeps it from being known which rules hold. */
  missing: string | undefined;
}

/**
 * An isolation, read once: the same shape and the same absent fields, with every
 * closed value in Azure's spelling (see {@link Stated}), and beside them what
 * several consumers need derived. Nothing else interprets a written value: lanes,
 * checks, texts, picture and advice are views of this.
 * @public
 */
export interface Facts
  extends Omit<
    WorkspaceIsolation,
    | 'cloud'
    | 'workspace'
    | 'inbound'
    | 'outbound'
    | 'customNetwork'
    | 'resources'
    | 'compute'
    | 'endpoints'
    | 'needs'
    | 'locks'
  > {
  /** What was read, as it is written: for words and for patches, never to judge. */
  readonly isolation: WorkspaceIsolation;
  /** The cloud. */
  cloud?: Of<typeof CLOUDS>;
  /** Which workspace it is. */
  workspace?: Read<WorkspaceSettings, { kind?: Of<typeof WORKSPACE_KINDS> }>;
  /** Who can reach the workspace. */
  inbound?: InboundFacts;
  /** What its managed network lets out. */
  outbound?: OutboundFacts;
  /** The customer's own network. */
  customNetwork?: CustomNetworkFacts;
  /** What it leans on. */
  resources?: {
    storage?: ResourceFacts[];
    keyVault?: ResourceFacts[];
    containerRegistry?: ResourceFacts[];
    monitoring?: ResourceFacts[];
  };
  /** Its compute targets. */
  compute?: ComputeFacts[];
  /** Its endpoints that serve models. */
  endpoints?: EndpointFacts[];
  /** What people mean to do in it. */
  needs?: ((typeof NEEDS)[number] | 'other')[];
  /** Locks on the workspace, its resources or their group. */
  locks?: { level?: Of<typeof LOCK_LEVELS>; scope?: string }[];
  /** The isolation mode where Azure knows it. */
  mode: (typeof ISOLATION_MODES)[number] | undefined;
  /** A managed network is on. */
  managed: Known;
  /** The managed network is off, and there is a network of one's own. */
  custom: Known;
  /** The rules that say where traffic may leave to. */
  rulesInForce: RulesInForce;
}
