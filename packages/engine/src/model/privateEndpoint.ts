import { z } from 'zod';
import { PrivateEndpoint } from './isolation';
import { FieldsOf } from './fieldsOf';
import { listOf, text } from './text';

/** Schema of {@link PrivateEndpoint}. @internal */
export const privateEndpointSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  status: text.optional(),
  subnetId: text.optional(),
  subresource: text.optional(),
  privateDnsZones: listOf(text).optional(),
} satisfies FieldsOf<PrivateEndpoint>);
