import { z } from 'zod';
import { FieldsOf } from '../model/fieldsOf';
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
export interface AddressOptions {
  /** Network plugin of the AKS clusters. */
  networkPlugin?: (typeof NETWORK_PLUGINS)[number];
  /** Pods that a node takes at most, 10 to 250; 30 unless said, as AKS takes it. */
  podsPerNode?: number;
  /** Nodes of an AKS cluster whose number is not known, at most. */
  aksNodes?: number;
  /** Nodes that an upgrade of an AKS cluster adds for a while; 1 unless said, as AKS takes it. */
  upgradeSurge?: number;
  /** Regions that the container registry is in, its own one included; 1 unless said. */
  registryRegions?: number;
  /** Addresses that the private endpoint of Azure Monitor's private link scope takes. */
  monitorAddresses?: number;
  /** Ranges that others use, on premises or in networks that are not described. */
  occupied?: string[];
  /** A range from which to propose subnets. */
  space?: string;
}

/** {@inheritDoc AddressOptions} @public */
export const addressOptionsSchema: z.ZodType<AddressOptions, AddressOptions> =
  z.strictObject({
    networkPlugin: z.enum(NETWORK_PLUGINS).optional(),
    podsPerNode: z.number().int().min(10).max(250).optional(),
    aksNodes: z.number().int().min(1).max(5000).optional(),
    upgradeSurge: z.number().int().min(1).max(5000).optional(),
    registryRegions: z.number().int().min(1).max(100).optional(),
    monitorAddresses: z.number().int().min(1).max(1000).optional(),
    occupied: listOf(text).optional(),
    space: text.optional(),
  } satisfies FieldsOf<AddressOptions>);
