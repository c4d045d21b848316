import { isFor } from '../../facts/subnetUse';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { judgeSubnets, NETWORKS } from '../networks';
import {
  fail,
  notApplicable,
  pass,
  quoted,
  unknown,
  unknownIfFail,
} from '../outcome';
import { setFact } from '../patches';

const SUBNETS = `${NETWORKS}/*/subnets/*`;
const OFF = { title: 'Turn the network policies off' };

/** Network policies are off where private endpoints stand. */
export const privateEndpointNetworkPolicies: Check = {
  id: 'private-endpoint-network-policies',
  title: 'Network policies are off on the subnet of private endpoints',
  nature: 'advice',
  severity: 'low',
  boundary: 'compute',
  source: sources.privateLink,
  reads: [`${SUBNETS}/privateEndpointNetworkPolicies`, `${SUBNETS}/purpose`],
  expected: 'privateEndpointNetworkPolicies Disabled',
  because:
    'The page asks for them to be off before a private endpoint is added. Azure has since learnt to take groups and routes on such a subnet, so it is no longer refused; but then both have to let the private endpoints be reached.',
  offers: [OFF],
  evaluate: facts =>
    judgeSubnets(
      facts,
      ({ subnet, name, at }) => {
        const meant = isFor(subnet, 'private-endpoints');
        if (meant === false) return notApplicable('no private endpoints');
        const written = subnet.written.privateEndpointNetworkPolicies;
        const here = at('privateEndpointNetworkPolicies');
        if (written === undefined) {
          return unknown(here, `network policies of ${name} not known`);
        }
        const outcome =
          subnet.privateEndpointNetworkPolicies === 'Disabled'
            ? pass(name)
            : fail({
                pointer: here,
                observed: `${quoted(written)} on ${name}`,
              });
        return meant
          ? outcome
          : unknownIfFail(outcome, at('purpose'), `use of ${name} not known`);
      },
      { pass: 'off', notApplicable: 'no subnet for private endpoints' },
    ),
  writes: [`${SUBNETS}/privateEndpointNetworkPolicies`],
  fix: ({ isolation }, { places }) => [
    {
      ...OFF,
      patch: places.map(place => setFact(isolation, place.pointer, 'Disabled')),
    },
  ],
};
