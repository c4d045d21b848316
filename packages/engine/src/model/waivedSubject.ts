import { z } from 'zod';
import { text } from './text';

const KINDS = ['rule', 'resource', 'compute', 'endpoint'] as const;

const named = text
  .trim()
  .min(1)
  .refine(name => !name.startsWith('/'), {
    error: 'write its name, not where it stands',
  });

const armId = text
  .trim()
  .regex(/^\/[Ss]ubscriptions\/[^/]+\/./, { error: 'write its whole ARM id' });

/**
 * What a waiver is about, wherever it stands in its list: the name of an outbound
 * rule, a compute or an endpoint, or the ARM id of a resource, a virtual network
 * or a subnet. One of them; case does not matter.
 * @public
 */
export const waivedSubjectSchema = z
  .strictObject({
    rule: named.optional(),
    resource: armId.optional(),
    compute: named.optional(),
    endpoint: named.optional(),
  })
  .refine(
    about => KINDS.filter(kind => about[kind] !== undefined).length === 1,
    { error: `say one of ${KINDS.join(', ')}` },
  );

/** {@inheritDoc waivedSubjectSchema} @public */
export type WaivedSubject = z.infer<typeof waivedSubjectSchema>;
