import { defaultStorage } from '../../facts/defaultStorage';
import { Facts } from '../../facts/facts';
import { comparableId } from '../../facts/modes';
import { subscriptionOf } from '../../facts/subscriptions';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { sparkPrivateEndpoint } from '../compute/spark-private-endpoint';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { removeRules, sparing } from '../patches';
import { batchEndpointRules } from './batch-endpoint-rules';
import { judgeRulesOfType } from './rulesOfType';
import { selectedAddressesWorkspaceRule } from './selected-addresses-workspace-rule';

const SUBSCRIPTION = '/workspace/subscriptionId';

/** Whoever has the workspace's default storage has all that it writes already. */
const isItsStorage = (facts: Facts, id: string | undefined): boolean =>
  id !== undefined &&
  (defaultStorage(facts) ?? []).some(
    ({ account, sure }) =>
      sure &&
      account.id !== undefined &&
      comparableId(account.id) === comparableId(id),
  );

/** No private endpoint leads to a resource of another subscription that nobody named. */
export const privateEndpointOtherSubscription: Check = {
  id: 'private-endpoint-other-subscription',
  title: 'Private endpoint rules stay within known subscriptions',
  nature: 'risk',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [
    '/outbound/isolationMode',
    '/outbound/rules/*/type',
    '/outbound/rules/*/serviceResourceId',
    SUBSCRIPTION,
    '/resources/storage/*/id',
  ],
  expected:
    'targets in the subscription of the workspace or in one that policy names, or its default storage itself',
  because:
    'A private endpoint leads to one resource, and whoever owns that resource reads what is sent there. In another subscription others may own it, so somebody has to know it.',
  // It is still one resource that somebody approved, and nobody else's.
  opens: 'closed',
  offers: [{ title: 'Remove the rule' }],
  evaluate(facts, { subscriptions = [] }) {
    if (facts.managed === false) return notApplicable('no managed network');
    const own = facts.workspace?.subscriptionId?.trim().toLowerCase();
    const named = subscriptions.map(id => id.trim().toLowerCase());
    return judgeRulesOfType(
      facts,
      'PrivateEndpoint',
      ({ name, serviceResourceId }, at) => {
        const target = subscriptionOf(serviceResourceId);
        if (!target) {
          return unknown(at('serviceResourceId'), 'subscription not known');
        }
        if (named.includes(target)) return pass('named by policy');
        if (isItsStorage(facts, serviceResourceId)) {
          return pass('its default storage');
        }
        if (!own) return unknown(SUBSCRIPTION, 'own subscription not known');
        if (target === own) return pass('the same subscription');
        return facts.managed
          ? fail({
              pointer: at('serviceResourceId'),
              observed: `${
                name ? quoted(name) : 'a rule'
              } leads to subscription ${quoted(target)}`,
            })
          : unknown('/outbound/isolationMode', 'mode not known');
      },
      { pass: 'all known', notApplicable: 'no private endpoint rules' },
    );
  },
  writes: ['/outbound/rules/*'],
  fix: (facts, { places }) =>
    sparing(
      facts,
      [
        sparkPrivateEndpoint,
        batchEndpointRules,
        selectedAddressesWorkspaceRule,
      ],
      removeRules(facts.isolation, places),
    ),
};
