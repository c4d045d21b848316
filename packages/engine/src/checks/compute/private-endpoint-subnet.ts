import { Facts, PrivateEndpointFacts } from '../../facts/facts';
import { sameId } from '../../facts/modes';
import { SubnetFacts } from '../../facts/networkFacts';
import { RESOURCE_NAMES } from '../../facts/reach/resourceAccess';
import { pointer } from '../../model/pointer';
import { sources } from '../../model/sources';
import { RESOURCE_KINDS } from '../../model/values';
import { Check, Outcome } from '../check';
import { inCustomNetwork, NETWORKS } from '../networks';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';

interface EndpointAt {
  endpoint: PrivateEndpointFacts;
  at: string;
  to: string;
}

/** Every private endpoint of the workspace and of what it leans on. */
function endpointsOf({ inbound, resources }: Facts): EndpointAt[] {
  const own = (inbound?.privateEndpoints ?? []).map((endpoint, index) => ({
    endpoint,
    at: pointer('inbound', 'privateEndpoints', index),
    to: 'workspace',
  }));
  const others = RESOURCE_KINDS.flatMap(kind =>
    (resources?.[kind] ?? []).flatMap((resource, number) =>
      (resource.privateEndpoints ?? []).map((endpoint, index) => ({
        endpoint,
        at: pointer('resources', kind, number, 'privateEndpoints', index),
        to: RESOURCE_NAMES[kind],
      })),
    ),
  );
  return [...own, ...others];
}

function judge(
  { endpoint: { subnetId }, at, to }: EndpointAt,
  subnets: readonly SubnetFacts[],
): Outcome {
  const here = `${at}/subnetId`;
  if (subnetId === undefined) {
    return unknown(here, `subnet of the ${to}’s private endpoint not known`);
  }
  const found = subnets.filter(({ id }) => id && sameId(id, subnetId));
  if (!found.length) return notApplicable('a subnet that is not described');
  const [{ purpose }] = found;
  if (found.some(subnet => subnet.purpose !== purpose) || !purpose) {
    return unknown(here, `not known what the ${to}’s subnet is for`);
  }
  if (purpose === 'private-endpoints') return pass(subnetId);
  // One without an id may be another description of the same.
  return subnets.some(({ id }) => id === undefined)
    ? unknown(here, `not known which subnet the ${to}’s private endpoint is in`)
    : fail({
        pointer: here,
        observed: `a private endpoint to the ${to} is in a subnet for something else`,
      });
}

/** Private endpoints stand in the subnet that is meant for them. */
export const privateEndpointSubnet: Check = {
  id: 'private-endpoint-subnet',
  title: 'Private endpoints stand in the subnet for them',
  nature: 'advice',
  severity: 'low',
  boundary: 'compute',
  source: sources.plan,
  reads: [
    '/inbound/privateEndpoints/*/subnetId',
    '/resources/*/*/privateEndpoints/*/subnetId',
    `${NETWORKS}/*/subnets/*/purpose`,
  ],
  expected: 'a subnet for private endpoints and nothing else',
  because:
    'In a subnet with compute, an endpoint shares its routes and its network security group, and takes addresses that nodes need. In one of its own it can be guarded by itself.',
  evaluate: facts =>
    inCustomNetwork(facts, () => {
      const subnets = (facts.customNetwork?.virtualNetworks ?? []).flatMap(
        network => network.subnets ?? [],
      );
      return judgeEach(
        endpointsOf(facts),
        endpoint => judge(endpoint, subnets),
        {
          pass: 'all of them',
          notApplicable: 'no private endpoints in these subnets',
        },
      );
    }),
};
