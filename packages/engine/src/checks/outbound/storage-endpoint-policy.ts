import { destinationOf } from '../../facts/egress/way';
import { letDataOut, waysOut } from '../../facts/egress/waysOut';
import { EGRESS_RULES } from '../../facts/rulesInForce';
import { AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS } from '../../model/values';
import { Check } from '../check';
import { inCustomNetwork } from '../networks';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { ALIASES, isToStorage, POLICY_UNKNOWN } from './storagePolicy';

const ADD_POLICY =
  'Add a service endpoint policy with the Azure Machine Learning alias';

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
  opens: 'partial',
  offers: [{ title: ADD_POLICY }],
  evaluate: facts =>
    inCustomNetwork(facts, () => {
      const covers = facts.customNetwork?.egress?.coversStorage;
      const ways = waysOut(facts, isToStorage);
      const isOpen = letDataOut(ways);
      if (covers) return pass('a policy with the alias');
      if (isOpen === false) return notApplicable('storage is not let out');
      const known = isOpen && covers === false;
      const places = [...(isOpen ? ways.best : ways.worst)].map(way => ({
        pointer: way.pointers[way.pointers.length - 1],
        observed: `${quoted(destinationOf(way))} is let out without a policy`,
      }));
      return known
        ? fail(...places)
        : unknown(
            covers === undefined ? ALIASES : places[0].pointer,
            POLICY_UNKNOWN,
          );
    }),
  writes: [ALIASES],
  fix: ({ isolation }) => [
    {
      title: ADD_POLICY,
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
