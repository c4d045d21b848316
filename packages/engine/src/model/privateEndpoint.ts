import { z } from 'zod';
import { listOf, text } from './text';

/** A private endpoint towards the workspace or one of its associated resources. @public */
export const privateEndpointSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  status: text.optional(),
  subnetId: text.optional(),
  subresource: text.optional(),
  /** Private DNS zones that resolve this endpoint's names; `[]` is known to be none. */
  privateDnsZones: listOf(text).optional(),
});
