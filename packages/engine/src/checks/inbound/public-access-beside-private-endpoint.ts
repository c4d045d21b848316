import { recognised } from '../../facts/stated';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { PRIVATE_ENDPOINTS, PUBLIC_ACCESS } from './pointers';
import {
  turnPublicAccessOff,
  PUBLIC_ACCESS_OFF_WRITES,
} from './turnPublicAccessOff';

/** A workspace with a private way in needs no public one. */
export const publicAccessBesidePrivateEndpoint: Check = {
  id: 'public-access-beside-private-endpoint',
  title: 'Public access is off where there is a private endpoint',
  nature: 'risk',
  severity: 'medium',
  boundary: 'inbound',
  source: sources.secureWorkspace,
  reads: [PUBLIC_ACCESS, `${PRIVATE_ENDPOINTS}/*/status`],
  expected: 'public access off beside an approved private endpoint',
  because:
    'It is supported and not recommended: the private endpoint keeps nobody out. Who comes over the internet cannot use Jupyter or RStudio on an instance, nor see data in private storage.',
  opens: 'partial',
  offers: [{ title: 'Turn off public access' }],
  enforcedBy:
    'Azure Machine Learning Workspaces should disable public network access (438c38d2)',
  evaluate({ inbound }) {
    const access = recognised(inbound?.publicNetworkAccess);
    if (access === 'Disabled') return pass('public access off');
    const approved = inbound?.hasApprovedEndpoint;
    if (approved === false) return notApplicable('no private endpoint');
    if (!access) return unknown(PUBLIC_ACCESS, 'public access not known');
    return approved
      ? fail({ pointer: PUBLIC_ACCESS, observed: 'public access on beside it' })
      : unknown(PRIVATE_ENDPOINTS, 'private endpoints not known');
  },
  writes: PUBLIC_ACCESS_OFF_WRITES,
  fix: turnPublicAccessOff,
};
