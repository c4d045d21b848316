import { z } from 'zod';
import { Inbound } from './isolation';
import { privateEndpointSchema } from './privateEndpoint';
import { FieldsOf } from './fieldsOf';
import { listOf, text } from './text';

/** Schema of {@link Inbound}. @internal */
export const inboundSchema = z.strictObject({
  publicNetworkAccess: text.optional(),
  ipRules: listOf(text).optional(),
  privateEndpoints: listOf(privateEndpointSchema).optional(),
} satisfies FieldsOf<Inbound>);
