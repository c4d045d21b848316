import { z } from 'zod';
import { computeSchema } from './computeSchema';
import { customNetworkSchema } from './customNetwork';
import { endpointSchema } from './endpointSchema';
import { inboundSchema } from './inbound';
import { lockSchema } from './needs';
import { Unread, WorkspaceIsolation } from './isolation';
import { outboundSchema } from './outbound';
import { resourcesSchema } from './resources';
import { FieldsOf } from './fieldsOf';
import { listOf, text } from './text';
import { workspaceSchema } from './workspace';

/** Longest words of an unread part that are kept. */
const MAX_WORDS = 200;

/** Schema of {@link Unread}; longer words are cut. @internal */
const unreadSchema = z.strictObject({
  pointers: listOf(text),
  reason: text,
  place: text.optional(),
  words: text.overwrite(words => words.slice(0, MAX_WORDS)).optional(),
} satisfies FieldsOf<Unread>);

const fields = {
  workspace: workspaceSchema.optional(),
  cloud: text.optional(),
  region: text.optional(),
  dataClassification: text.optional(),
  inbound: inboundSchema.optional(),
  outbound: outboundSchema.optional(),
  customNetwork: customNetworkSchema.optional(),
  resources: resourcesSchema.optional(),
  compute: listOf(computeSchema).optional(),
  endpoints: listOf(endpointSchema).optional(),
  identity: text.optional(),
  customerManagedKey: z.boolean().optional(),
  highBusinessImpact: z.boolean().optional(),
  v1LegacyMode: z.boolean().optional(),
  imageBuildCompute: text.optional(),
  needs: listOf(text).optional(),
  locks: listOf(lockSchema).optional(),
  conditionalAccess: z.boolean().optional(),
  datastoreManagedIdentity: z.boolean().optional(),
  unread: listOf(unreadSchema).optional(),
} satisfies FieldsOf<WorkspaceIsolation>;

/**
 * The schema of an isolation. It is structural (types and sizes): whether a value
 * is one that Azure takes is for checks to say. Unknown keys are refused, so that
 * a misspelt setting is never silently not known.
 * @public
 */
export const workspaceIsolationSchema: z.ZodType<
  WorkspaceIsolation,
  WorkspaceIsolation
> = z.strictObject(fields);

/** Whether an isolation has a field of this name. @internal */
export const isFieldOfIsolation = (name: string): boolean =>
  Object.hasOwn(fields, name);
