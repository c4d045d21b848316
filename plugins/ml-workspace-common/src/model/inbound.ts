import { z } from 'zod';
import { privateEndpointSchema } from './privateEndpoint';
import { listOf, text } from './text';

/**
 * Values of a workspace's and an online endpoint's `publicNetworkAccess`.
 * @public
 */
export const PUBLIC_NETWORK_ACCESS = ['Enabled', 'Disabled'] as const;

/** Who can reach the workspace. `ipRules: []` is known to have none; absent is not known. */
export const inboundSchema = z.strictObject({
  publicNetworkAccess: text.optional(),
  ipRules: listOf(text).optional(),
  privateEndpoints: listOf(privateEndpointSchema).optional(),
});
