import { z } from 'zod';
import { listOf, text } from './text';

/**
 * One outbound rule, flat: the fields its `type` does not use stay absent.
 * `FQDN` uses `fqdn` (one host, or several separated by commas) and `portRanges`;
 * `ServiceTag` uses `serviceTag`, `protocol`, `portRanges`, `action`, `addressPrefixes`;
 * `PrivateEndpoint` uses `serviceResourceId`, `subresourceTarget`, `sparkEnabled`, `fqdns`.
 * @public
 */
export const outboundRuleSchema = z.strictObject({
  name: text.optional(),
  type: text.optional(),
  category: text.optional(),
  status: text.optional(),
  fqdn: text.optional(),
  serviceTag: text.optional(),
  protocol: text.optional(),
  portRanges: text.optional(),
  action: text.optional(),
  addressPrefixes: listOf(text).optional(),
  serviceResourceId: text.optional(),
  subresourceTarget: text.optional(),
  sparkEnabled: z.boolean().optional(),
  fqdns: listOf(text).optional(),
  /** Workspace identity and requesting user may approve the private endpoint at its target. */
  approverAssigned: z.boolean().optional(),
});

/** What the workspace's managed network lets out. `rules` are people's, `serviceRules` Azure's own. */
export const outboundSchema = z.strictObject({
  isolationMode: text.optional(),
  firewallSku: text.optional(),
  rules: listOf(outboundRuleSchema).optional(),
  serviceRules: listOf(outboundRuleSchema).optional(),
  networkStatus: text.optional(),
  sparkReady: z.boolean().optional(),
  /** The network is provisioned when the workspace is created, not with the first compute. */
  provisionOnCreation: z.boolean().optional(),
});
