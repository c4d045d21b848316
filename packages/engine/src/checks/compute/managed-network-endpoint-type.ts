import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { removeEntries } from '../patches';
import { judgeEndpoints } from './judgeEndpoints';

const MODE = '/outbound/isolationMode';
const REMOVE = { title: 'Remove these endpoints' };

/** A managed network serves no endpoint on Kubernetes. */
export const managedNetworkEndpointType: Check = {
  id: 'managed-network-endpoint-type',
  title: 'A managed network has no endpoint on Kubernetes',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: [MODE, '/endpoints/*/kind', '/endpoints/*/computeType'],
  expected: 'managed online endpoints and batch endpoints',
  because:
    'Kubernetes cannot join a managed network, so an endpoint on it is served and sends data from outside. Serving on Kubernetes needs a network of your own.',
  offers: [REMOVE],
  evaluate(facts) {
    const { managed } = facts;
    if (managed === false) return notApplicable('no managed network');
    return judgeEndpoints(
      facts,
      ({ item, at, name }) => {
        if (item.kind === 'batch') return notApplicable('a batch endpoint');
        const runsOn = recognised(item.computeType);
        if (!runsOn) {
          return unknown(at('computeType'), `not known what ${name()} runs on`);
        }
        if (runsOn === 'Managed') return pass('managed');
        if (item.kind !== 'online') {
          return unknown(at('kind'), `kind of ${name()} not known`);
        }
        return managed
          ? fail({
              pointer: at('computeType'),
              observed: `${name()} runs on Kubernetes`,
            })
          : unknown(MODE, 'mode not known');
      },
      { pass: 'all managed', notApplicable: 'no online endpoints' },
    );
  },
  writes: ['/endpoints/*'],
  fix: (_facts, { places }) => [
    {
      ...REMOVE,
      patch: removeEntries(
        places.map(place => place.pointer.replace(/\/computeType$/, '')),
      ),
    },
  ],
};
