import { z } from 'zod';
import { outboundRuleSchema } from './outbound';
import { listOf, text } from './text';

/** Something a subnet lets in. */
export const inboundRuleSchema = z.strictObject({
  source: text.optional(),
  portRanges: text.optional(),
});

/** A subnet of a custom virtual network and what it is for. @public */
export const subnetSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  purpose: text.optional(),
  addressPrefix: text.optional(),
  delegations: listOf(text).optional(),
  serviceEndpoints: listOf(text).optional(),
  privateEndpointNetworkPolicies: text.optional(),
  networkSecurityGroup: z.boolean().optional(),
  /** What may come in, by source (a service tag or range) and ports. */
  inboundRules: listOf(inboundRuleSchema).optional(),
});

/** A virtual network the customer owns; `role` tells hub, spoke and standalone apart. @public */
export const virtualNetworkSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  role: text.optional(),
  region: text.optional(),
  addressSpace: listOf(text).optional(),
  peeredWith: listOf(text).optional(),
  /** Custom DNS servers; `[]` uses Azure's. */
  dnsServers: listOf(text).optional(),
  /** The custom DNS servers forward the private link zones to Azure's. */
  conditionalForwarders: z.boolean().optional(),
  subnets: listOf(subnetSchema).optional(),
});

/** A user-defined route. */
export const routeSchema = z.strictObject({
  addressPrefix: text.optional(),
  nextHopType: text.optional(),
});

/** How traffic leaves the custom network. `rules` are what the filter lets through. @public */
export const egressSchema = z.strictObject({
  filter: text.optional(),
  defaultAction: text.optional(),
  rules: listOf(outboundRuleSchema).optional(),
  serviceEndpointPolicyAliases: listOf(text).optional(),
  natGateway: z.boolean().optional(),
  routes: listOf(routeSchema).optional(),
});

/** The customer's own network. `virtualNetworks: []` is known to have none. */
export const customNetworkSchema = z.strictObject({
  virtualNetworks: listOf(virtualNetworkSchema).optional(),
  egress: egressSchema.optional(),
});
