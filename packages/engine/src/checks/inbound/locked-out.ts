import { recognised } from '../../facts/stated';
import { Check } from '../check';
import { aksRegion } from '../compute/aks-region';
import { fail, pass, unknown } from '../outcome';
import { sparing } from '../patches';
import { sources } from '../../model/sources';
import { addPrivateEndpoint } from './addPrivateEndpoint';
import { PRIVATE_ENDPOINTS, PUBLIC_ACCESS } from './pointers';

/** Somebody can still get in. */
export const lockedOut: Check = {
  id: 'locked-out',
  title: 'Somebody can reach the workspace',
  nature: 'risk',
  severity: 'high',
  boundary: 'inbound',
  source: sources.privateLink,
  reads: [PUBLIC_ACCESS, PRIVATE_ENDPOINTS],
  expected: 'public access on, or an approved private endpoint',
  because:
    'With public access off and no approved private endpoint nobody reaches the studio or the data plane. An outbound private endpoint rule is not a way in.',
  opens: 'closed',
  offers: [{ title: 'Add a private endpoint to the workspace' }],
  evaluate({ inbound }) {
    const access = recognised(inbound?.publicNetworkAccess);
    const approved = inbound?.hasApprovedEndpoint;
    if (approved) return pass('an approved private endpoint');
    if (access === 'Enabled') return pass('public access is on');
    if (!access) return unknown(PUBLIC_ACCESS, 'not known who gets in');
    return approved === false
      ? fail({
          pointer: PRIVATE_ENDPOINTS,
          observed: 'public access off and no approved private endpoint',
        })
      : unknown(
          PRIVATE_ENDPOINTS,
          'public access off, private endpoints not known',
        );
  },
  writes: [PRIVATE_ENDPOINTS],
  fix: facts => sparing(facts, [aksRegion], [addPrivateEndpoint(facts)]),
};
