import { z } from 'zod';
import {
  CustomNetwork,
  Egress,
  Peering,
  Route,
  VirtualNetwork,
} from './network';
import { applianceSchema } from './applianceSchema';
import { outboundRuleSchema } from './outbound';
import { FieldsOf } from './fieldsOf';
import { subnetSchema } from './subnetSchema';
import { listOf, text } from './text';

/** Schema of {@link Peering}. @internal */
const peeringSchema = z.strictObject({
  network: text.optional(),
  forwardedTraffic: z.boolean().optional(),
  gatewayTransit: z.boolean().optional(),
  remoteGateways: z.boolean().optional(),
} satisfies FieldsOf<Peering>);

/** Schema of {@link VirtualNetwork}. @internal */
const virtualNetworkSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  role: text.optional(),
  region: text.optional(),
  addressSpace: listOf(text).optional(),
  peeredWith: listOf(z.union([text, peeringSchema])).optional(),
  gateways: listOf(text).optional(),
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

/** Schema of {@link CustomNetwork.privateDnsZones}. @internal */
const privateDnsZoneSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  linkedNetworks: listOf(text).optional(),
});

/** What `egress` says for all subnets at once; a subnet that says so too would be a second source. */
const SAID_BY_EGRESS = [
  'routes',
  'natGateway',
  'serviceEndpointPolicies',
  'gatewayRoutePropagation',
] as const;

/** Refuses two statements of how traffic leaves: neither could be believed. */
function refuseTwoSources(
  { egress, appliances, virtualNetworks }: CustomNetwork,
  context: z.RefinementCtx,
): void {
  if (!egress) return;
  const refuse = (path: (string | number)[]) =>
    context.addIssue({
      code: 'custom',
      path,
      message:
        'is said by egress already: state routes, NAT gateways, policies and appliances either with the subnets and appliances, or once in egress',
    });
  if (appliances) refuse(['appliances']);
  virtualNetworks?.forEach((network, at) => {
    if (network.gateways) refuse(['virtualNetworks', at, 'gateways']);
    network.subnets?.forEach((subnet, index) => {
      for (const field of SAID_BY_EGRESS) {
        if (subnet[field] === undefined) continue;
        refuse(['virtualNetworks', at, 'subnets', index, field]);
      }
    });
  });
}

/** Schema of {@link CustomNetwork}. @public */
export const customNetworkSchema: z.ZodType<CustomNetwork, CustomNetwork> = z
  .strictObject({
    virtualNetworks: listOf(virtualNetworkSchema).optional(),
    egress: egressSchema.optional(),
    appliances: listOf(applianceSchema).optional(),
    privateDnsZones: listOf(privateDnsZoneSchema).optional(),
  } satisfies FieldsOf<CustomNetwork>)
  .superRefine(refuseTwoSources);
