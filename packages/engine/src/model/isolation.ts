import { z } from 'zod';
import { computeSchema } from './computeSchema';
import {
  customNetworkSchema,
  egressSchema,
  subnetSchema,
  virtualNetworkSchema,
} from './customNetwork';
import { endpointSchema } from './endpointSchema';
import { inboundSchema } from './inbound';
import { lockSchema } from './needs';
import { outboundRuleSchema, outboundSchema } from './outbound';
import { privateEndpointSchema } from './privateEndpoint';
import { associatedResourceSchema, resourcesSchema } from './resources';
import { listOf, text } from './text';
import { workspaceSchema } from './workspace';

/**
 * What is known of one workspace's network settings.
 *
 * @remarks
 * Every field is optional: absent means *not known*, and no part of the engine
 * fills it in. A list is a claim of completeness, so `[]` says "there are none".
 * The schema is structural (types and sizes); whether a value is one that Azure
 * takes is for checks to say. Unknown keys are refused, so that a misspelt
 * setting is never silently not known.
 * @public
 */
export const workspaceIsolationSchema = z.strictObject({
  workspace: workspaceSchema.optional(),
  cloud: text.optional(),
  region: text.optional(),
  dataClassification: text.optional(),
  inbound: inboundSchema.optional(),
  outbound: outboundSchema.optional(),
  customNetwork: customNetworkSchema.optional(),
  resources: resourcesSchema.optional(),
  compute: listOf(computeSchema).optional(),
  endpoints: listOf(endpointSchema).optional(),
  identity: text.optional(),
  customerManagedKey: z.boolean().optional(),
  highBusinessImpact: z.boolean().optional(),
  v1LegacyMode: z.boolean().optional(),
  imageBuildCompute: text.optional(),
  /** What people mean to do in it, by the names of `NEEDS`. */
  needs: listOf(text).optional(),
  /** Locks on the workspace, its resources or their group. */
  locks: listOf(lockSchema).optional(),
  /** Sign-in is guarded by conditional access. */
  conditionalAccess: z.boolean().optional(),
  /** Datastores are read with the workspace's managed identity, as the studio needs behind a network. */
  datastoreManagedIdentity: z.boolean().optional(),
});

/** {@inheritDoc workspaceIsolationSchema} @public */
export type WorkspaceIsolation = z.infer<typeof workspaceIsolationSchema>;
/** One outbound rule of a managed network or of a custom network's filter. @public */
export type OutboundRule = z.infer<typeof outboundRuleSchema>;
/** A private endpoint and its connection state. @public */
export type PrivateEndpoint = z.infer<typeof privateEndpointSchema>;
/** A storage account, key vault, registry or monitoring resource in use. @public */
export type AssociatedResource = z.infer<typeof associatedResourceSchema>;
/** A compute target. @public */
export type Compute = z.infer<typeof computeSchema>;
/** An endpoint that serves models. @public */
export type Endpoint = z.infer<typeof endpointSchema>;
/** A virtual network of the customer's own. @public */
export type VirtualNetwork = z.infer<typeof virtualNetworkSchema>;
/** A subnet of a custom network. @public */
export type Subnet = z.infer<typeof subnetSchema>;
/** How traffic leaves a custom network. @public */
export type Egress = z.infer<typeof egressSchema>;
