import { sources } from '../../model/sources';
import { subnetParts } from '../../network/subnets';
import { Check } from '../check';
import { inCustomNetwork } from '../networks';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { judgeComputes } from './judgeComputes';

const SUBSCRIPTION = '/workspace/subscriptionId';

/** A compute’s network is in the workspace’s subscription. */
export const computeSubnetSubscription: Check = {
  id: 'compute-subnet-subscription',
  title: 'Compute stands in a network of the workspace’s subscription',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: ['/compute/*/subnetId', SUBSCRIPTION],
  expected: 'a subnet in the subscription of the workspace',
  because:
    'Azure Machine Learning puts nodes only into networks of its workspace’s own subscription. Other networks are reached by peering. An older page wanted every resource in one network and subscription; the newer pages ask it of compute alone.',
  evaluate: facts =>
    inCustomNetwork(facts, () =>
      judgeComputes(
        facts,
        ({ item: { subnetId }, at, name }) => {
          if (subnetId === '') return notApplicable('no subnet');
          const found = subnetParts(subnetId)?.subscription;
          if (!found) {
            return unknown(at('subnetId'), `subnet of ${name()} not known`);
          }
          const own = facts.workspace?.subscriptionId?.trim().toLowerCase();
          if (!own) return unknown(SUBSCRIPTION, 'not known');
          return found === own
            ? pass(name())
            : fail({
                pointer: at('subnetId'),
                observed: `${name()} is in a subnet of another subscription`,
              });
        },
        { pass: 'the same', notApplicable: 'no compute in a subnet' },
      ),
    ),
};
