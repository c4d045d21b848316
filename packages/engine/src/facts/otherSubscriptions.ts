import { Facts } from './facts';
import { isInOwnSubscription } from './subscriptions';

/** How many private endpoint rules of people's are known to lead into another subscription. @internal */
export const rulesToOtherSubscriptions = (facts: Facts): number =>
  facts.managed
    ? (facts.outbound?.rules ?? []).filter(
        ({ type, serviceResourceId }) =>
          type === 'PrivateEndpoint' &&
          isInOwnSubscription(facts, serviceResourceId) === false,
      ).length
    : 0;
