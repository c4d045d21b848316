import { z } from 'zod';
import {
  AssociatedResource,
  AssociatedResources,
  PerimeterAssociation,
} from './isolation';
import { privateEndpointSchema } from './privateEndpoint';
import { FieldsOf } from './fieldsOf';
import { listOf, text } from './text';

/** Schema of {@link PerimeterAssociation}. @internal */
const perimeterAssociationSchema = z.strictObject({
  perimeter: text.optional(),
  accessMode: text.optional(),
  ipRules: listOf(text).optional(),
  subscriptions: listOf(text).optional(),
} satisfies FieldsOf<PerimeterAssociation>);

/** Schema of {@link AssociatedResource}. @internal */
const associatedResourceSchema = z.strictObject({
  id: text.optional(),
  publicNetworkAccess: text.optional(),
  defaultAction: text.optional(),
  ipRules: listOf(text).optional(),
  virtualNetworkRules: listOf(text).optional(),
  resourceInstances: listOf(text).optional(),
  perimeters: listOf(perimeterAssociationSchema).optional(),
  trustedServices: z.boolean().optional(),
  privateEndpoints: listOf(privateEndpointSchema).optional(),
  default: z.boolean().optional(),
  sku: text.optional(),
  kind: text.optional(),
  accessMode: text.optional(),
  region: text.optional(),
  hierarchicalNamespace: z.boolean().optional(),
} satisfies FieldsOf<AssociatedResource>);

/** Schema of {@link AssociatedResources}. @internal */
export const resourcesSchema = z.strictObject({
  storage: listOf(associatedResourceSchema).optional(),
  keyVault: listOf(associatedResourceSchema).optional(),
  containerRegistry: listOf(associatedResourceSchema).optional(),
  monitoring: listOf(associatedResourceSchema).optional(),
} satisfies FieldsOf<AssociatedResources>);
