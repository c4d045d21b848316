import {
  addressOptionsSchema,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { z } from 'zod';

/** Body of `POST /addresses`; the answer is an `AddressPlan`, with pointers into the isolation. @public */
export const addressesBodySchema = z.strictObject({
  isolation: workspaceIsolationSchema,
  options: addressOptionsSchema.optional(),
});

/** {@inheritDoc addressesBodySchema} @public */
export type AddressesBody = z.infer<typeof addressesBodySchema>;
