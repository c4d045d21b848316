import { Check } from '../check';
import { fail, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { judgeDefaultStorage } from '../resources/judgeDefaultStorage';
import { sources } from '../../model/sources';
import { ALIASES, withPolicy } from './storagePolicy';

const ADD_ENDPOINTS = 'Add private endpoints to the account';

/** With the policy the default account has to be reached privately. */
export const storagePolicyDefaultAccount: Check = {
  id: 'storage-policy-default-account',
  title: 'With the policy the default storage account has a private endpoint',
  nature: 'risk',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.exfiltration,
  reads: [ALIASES, '/resources/storage/*/privateEndpoints/*/status'],
  expected: 'an approved private endpoint to the default account',
  because:
    'The alias stands for accounts of Microsoft only. Your own account is then reached by private endpoint, or the policy has to be widened for it.',
  opens: 'closed',
  offers: [{ title: ADD_ENDPOINTS }],
  evaluate: facts =>
    withPolicy(facts, () =>
      judgeDefaultStorage(
        facts,
        ({ account, at }) => {
          const approved = account.hasApprovedEndpoint;
          if (approved) return pass('private');
          return approved === undefined
            ? unknown(`${at}/privateEndpoints`, 'private endpoints not known')
            : fail({
                pointer: `${at}/privateEndpoints`,
                observed: 'no approved private endpoint',
              });
        },
        { pass: 'private', notApplicable: 'no default account' },
      ),
    ),
  writes: ['/resources/storage/*/privateEndpoints'],
  fix: ({ isolation }, outcome) => [
    {
      title: ADD_ENDPOINTS,
      patch: outcome.places.map(({ pointer }) =>
        setFact(isolation, pointer, [
          { subresource: 'blob', status: 'Approved' },
          { subresource: 'file', status: 'Approved' },
        ]),
      ),
    },
  ],
};
