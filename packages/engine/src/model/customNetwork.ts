import { z } from 'zod';
import {
  CustomNetwork,
  Egress,
  InboundRule,
  Route,
  Subnet,
  VirtualNetwork,
} from './isolation';
import { outboundRuleSchema } from './outbound';
import { FieldsOf } from './fieldsOf';
import { listOf, text } from './text';

/** Schema of {@link InboundRule}. @internal */
const inboundRuleSchema = z.strictObject({
  source: text.optional(),
  portRanges: text.optional(),
} satisfies FieldsOf<InboundRule>);

/** Schema of {@link Subnet}. @internal */
const subnetSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  purpose: text.optional(),
  addressPrefix: text.optional(),
  delegations: listOf(text).optional(),
  serviceEndpoints: listOf(text).optional(),
  privateEndpointNetworkPolicies: text.optional(),
  networkSecurityGroup: z.boolean().optional(),
  inboundRules: listOf(inboundRuleSchema).optional(),
} satisfies FieldsOf<Subnet>);

/** Schema of {@link VirtualNetwork}. @internal */
const virtualNetworkSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  role: text.optional(),
  region: text.optional(),
  addressSpace: listOf(text).optional(),
  peeredWith: listOf(text).optional(),
  dnsServers: listOf(text).optional(),
  conditionalForwarders: z.boolean().optional(),
  subnets: listOf(subnetSchema).optional(),
} satisfies FieldsOf<VirtualNetwork>);

/** Schema of {@link Route}. @internal */
const routeSchema = z.strictObject({
  addressPrefix: text.optional(),
  nextHopType: text.optional(),
} satisfies FieldsOf<Route>);

/** Schema of {@link Egress}. @internal */
const egressSchema = z.strictObject({
  filter: text.optional(),
  defaultAction: text.optional(),
  rules: listOf(outboundRuleSchema).optional(),
  serviceEndpointPolicyAliases: listOf(text).optional(),
  natGateway: z.boolean().optional(),
  routes: listOf(routeSchema).optional(),
} satisfies FieldsOf<Egress>);

/** Schema of {@link CustomNetwork}. @internal */
export const customNetworkSchema = z.strictObject({
  virtualNetworks: listOf(virtualNetworkSchema).optional(),
  egress: egressSchema.optional(),
} satisfies FieldsOf<CustomNetwork>);
