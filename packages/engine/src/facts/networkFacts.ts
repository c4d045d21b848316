import {
  Appliance,
  CustomNetwork,
  Egress,
  Peering,
  RuleCollection,
  SecurityRule,
  ServiceEndpoint,
  Subnet,
  SubnetRoute,
  VirtualNetwork,
} from '../model/network';
import {
  APPLIANCE_KINDS,
  DIRECTIONS,
  EGRESS_FILTERS,
  NETWORK_ROLES,
  NEXT_HOP_TYPES,
  PRIVATE_ENDPOINT_NETWORK_POLICIES,
  RULE_ACTIONS,
  RULE_COLLECTION_KINDS,
  SECURITY_RULE_PROTOCOLS,
  SUBNET_PURPOSES,
} from '../model/values';
import { PortRange } from '../network/ports';
import type { Of, Read } from './read';
import type { RuleFacts } from './ruleFacts';
import { Known } from './known';

/** A rule of a network security group, as it is known. @public */
export type SecurityRuleFacts = Read<
  SecurityRule,
  {
    direction?: Of<typeof DIRECTIONS>;
    access?: Of<typeof RULE_ACTIONS>;
    protocol?: Of<typeof SECURITY_RULE_PROTOCOLS>;
    /** The ports; absent where they are not stated, `other` where it is no list of ports. */
    ports?: readonly PortRange[] | 'other';
  }
>;

/** A user-defined route. `addressPrefix` without blanks around it and in lower case. @public */
export type RouteFacts = Read<
  SubnetRoute,
  { nextHopType?: Of<typeof NEXT_HOP_TYPES> }
>;

/** A subnet, as it is known. @public */
export type SubnetFacts = Read<
  Subnet,
  {
    /** What was read, for words and patches. */
    written: Subnet;
    purpose?: Of<typeof SUBNET_PURPOSES>;
    privateEndpointNetworkPolicies?: Of<
      typeof PRIVATE_ENDPOINT_NETWORK_POLICIES
    >;
    /** It has a network security group. */
    networkSecurityGroup: Known;
    /** Its group's own rules, where they stand with it. */
    securityRules?: SecurityRuleFacts[];
    /** The services it has service endpoints for. */
    serviceEndpoints?: string[];
    /** The same, with the regions they lead to. */
    serviceWays?: ServiceEndpoint[];
    routes?: RouteFacts[];
  }
>;

/** A virtual network of the customer's own, as it is known. @public */
export type NetworkFacts = Read<
  VirtualNetwork,
  {
    role?: Of<typeof NETWORK_ROLES>;
    subnets?: SubnetFacts[];
    /** Networks it is peered with, by name or ARM id. */
    peeredWith?: string[];
    /** The same, with what each peering lets through. */
    peerings?: Peering[];
  }
>;

/** Rules of an appliance that stand together, as they are known. @public */
export type RuleCollectionFacts = Read<
  RuleCollection,
  {
    kind?: Of<typeof RULE_COLLECTION_KINDS>;
    action?: Of<typeof RULE_ACTIONS>;
  }
>;

/** A firewall, an appliance or a proxy, as it is known. @public */
export type ApplianceFacts = Read<
  Appliance,
  {
    kind?: Of<typeof APPLIANCE_KINDS>;
    ruleCollections?: RuleCollectionFacts[];
  }
>;

/** What filters egress and how traffic gets there, as it is known. @public */
export type EgressFacts = Read<
  Egress,
  {
    filter?: Of<typeof EGRESS_FILTERS>;
    defaultAction?: Of<typeof RULE_ACTIONS>;
    rules?: RuleFacts[];
    routes?: RouteFacts[];
    /** A service endpoint policy limits storage to what Azure ML needs. */
    coversStorage: Known;
  }
>;

/** The customer's own network, as it is known. @public */
export type CustomNetworkFacts = Read<
  CustomNetwork,
  {
    virtualNetworks?: NetworkFacts[];
    egress?: EgressFacts;
    appliances?: ApplianceFacts[];
  }
>;
