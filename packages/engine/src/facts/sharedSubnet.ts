import { subnetParts } from '../network/subnets';
import { PrivateEndpointFacts } from './facts';
import { Known } from './known';
import { comparableId } from './modes';

const isArmId = (id: string) => subnetParts(id) !== undefined;

/**
 * Whether one of these private endpoints, if it carries traffic, is in one of
 * some subnets. Subnets written by name cannot be told apart, so only ids can
 * say no. The endpoints are looked through once, however often it is asked.
 * @internal
 */
export function sharedSubnetOf(
  endpoints: readonly PrivateEndpointFacts[],
): (subnets: readonly string[]) => Known {
  const known = endpoints.flatMap(({ approved, subnetId }) =>
    approved && subnetId !== undefined ? subnetId : [],
  );
  const ids = new Set(known.map(comparableId));
  const areAllIds = known.length === endpoints.length && known.every(isArmId);
  return subnets => {
    if (!endpoints.length) return false;
    if (subnets.some(subnet => ids.has(comparableId(subnet)))) return true;
    return areAllIds && subnets.every(isArmId) ? false : undefined;
  };
}
