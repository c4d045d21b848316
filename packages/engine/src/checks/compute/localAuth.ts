import { azureValue } from '../../model/azureValue';
import { pointer } from '../../model/pointer';
import { COMPUTE_TYPES } from '../../model/values';
import { Check } from '../check';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';

const WITH_LOCAL_AUTH: readonly string[] = ['AmlCompute', 'ComputeInstance'];

/** Nobody signs in to a compute with a key of its own. */
export const computeLocalAuth: Check = {
  id: 'compute-local-auth',
  title: 'Compute takes no local sign-in',
  nature: 'risk',
  severity: 'medium',
  boundary: 'compute',
  source: sources.azurePolicy,
  reads: ['/compute/*/type', '/compute/*/localAuth'],
  expected: 'local authentication off',
  because:
    'An SSH key on a node is known to no directory: conditional access does not see it, and it outlives the person. It is on unless somebody turns it off.',
  enforcedBy:
    'Azure Machine Learning Computes should have local authentication methods disabled (e96a9a5f)',
  evaluate({ compute }) {
    if (!compute) return unknown('/compute', 'compute not known');
    return judgeEach(
      compute,
      ({ name, type, localAuth }, index) => {
        const at = (field: string) => pointer('compute', index, field);
        const known = azureValue(type, COMPUTE_TYPES);
        const what = name ?? `compute ${index + 1}`;
        if (type !== undefined && !WITH_LOCAL_AUTH.includes(known ?? '')) {
          return notApplicable('no local sign-in');
        }
        if (localAuth === false) return pass(what);
        if (localAuth === undefined) {
          return unknown(at('localAuth'), `local sign-in to ${what} not known`);
        }
        return known
          ? fail({
              pointer: at('localAuth'),
              observed: `${what} takes local sign-in`,
            })
          : unknown(at('type'), `type of ${what} not known`);
      },
      { pass: 'off everywhere', notApplicable: 'no compute that has it' },
    );
  },
  fix: ({ isolation }, outcome) => [
    {
      title: 'Turn local sign-in off',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, false),
      ),
    },
  ],
};
