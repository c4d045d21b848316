import { z } from 'zod';
import {
  InboundRule,
  NetworkSecurityGroup,
  SecurityRule,
  ServiceEndpoint,
  ServiceEndpointPolicy,
  Subnet,
  SubnetRoute,
} from './network';
import { FieldsOf } from './fieldsOf';
import { listOf, text } from './text';

/** Schema of {@link InboundRule}. @internal */
const inboundRuleSchema = z.strictObject({
  source: text.optional(),
  portRanges: text.optional(),
} satisfies FieldsOf<InboundRule>);

/** Schema of {@link SecurityRule}. @internal */
const securityRuleSchema = z.strictObject({
  name: text.optional(),
  priority: z.number().optional(),
  direction: text.optional(),
  access: text.optional(),
  protocol: text.optional(),
  sources: listOf(text).optional(),
  destinations: listOf(text).optional(),
  portRanges: text.optional(),
} satisfies FieldsOf<SecurityRule>);

/** Schema of {@link NetworkSecurityGroup}. @internal */
const networkSecurityGroupSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  rules: listOf(securityRuleSchema).optional(),
} satisfies FieldsOf<NetworkSecurityGroup>);

/** Schema of {@link ServiceEndpoint}. @internal */
const serviceEndpointSchema = z.strictObject({
  service: text.optional(),
  locations: listOf(text).optional(),
} satisfies FieldsOf<ServiceEndpoint>);

/** Schema of {@link ServiceEndpointPolicy}. @internal */
const serviceEndpointPolicySchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  resources: listOf(text).optional(),
  aliases: listOf(text).optional(),
} satisfies FieldsOf<ServiceEndpointPolicy>);

/** Schema of {@link SubnetRoute}. @internal */
const subnetRouteSchema = z.strictObject({
  name: text.optional(),
  addressPrefix: text.optional(),
  nextHopType: text.optional(),
  nextHopAddress: text.optional(),
} satisfies FieldsOf<SubnetRoute>);

/** Schema of {@link Subnet}. @internal */
export const subnetSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  purpose: text.optional(),
  addressPrefix: text.optional(),
  delegations: listOf(text).optional(),
  serviceEndpoints: listOf(z.union([text, serviceEndpointSchema])).optional(),
  serviceEndpointPolicies: listOf(serviceEndpointPolicySchema).optional(),
  privateEndpointNetworkPolicies: text.optional(),
  networkSecurityGroup: z
    .union([z.boolean(), networkSecurityGroupSchema])
    .optional(),
  inboundRules: listOf(inboundRuleSchema).optional(),
  routes: listOf(subnetRouteSchema).optional(),
  gatewayRoutePropagation: z.boolean().optional(),
  natGateway: z.boolean().optional(),
  defaultOutboundAccess: z.boolean().optional(),
} satisfies FieldsOf<Subnet>);
