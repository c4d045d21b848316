import { waysOutOfSubnet } from '../../facts/egress/waysOut';
import { hasStorageEndpoint, holdsCompute } from '../../facts/subnetUse';
import { Check } from '../check';
import { judgeSubnets, NETWORKS } from '../networks';
import { notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { judgeWays } from './judgeWays';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { ALIASES, isToStorage, withPolicy } from './storagePolicy';

const TURN_ON = 'Turn on the storage service endpoint';

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
    `${NETWORKS}/*/subnets/*/serviceEndpoints`,
    `${NETWORKS}/*/subnets/*/purpose`,
    '/compute/*/subnetId',
  ],
  expected: 'Microsoft.Storage on every subnet with compute',
  because:
    'A service endpoint policy filters the traffic of service endpoints. On a subnet without one for storage it stops nothing.',
  opens: 'partial',
  offers: [{ title: TURN_ON }],
  evaluate: facts =>
    withPolicy(facts, () =>
      judgeSubnets(
        facts,
        ({ subnet, name, at, pointer: here }) => {
          const compute = holdsCompute(facts, subnet);
          if (compute === false) return notApplicable('no compute');
          const pointer = at('serviceEndpoints');
          const guarded = hasStorageEndpoint(subnet);
          if (guarded === undefined) {
            return unknown(pointer, `not known for ${name}`);
          }
          const outcome = guarded
            ? pass(name)
            : judgeWays(
                waysOutOfSubnet(facts, here, isToStorage),
                pointer,
                `${name} has no storage service endpoint`,
              );
          return compute
            ? outcome
            : unknownIfFail(outcome, at('purpose'), `use of ${name} not known`);
        },
        { pass: 'all have it', notApplicable: 'no subnet for compute' },
      ),
    ),
  writes: [`${NETWORKS}/*/subnets/*/serviceEndpoints`],
  fix: ({ isolation }, outcome) => [
    {
      title: TURN_ON,
      patch: outcome.places.map(({ pointer }) =>
        setFact(isolation, `${pointer}/-`, 'Microsoft.Storage'),
      ),
    },
  ],
};
