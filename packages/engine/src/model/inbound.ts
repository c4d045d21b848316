import { z } from 'zod';
import { privateEndpointSchema } from './privateEndpoint';
import { listOf, text } from './text';

/** Who can reach the workspace. `ipRules: []` is known to have none; absent is not known. */
export const inboundSchema = z.strictObject({
  publicNetworkAccess: text.optional(),
  ipRules: listOf(text).optional(),
  privateEndpoints: listOf(privateEndpointSchema).optional(),
});
