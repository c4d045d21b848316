import { OutboundRule } from './outboundRule';

// Type aliases, not interfaces: only those are JSON to the types of Backstage.

/** Something a subnet lets in. @public */
export type InboundRule = {
  /** A service tag or a range. */
  source?: string;
  /** Ports and ranges of ports. */
  portRanges?: string;
};

/** One rule of a network security group. @public */
export type SecurityRule = {
  /** Its name. */
  name?: string;
  /** 100 to 4096; the lowest is asked first. */
  priority?: number;
  /** One of `DIRECTIONS`. */
  direction?: string;
  /** One of `RULE_ACTIONS`. */
  access?: string;
  /** One of `SECURITY_RULE_PROTOCOLS`. */
  protocol?: string;
  /** Where traffic comes from: ranges, service tags or `*`. */
  sources?: string[];
  /** Where it goes: ranges, service tags or `*`. */
  destinations?: string[];
  /** The ports it goes to. */
  portRanges?: string;
};

/** A network security group. Azure's default rules stand behind its own and are not written. @public */
export type NetworkSecurityGroup = {
  /** Its name. */
  name?: string;
  /** Its ARM id. */
  id?: string;
  /** Its own rules. */
  rules?: SecurityRule[];
};

/** A subnet's direct way to a service of Azure. @public */
export type ServiceEndpoint = {
  /** The service, such as `Microsoft.Storage`. */
  service?: string;
  /** The regions it leads to. */
  locations?: string[];
};

/** A policy on a subnet that names the storage its service endpoint leads to. @public */
export type ServiceEndpointPolicy = {
  /** Its name. */
  name?: string;
  /** Its ARM id. */
  id?: string;
  /** ARM ids of accounts, resource groups or subscriptions. */
  resources?: string[];
  /** Aliases, such as `AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS`. */
  aliases?: string[];
};

/** A user-defined route. @public */
export type Route = {
  /** The range it is for. */
  addressPrefix?: string;
  /** One of `NEXT_HOP_TYPES`. */
  nextHopType?: string;
};

/** A user-defined route of a subnet's route table. @public */
export type SubnetRoute = Route & {
  /** Its name. */
  name?: string;
  /** Address of the appliance that it leads to. */
  nextHopAddress?: string;
};

/** A peering, as the network that has it states it. @public */
export type Peering = {
  /** The other network, by name or ARM id. */
  network?: string;
  /** Traffic that another network forwards may come through. */
  forwardedTraffic?: boolean;
  /** The other network may use this one's gateways. */
  gatewayTransit?: boolean;
  /** This network uses the other's gateways. */
  remoteGateways?: boolean;
};

/** One rule of an appliance. A rule of hosts names `hosts`, one of addresses `destinations`. @public */
export type ApplianceRule = {
  /** Its name. */
  name?: string;
  /** Its protocols: `TCP`, `UDP`, `ICMP`, `Any`; of hosts `Http`, `Https`, `Mssql`. */
  protocols?: string[];
  /** Where traffic comes from: ranges or `*`. */
  sources?: string[];
  /** Where it goes: ranges, service tags or `*`. */
  destinations?: string[];
  /** The hosts it goes to. */
  hosts?: string[];
  /** The ports it goes to. */
  portRanges?: string;
};

/** Rules of an appliance that stand together, with one action. @public */
export type RuleCollection = {
  /** Its name. */
  name?: string;
  /** One of `RULE_COLLECTION_KINDS`. */
  kind?: string;
  /** It comes from the parent of the firewall's policy, which is asked first. */
  fromParent?: boolean;
  /** Priority of its group; the lowest is asked first. */
  groupPriority?: number;
  /** Its priority within the group; the lowest is asked first. */
  priority?: number;
  /** One of `RULE_ACTIONS`. */
  action?: string;
  /** Its rules. */
  rules?: ApplianceRule[];
};

/** A firewall, an appliance or a proxy that traffic can be led through. It refuses what no rule allows. @public */
export type Appliance = {
  /** Its name. */
  name?: string;
  /** Its ARM id. */
  id?: string;
  /** One of `APPLIANCE_KINDS`. */
  kind?: string;
  /** Its private address. */
  address?: string;
  /** Its rules. */
  ruleCollections?: RuleCollection[];
};

/** A private DNS zone, and the networks that ask it. @public */
export type PrivateDnsZone = {
  /** Its name, such as `privatelink.api.azureml.ms`. */
  name?: string;
  /** Its ARM id. */
  id?: string;
  /** Networks it is linked to, by name or ARM id. */
  linkedNetworks?: string[];
};

/** A subnet of a custom virtual network and what it is for. @public */
export type Subnet = {
  /** Its name. */
  name?: string;
  /** Its ARM id. */
  id?: string;
  /** One of `SUBNET_PURPOSES`, or something else. */
  purpose?: string;
  /** Its range. */
  addressPrefix?: string;
  /** Services it is delegated to. */
  delegations?: string[];
  /** Services it has service endpoints for. */
  serviceEndpoints?: (string | ServiceEndpoint)[];
  /** Policies that limit its service endpoint for storage. */
  serviceEndpointPolicies?: ServiceEndpointPolicy[];
  /** One of `PRIVATE_ENDPOINT_NETWORK_POLICIES`. */
  privateEndpointNetworkPolicies?: string;
  /** Its network security group; `false` where it has none, `true` for one whose rules are not known. */
  networkSecurityGroup?: boolean | NetworkSecurityGroup;
  /** What may come in, by source (a service tag or range) and ports. */
  inboundRules?: InboundRule[];
  /** User-defined routes of its route table; `[]` where it has none. */
  routes?: SubnetRoute[];
  /** Routes that a gateway learns stand beside them. */
  gatewayRoutePropagation?: boolean;
  /** A NAT gateway stands on it. */
  natGateway?: boolean;
  /** Azure gives its machines a way out to the internet where nothing else does. */
  defaultOutboundAccess?: boolean;
};

/** A virtual network the customer owns; `role` tells hub, spoke and standalone apart. @public */
export type VirtualNetwork = {
  /** Its name. */
  name?: string;
  /** Its ARM id. */
  id?: string;
  /** One of `NETWORK_ROLES`. */
  role?: string;
  /** Its region. */
  region?: string;
  /** Its ranges. */
  addressSpace?: string[];
  /** Networks it is peered with, by name or ARM id, or with what the peering lets through. */
  peeredWith?: (string | Peering)[];
  /** Its virtual network gateways, by name. */
  gateways?: string[];
  /** Custom DNS servers; `[]` uses Azure's. */
  dnsServers?: string[];
  /** The custom DNS servers forward the private link zones to Azure's. */
  conditionalForwarders?: boolean;
  /** Its subnets. */
  subnets?: Subnet[];
};

/**
 * How traffic leaves the custom network, said once for every subnet that holds
 * code. `rules` are what the filter lets through. It stands in place of `routes`,
 * `natGateway` and `serviceEndpointPolicies` of subnets and of `appliances`, so a
 * custom network has either.
 * @public
 */
export type Egress = {
  /** One of `EGRESS_FILTERS`. */
  filter?: string;
  /** What becomes of what no rule names; one of `RULE_ACTIONS`. */
  defaultAction?: string;
  /** What the filter lets through. */
  rules?: OutboundRule[];
  /** Aliases in the service endpoint policy of `Microsoft.Storage`. */
  serviceEndpointPolicyAliases?: string[];
  /** Traffic leaves by a NAT gateway. */
  natGateway?: boolean;
  /** User-defined routes. */
  routes?: Route[];
};

/** The customer's own network. `virtualNetworks: []` is known to have none. @public */
export type CustomNetwork = {
  /** Its virtual networks. */
  virtualNetworks?: VirtualNetwork[];
  /** How traffic leaves it, where the subnets themselves do not say so. */
  egress?: Egress;
  /** Firewalls, appliances and proxies. */
  appliances?: Appliance[];
  /** Private DNS zones. */
  privateDnsZones?: PrivateDnsZone[];
};
