import { ComputeFacts } from '../facts/facts';
import { recognised } from '../facts/stated';
import { Amount, MissingFact } from './consumer';
import { AddressOptions } from './options';
import { sources } from '../model/sources';

/** Pods of a node where nobody says, by the page of `sources.kubernetes`. */
const DEFAULT_PODS = 30;

/** Nodes that an upgrade adds where nobody says, by the same page. */
const DEFAULT_SURGE = 1;

/**
 * Addresses of an AKS cluster, by "IP address planning for Azure Kubernetes
 * Service clusters" (2024-05-28): each node and each node of an upgrade takes one;
 * with the plugin `azure` each of their pods, too; an internal load balancer one
 * more. What is not known counts as nothing and is named.
 * @internal
 */
export function aksAddresses(
  { maxNodes, loadBalancerType }: ComputeFacts,
  name: string,
  at: string,
  options: AddressOptions,
): Amount {
  const { networkPlugin: plugin } = options;
  const surge = options.upgradeSurge ?? DEFAULT_SURGE;
  const pods = options.podsPerNode ?? DEFAULT_PODS;
  const most = maxNodes ?? options.aksNodes;
  const missing: MissingFact[] = [];
  if (most === undefined) {
    missing.push({
      pointer: `${at}/maxNodes`,
      says: () => `the most nodes of ${name}`,
      option: 'aksNodes',
    });
  }
  if (!plugin) {
    missing.push({
      pointer: at,
      says: () => `the network plugin of ${name}`,
      option: 'networkPlugin',
    });
  }
  const balancer = recognised(loadBalancerType);
  if (!balancer) {
    missing.push({
      pointer: `${at}/loadBalancerType`,
      says: () => `the load balancer of ${name}`,
    });
  }
  const nodes = most === undefined ? 0 : most + surge;
  const each = plugin === 'azure' ? 1 + pods : 1;
  const inside = balancer === 'InternalLoadBalancer';
  const upgrade = surge === 1 ? 'one more' : `${surge} more`;
  return {
    what: () =>
      plugin === 'azure'
        ? `nodes and pods of AKS cluster ${name}`
        : `nodes of AKS cluster ${name}`,
    count: nodes * each + (inside ? 1 : 0),
    because: [
      `Every node takes an address, and an upgrade needs ${upgrade}`,
      plugin === 'azure' && `every node’s ${pods} pods take one each, too`,
      inside && 'the internal load balancer takes one',
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
    source: sources.kubernetes,
    missing,
  };
}
