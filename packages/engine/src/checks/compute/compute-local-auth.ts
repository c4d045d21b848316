import { isClusterOrInstance } from '../../facts/computeKinds';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { judgeComputes } from './judgeComputes';

const OFF = { title: 'Turn local sign-in off' };

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
  // Whoever holds the key still has to reach the node first.
  opens: 'closed',
  offers: [OFF],
  evaluate: facts =>
    judgeComputes(
      facts,
      ({ item, at, name }) => {
        const { type, localAuth } = item;
        if (type !== undefined && !isClusterOrInstance(type)) {
          return notApplicable('no local sign-in');
        }
        if (localAuth === false) return pass(name());
        if (localAuth === undefined) {
          return unknown(
            at('localAuth'),
            `local sign-in to ${name()} not known`,
          );
        }
        return type
          ? fail({
              pointer: at('localAuth'),
              observed: `${name()} takes local sign-in`,
            })
          : unknown(at('type'), `type of ${name()} not known`);
      },
      { pass: 'off everywhere', notApplicable: 'no compute that has it' },
    ),
  writes: ['/compute/*/localAuth'],
  fix: ({ isolation }, { places }) => [
    {
      ...OFF,
      patch: places.map(place => setFact(isolation, place.pointer, false)),
    },
  ],
};
