import { sources } from '../../model/sources';
import { CheckDetails, CheckFix, JudgingCheck } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { judgeComputes } from './judgeComputes';

const MODE = '/outbound/isolationMode';
const OFF = { title: 'Take the subnet off' };

/** With a managed network no compute names a subnet. */
export const managedNetworkSubnet: JudgingCheck = {
  id: 'managed-network-subnet',
  title: 'With a managed network no compute names a subnet',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetworkCompute,
  expected: 'no subnet on any compute',
  because:
    'Azure puts compute into the managed network by itself and refuses a subnet of yours. A scanner that wants one is wrong here.',
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
};

/** Ways out of it, smallest first. */
export const managedNetworkSubnetFix: CheckFix = (_facts, { places }) => [
  {
    ...OFF,
    patch: places.map(place => ({ op: 'remove', path: place.pointer })),
  },
];

/** What is told of it, and what searches ask. */
export const managedNetworkSubnetDetails = (): CheckDetails => ({
  reads: [MODE, '/compute/*/subnetId'],
  offers: [OFF],
  writes: ['/compute/*/subnetId'],
});
