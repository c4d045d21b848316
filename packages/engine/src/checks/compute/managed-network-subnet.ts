import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { judgeComputes } from './judgeComputes';

const MODE = '/outbound/isolationMode';
const OFF = { title: 'Take the subnet off' };

/** With a managed network no compute names a subnet. */
export const managedNetworkSubnet: Check = {
  id: 'managed-network-subnet',
  title: 'With a managed network no compute names a subnet',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetworkCompute,
  reads: [MODE, '/compute/*/subnetId'],
  expected: 'no subnet on any compute',
  because:
    'Azure puts compute into the managed network by itself and refuses a subnet of yours. A scanner that wants one is wrong here.',
  offers: [OFF],
  evaluate(facts) {
    const { managed } = facts;
    if (managed === false) return notApplicable('no managed network');
    return judgeComputes(
      facts,
      ({ item, at, name }) => {
        if (!item.subnetId) return pass('no subnet');
        return managed
          ? fail({
              pointer: at('subnetId'),
              observed: `${name()} names a subnet`,
            })
          : unknown(MODE, 'mode not known');
      },
      { pass: 'none names a subnet', notApplicable: 'no compute' },
    );
  },
  writes: ['/compute/*/subnetId'],
  fix: (_facts, { places }) => [
    {
      ...OFF,
      patch: places.map(place => ({ op: 'remove', path: place.pointer })),
    },
  ],
};
