import { azureValue } from '../../model/azureValue';
import { WorkspaceIsolation } from '../../model/isolation';
import { AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS } from '../../model/values';
import { findServiceTag } from '../../destinations/classify';
import { hasAzureMlAlias } from '../../facts/readCustomNetwork';
import { hasApproved } from '../../facts/reach/privateEndpoints';
import { Check, Outcome } from '../check';
import { holdsCompute, inCustomNetwork, judgeSubnets } from '../networks';
import {
  fail,
  notApplicable,
  pass,
  quoted,
  unknown,
  unknownIfFail,
} from '../outcome';
import { setFact } from '../patches';
import { judgeDefaultStorage } from '../resources/judgeDefaultStorage';
import { sources } from '../sources';
import { judgeAllowed } from './allowList';
import { EGRESS_RULES } from './egress';

const ALIASES = '/customNetwork/egress/serviceEndpointPolicyAliases';
const NO_POLICY = 'no policy for Azure Machine Learning';

const aliasOf = ({ customNetwork }: WorkspaceIsolation) =>
  hasAzureMlAlias(customNetwork?.egress?.serviceEndpointPolicyAliases);

/** Judges what only matters with a service endpoint policy. */
function withPolicy(
  isolation: WorkspaceIsolation,
  judge: () => Outcome,
): Outcome {
  return inCustomNetwork(isolation, () => {
    const alias = aliasOf(isolation);
    if (alias === false) return notApplicable(NO_POLICY);
    return alias
      ? judge()
      : unknownIfFail(judge(), ALIASES, 'service endpoint policy not known');
  });
}

/** Storage is let out with the policy that keeps it to Azure Machine Learning’s own. */
export const storageEndpointPolicy: Check = {
  id: 'storage-endpoint-policy',
  title: 'A service endpoint policy guards the way to Azure Storage',
  nature: 'risk',
  severity: 'high',
  boundary: 'outbound',
  source: sources.exfiltration,
  reads: [`${EGRESS_RULES}/*/serviceTag`, ALIASES],
  expected: AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS,
  because:
    'The Storage tag leads to every storage account there is, also to one an attacker made. The alias leaves open only those of Azure Machine Learning. It can be set in the portal, not by Azure CLI or PowerShell.',
  evaluate: isolation =>
    inCustomNetwork(isolation, () => {
      const alias = aliasOf(isolation);
      return judgeAllowed(
        isolation,
        'ServiceTag',
        ({ serviceTag }, at) => {
          const pointer = at('serviceTag');
          if (serviceTag === undefined) return unknown(pointer, 'not known');
          if (findServiceTag(serviceTag)?.value !== 'Storage') {
            return notApplicable('another tag');
          }
          if (alias) return pass('a policy with the alias');
          return alias === undefined
            ? unknown(ALIASES, 'service endpoint policy not known')
            : fail({
                pointer,
                observed: `${quoted(serviceTag)} is let out without a policy`,
              });
        },
        { pass: 'guarded', notApplicable: 'storage is not let out' },
      );
    }),
  fix: ({ isolation }) => [
    {
      title:
        'Add a service endpoint policy with the Azure Machine Learning alias',
      patch: [
        setFact(isolation, ALIASES, [
          ...(isolation.customNetwork?.egress?.serviceEndpointPolicyAliases ??
            []),
          AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS,
        ]),
      ],
    },
  ],
};

const isStorage = (endpoint: string) =>
  azureValue(endpoint, ['Microsoft.Storage', 'Microsoft.Storage.Global']) !==
  undefined;

/** The policy filters only what leaves by a service endpoint. */
export const storagePolicySubnets: Check = {
  id: 'storage-policy-subnets',
  title: 'Compute subnets have the storage service endpoint the policy needs',
  nature: 'risk',
  severity: 'high',
  boundary: 'outbound',
  source: sources.exfiltration,
  reads: [
    ALIASES,
    '/customNetwork/virtualNetworks/*/subnets/*/serviceEndpoints',
    '/customNetwork/virtualNetworks/*/subnets/*/purpose',
  ],
  expected: 'Microsoft.Storage on every subnet with compute',
  because:
    'A service endpoint policy filters the traffic of service endpoints. On a subnet without one for storage it stops nothing.',
  evaluate: isolation =>
    withPolicy(isolation, () =>
      judgeSubnets(
        isolation,
        ({ subnet, name, at }) => {
          const compute = holdsCompute(isolation, subnet);
          if (compute === false) return notApplicable('no compute');
          const { serviceEndpoints } = subnet;
          if (!serviceEndpoints) {
            return unknown(at('serviceEndpoints'), `not known for ${name}`);
          }
          const outcome = serviceEndpoints.some(isStorage)
            ? pass(name)
            : fail({
                pointer: at('serviceEndpoints'),
                observed: `${name} has no storage service endpoint`,
              });
          return compute
            ? outcome
            : unknownIfFail(outcome, at('purpose'), `use of ${name} not known`);
        },
        { pass: 'all have it', notApplicable: 'no subnet for compute' },
      ),
    ),
  fix: ({ isolation }, outcome) => [
    {
      title: 'Turn on the storage service endpoint',
      patch: outcome.places.map(({ pointer }) =>
        setFact(isolation, `${pointer}/-`, 'Microsoft.Storage'),
      ),
    },
  ],
};

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
  evaluate: isolation =>
    withPolicy(isolation, () =>
      judgeDefaultStorage(
        isolation,
        ({ account, at }) => {
          const approved = hasApproved(account.privateEndpoints);
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
  fix: ({ isolation }, outcome) => [
    {
      title: 'Add private endpoints to the account',
      patch: outcome.places.map(({ pointer }) =>
        setFact(isolation, pointer, [
          { subresource: 'blob', status: 'Approved' },
          { subresource: 'file', status: 'Approved' },
        ]),
      ),
    },
  ],
};
