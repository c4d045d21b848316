import { subnetParts } from '../network/subnets';
import { PrivateEndpointFacts } from './facts';
import { Known } from './known';
import { sameId } from './modes';

const isArmId = (id: string) => subnetParts(id) !== undefined;

/**
 * Whether a private endpoint that carries traffic is in one of these subnets.
 * Subnets written by name cannot be told apart, so only ids can say no.
 * @internal
 */
export function isInSubnetOf(
  { approved, subnetId }: PrivateEndpointFacts,
  subnets: readonly string[],
): Known {
  if (subnetId === undefined || !approved) return undefined;
  if (subnets.some(subnet => sameId(subnet, subnetId))) return true;
  return [subnetId, ...subnets].every(isArmId) ? false : undefined;
}
