import { azureValue } from '../../model/azureValue';
import { PUBLIC_NETWORK_ACCESS } from '../../model/values';
import { hasApproved } from '../../facts/reach/privateEndpoints';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';
import { turnPublicAccessOff } from './publicAccess';

const AT = '/inbound/publicNetworkAccess';
const ENDPOINTS = '/inbound/privateEndpoints';

/** A workspace with a private way in needs no public one. */
export const publicBesidePrivate: Check = {
  id: 'public-access-beside-private-endpoint',
  title: 'Public access is off where there is a private endpoint',
  nature: 'risk',
  severity: 'medium',
  boundary: 'inbound',
  source: sources.secureWorkspace,
  reads: [AT, `${ENDPOINTS}/*/status`],
  expected: 'public access off beside an approved private endpoint',
  because:
    'It is supported and not recommended: the private endpoint keeps nobody out. Who comes over the internet cannot use Jupyter or RStudio on an instance, nor see data in private storage.',
  enforcedBy:
    'Azure Machine Learning Workspaces should disable public network access (438c38d2)',
  evaluate({ inbound }) {
    const access = azureValue(
      inbound?.publicNetworkAccess,
      PUBLIC_NETWORK_ACCESS,
    );
    if (access === 'Disabled') return pass('public access off');
    const approved = hasApproved(inbound?.privateEndpoints);
    if (approved === false) return notApplicable('no private endpoint');
    if (!access) return unknown(AT, 'public access not known');
    return approved
      ? fail({ pointer: AT, observed: 'public access on beside it' })
      : unknown(ENDPOINTS, 'private endpoints not known');
  },
  fix: ({ isolation }) => turnPublicAccessOff(isolation),
};

/** A public workspace rests on its sign-in. */
export const publicConditionalAccess: Check = {
  id: 'public-access-conditional-access',
  title: 'Sign-in to a public workspace is under conditional access',
  nature: 'risk',
  severity: 'medium',
  boundary: 'inbound',
  source: sources.plan,
  reads: [AT, '/conditionalAccess'],
  expected: 'conditional access for everybody who signs in',
  because:
    'A public workspace is all right only where sign-in by Microsoft Entra ID with conditional access is enough for you. Use a private one where you can.',
  evaluate({ inbound, conditionalAccess }) {
    const access = azureValue(
      inbound?.publicNetworkAccess,
      PUBLIC_NETWORK_ACCESS,
    );
    if (access === 'Disabled') return notApplicable('public access off');
    if (conditionalAccess) return pass('under conditional access');
    if (!access) return unknown(AT, 'public access not known');
    return conditionalAccess === undefined
      ? unknown('/conditionalAccess', 'conditional access not known')
      : fail({
          pointer: '/conditionalAccess',
          observed: 'no conditional access',
        });
  },
  fix: ({ isolation }) => [
    {
      title: 'Put sign-in under conditional access',
      patch: [setFact(isolation, '/conditionalAccess', true)],
    },
    ...turnPublicAccessOff(isolation),
  ],
};
