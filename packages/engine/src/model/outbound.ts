import { z } from 'zod';
import { Outbound } from './isolation';
import { OutboundRule } from './outboundRule';
import { FieldsOf } from './fieldsOf';
import { listOf, text } from './text';

/** Schema of {@link OutboundRule}. @internal */
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
  approverAssigned: z.boolean().optional(),
} satisfies FieldsOf<OutboundRule>);

/** Schema of {@link Outbound}. @internal */
export const outboundSchema = z.strictObject({
  isolationMode: text.optional(),
  firewallSku: text.optional(),
  rules: listOf(outboundRuleSchema).optional(),
  serviceRules: listOf(outboundRuleSchema).optional(),
  networkStatus: text.optional(),
  sparkReady: z.boolean().optional(),
  provisionOnCreation: z.boolean().optional(),
  managedNetworkKind: text.optional(),
  changeableIsolationModes: listOf(text).optional(),
  networkMonitor: z.boolean().optional(),
  ofHub: z.boolean().optional(),
} satisfies FieldsOf<Outbound>);
