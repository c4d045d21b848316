import { Facts } from '../../facts/facts';
import { Fix } from '../../model/posture';
import { aksRegion } from '../compute/aks-region';
import { serverlessSubnet } from '../compute/serverless-subnet';
import { setFacts, sparing } from '../patches';
import { withPrivateEndpointAdded } from './addPrivateEndpoint';
import { PRIVATE_ENDPOINTS, PUBLIC_ACCESS } from './pointers';

/** What {@link turnPublicAccessOff} offers, in general words. @internal */
export const PUBLIC_ACCESS_OFF = {
  title:
    'Turn off public access, and add a private endpoint where there is none',
};

/** What {@link turnPublicAccessOff} writes. @internal */
export const PUBLIC_ACCESS_OFF_WRITES = [PUBLIC_ACCESS, PRIVATE_ENDPOINTS];

/**
 * Turns public access off, and asks for a private endpoint where none is known.
 * Proposes nothing where that would cut off compute.
 * @internal
 */
export function turnPublicAccessOff(facts: Facts): Fix[] {
  const { isolation, inbound } = facts;
  const off = [PUBLIC_ACCESS, 'Disabled'] as const;
  const fix = inbound?.hasApprovedEndpoint
    ? { title: 'Turn off public access', patch: setFacts(isolation, [off]) }
    : {
        title: 'Turn off public access and add a private endpoint',
        patch: setFacts(isolation, [
          off,
          [PRIVATE_ENDPOINTS, withPrivateEndpointAdded(facts)],
        ]),
      };
  return sparing(facts, [aksRegion, serverlessSubnet], [fix]);
}
