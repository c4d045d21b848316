import { z } from 'zod';
import { Compute } from './isolation';
import { FieldsOf } from './fieldsOf';
import { text } from './text';

/** Schema of {@link Compute}. @internal */
export const computeSchema = z.strictObject({
  name: text.optional(),
  type: text.optional(),
  nodePublicIp: z.boolean().optional(),
  sshPublicAccess: z.boolean().optional(),
  localAuth: z.boolean().optional(),
  subnetId: text.optional(),
  region: text.optional(),
  maxNodes: z.number().int().nonnegative().optional(),
  privateCluster: z.boolean().optional(),
  publicFqdn: z.boolean().optional(),
  inVirtualNetwork: z.boolean().optional(),
  loadBalancerType: text.optional(),
  outboundType: text.optional(),
  resourceId: text.optional(),
} satisfies FieldsOf<Compute>);
