import { z } from 'zod';
import { FieldsOf } from './fieldsOf';
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
export interface WaivedSubject {
  /** Name of an outbound rule. */
  rule?: string;
  /** ARM id of a resource, a virtual network or a subnet. */
  resource?: string;
  /** Name of a compute. */
  compute?: string;
  /** Name of an endpoint. */
  endpoint?: string;
}

/** {@inheritDoc WaivedSubject} @public */
export const waivedSubjectSchema: z.ZodType<WaivedSubject, WaivedSubject> = z
  .strictObject({
    rule: named.optional(),
    resource: armId.optional(),
    compute: named.optional(),
    endpoint: named.optional(),
  } satisfies FieldsOf<WaivedSubject>)
  .refine(
    about => KINDS.filter(kind => about[kind] !== undefined).length === 1,
    { error: `say one of ${KINDS.join(', ')}` },
  );
