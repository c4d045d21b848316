import { isOtherService, isKubernetes } from '../../facts/computeKinds';
import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { removeEntries } from '../patches';
import { judgeComputes } from './judgeComputes';

const MODE = '/outbound/isolationMode';
const DETACH = { title: 'Detach it' };

/** A managed network takes no Kubernetes and no virtual machines of the customer's. */
export const managedNetworkComputeType: Check = {
  id: 'managed-network-compute-type',
  title: 'A managed network has no Kubernetes and no attached machines',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: [MODE, '/compute/*/type'],
  expected: 'clusters, instances and serverless compute',
  because:
    'Kubernetes and attached virtual machines cannot join a managed network. Serving on AKS needs a network of your own. Other attached compute stands outside it, in a network that is not described.',
  offers: [DETACH],
  evaluate(facts) {
    const { managed } = facts;
    if (managed === false) return notApplicable('no managed network');
    return judgeComputes(
      facts,
      ({ item, at, quotedName }) => {
        const type = recognised(item.type);
        if (!type) {
          return unknown(at('type'), `type of ${quotedName()} not known`);
        }
        if (isOtherService(type)) {
          return unknown(
            at('type'),
            `${quotedName()} of type ${type} stands in a network of its own`,
          );
        }
        if (!isKubernetes(type) && type !== 'VirtualMachine') return pass(type);
        return managed
          ? fail({
              pointer: at('type'),
              observed: `${quotedName()} is of type ${type}`,
            })
          : unknown(MODE, 'mode not known');
      },
      { pass: 'all can join', notApplicable: 'no compute' },
    );
  },
  writes: ['/compute/*'],
  fix: (_facts, { places }) => [
    {
      ...DETACH,
      patch: removeEntries(
        places.map(place => place.pointer.replace(/\/type$/, '')),
      ),
    },
  ],
};
