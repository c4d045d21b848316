import { z } from 'zod';
import { Deployment, Endpoint } from './isolation';
import { FieldsOf } from './fieldsOf';
import { listOf, text } from './text';

/** Schema of {@link Deployment}. @internal */
const deploymentSchema = z.strictObject({
  name: text.optional(),
  egressPublicNetworkAccess: text.optional(),
} satisfies FieldsOf<Deployment>);

/** Schema of {@link Endpoint}. @internal */
export const endpointSchema = z.strictObject({
  name: text.optional(),
  kind: text.optional(),
  computeType: text.optional(),
  publicNetworkAccess: text.optional(),
  authMode: text.optional(),
  deployments: listOf(deploymentSchema).optional(),
} satisfies FieldsOf<Endpoint>);
