import { z } from 'zod';
import { listOf, text } from './text';

/** A deployment behind an online endpoint. */
const deploymentSchema = z.strictObject({
  name: text.optional(),
  egressPublicNetworkAccess: text.optional(),
});

/** An endpoint that serves models. @public */
export const endpointSchema = z.strictObject({
  name: text.optional(),
  kind: text.optional(),
  computeType: text.optional(),
  publicNetworkAccess: text.optional(),
  authMode: text.optional(),
  deployments: listOf(deploymentSchema).optional(),
});
