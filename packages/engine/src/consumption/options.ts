import { z } from 'zod';
import { listOf, text } from '../model/text';

/**
 * How pods of an AKS cluster get their addresses: `azure` takes them from the
 * subnet of the nodes, `azure-overlay` and `kubenet` from elsewhere.
 * @public
 */
export const NETWORK_PLUGINS = ['azure', 'azure-overlay', 'kubenet'] as const;

/**
 * What an isolation does not say and a plan of addresses needs, by "IP address
 * planning for Azure Kubernetes Service clusters" (2024-05-28) and "Connect
 * privately to an Azure container registry" (2026-02-11).
 * @public
 */
export const addressOptionsSchema = z.strictObject({
  /** Network plugin of the AKS clusters. */
  networkPlugin: z.enum(NETWORK_PLUGINS).optional(),
  /** Pods that a node takes at most, 10 to 250; 30 unless said, as AKS takes it. */
  podsPerNode: z.number().int().min(10).max(250).optional(),
  /** Nodes of an AKS cluster whose number is not known, at most. */
  aksNodes: z.number().int().min(1).max(5000).optional(),
  /** Nodes that an upgrade of an AKS cluster adds for a while; 1 unless said, as AKS takes it. */
  upgradeSurge: z.number().int().min(1).max(5000).optional(),
  /** Regions that the container registry is in, its own one included; 1 unless said. */
  registryRegions: z.number().int().min(1).max(100).optional(),
  /** Addresses that the private endpoint of Azure Monitor's private link scope takes. */
  monitorAddresses: z.number().int().min(1).max(1000).optional(),
  /** Ranges that others use, on premises or in networks that are not described. */
  occupied: listOf(text).optional(),
  /** A range from which to propose subnets. */
  space: text.optional(),
});

/** {@inheritDoc addressOptionsSchema} @public */
export type AddressOptions = z.infer<typeof addressOptionsSchema>;
