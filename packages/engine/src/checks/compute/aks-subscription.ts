import { isInOwnSubscription, subscriptionOf } from '../../facts/subscriptions';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, pass, unknown } from '../outcome';
import { judgeAksClusters } from './judgeAksClusters';

const SUBSCRIPTION = '/workspace/subscriptionId';

/** An AKS cluster is in the workspace's subscription. */
export const aksSubscription: Check = {
  id: 'aks-subscription',
  title: 'AKS is in the subscription of the workspace',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.kubernetesExtension,
  reads: ['/compute/*/type', '/compute/*/resourceId', SUBSCRIPTION],
  expected: 'a cluster of the same subscription, or one connected by Azure Arc',
  because:
    'Azure Machine Learning attaches AKS clusters of its workspace’s own subscription only. A cluster of another one is first connected by Azure Arc, in this subscription.',
  evaluate: facts =>
    judgeAksClusters(
      facts,
      ({ item: { resourceId }, at, quotedName }) => {
        const own = isInOwnSubscription(facts, resourceId);
        if (own) return pass('the same subscription');
        if (own === false) {
          return fail({
            pointer: at('resourceId'),
            observed: `${quotedName()} is in another subscription`,
          });
        }
        return subscriptionOf(resourceId)
          ? unknown(SUBSCRIPTION, 'subscription of the workspace not known')
          : unknown(
              at('resourceId'),
              `subscription of ${quotedName()} not known`,
            );
      },
      'the same',
    ),
};
