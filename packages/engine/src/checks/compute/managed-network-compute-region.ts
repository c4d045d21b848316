import { isClusterOrInstance } from '../../facts/computeKinds';
import { sameRegion } from '../../facts/modes';
import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { setFact } from '../patches';
import { judgeComputes } from './judgeComputes';

const MODE = '/outbound/isolationMode';
const HERE = { title: 'Create it in the region of the workspace' };

/** Compute of a managed network is in the workspace's region. */
export const managedNetworkComputeRegion: Check = {
  id: 'managed-network-compute-region',
  title: 'Compute in a managed network is in the workspace’s region',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: [MODE, '/compute/*/type', '/compute/*/region', '/region'],
  expected: 'the region of the workspace',
  because:
    'A managed network lies in one region. Only in a network of your own can a cluster stand elsewhere, an instance never.',
  offers: [HERE],
  evaluate(facts) {
    const { managed } = facts;
    if (managed === false) return notApplicable('no managed network');
    return judgeComputes(
      facts,
      ({ item, at, quotedName }) => {
        const type = recognised(item.type);
        const { region } = item;
        if (type && !isClusterOrInstance(type)) return notApplicable(type);
        if (region === undefined) {
          return unknown(at('region'), `region of ${quotedName()} not known`);
        }
        const same = sameRegion(region, facts.region);
        if (same) return pass(region);
        if (same === undefined) return unknown('/region', 'region not known');
        if (!type) {
          return unknown(at('type'), `type of ${quotedName()} not known`);
        }
        return managed
          ? fail({
              pointer: at('region'),
              observed: `${quotedName()} is in ${quoted(region)}`,
            })
          : unknown(MODE, 'mode not known');
      },
      { pass: 'the same region', notApplicable: 'no managed compute' },
    );
  },
  writes: ['/compute/*/region'],
  fix: ({ isolation }, { places }) => [
    {
      ...HERE,
      patch: places.map(place =>
        setFact(isolation, place.pointer, isolation.region),
      ),
    },
  ],
};
