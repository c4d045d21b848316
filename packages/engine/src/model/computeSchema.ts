import { z } from 'zod';
import { text } from './text';

/** A compute target of the workspace. @public */
export const computeSchema = z.strictObject({
  name: text.optional(),
  type: text.optional(),
  nodePublicIp: z.boolean().optional(),
  sshPublicAccess: z.boolean().optional(),
  localAuth: z.boolean().optional(),
  /** The subnet it names; an empty text says that it names none. */
  subnetId: text.optional(),
  region: text.optional(),
  maxNodes: z.number().int().nonnegative().optional(),
  /** AKS and Kubernetes: the control plane has no public address. */
  privateCluster: z.boolean().optional(),
  /** AKS and Kubernetes: a private cluster that still has a public FQDN. */
  publicFqdn: z.boolean().optional(),
  /** AKS and Kubernetes: the cluster stands in a virtual network. */
  inVirtualNetwork: z.boolean().optional(),
  loadBalancerType: text.optional(),
});
