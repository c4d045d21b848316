import { z } from 'zod';
import { addressOptionsSchema } from '../addresses/options';
import { workspaceIsolationSchema } from '../model/isolation';

/** Body of `POST /addresses`; the answer is an `AddressPlan`, with pointers into the isolation. @public */
export const addressesBodySchema = z.strictObject({
  isolation: workspaceIsolationSchema,
  options: addressOptionsSchema.optional(),
});

/** {@inheritDoc addressesBodySchema} @public */
export type AddressesBody = z.infer<typeof addressesBodySchema>;
