import { filterOf } from '../../facts/egressFilter';
import { Facts } from '../../facts/facts';
import { EGRESS_RULES } from '../../facts/rulesInForce';
import { Fix } from '../../model/posture';
import { Check } from '../check';
import { mending, writesOf } from '../mending';
import { setFacts } from '../patches';
import { requiredEgress } from './requiredDestinations';
import { routeAroundAppliance } from './route-around-appliance';
import { situationalEgress } from './situationalEgress';
import { spokeReachesHub } from './spoke-reaches-hub';

/** The checks of what a custom network cannot do without. @internal */
export const indispensableEgress: readonly Check[] = [
  ...requiredEgress,
  ...situationalEgress,
].filter(({ nature }) => nature === 'constraint');

/** What a network that begins to filter has to let through. */
const ASKED_FOR: readonly Check[] = [
  ...indispensableEgress,
  spokeReachesHub,
  routeAroundAppliance,
];

/** What {@link closeEgress} writes. @internal */
export const CLOSE_EGRESS_WRITES: readonly string[] = [
  '/customNetwork/egress/filter',
  '/customNetwork/egress/defaultAction',
  ...writesOf(ASKED_FOR),
];

/**
 * Filters what leaves a custom network and refuses what no rule allows, with the
 * rules that Azure Machine Learning needs. Nothing where it is so already.
 * @internal
 */
export function closeEgress(facts: Facts): Fix[] {
  const { isolation, customNetwork } = facts;
  const egress = customNetwork?.egress;
  const filter = filterOf(facts);
  const stated: [pointer: string, value: unknown][] = [];
  if (!filter || filter === 'None') {
    stated.push(['/customNetwork/egress/filter', 'Firewall']);
  }
  if (egress?.defaultAction !== 'Deny') {
    stated.push(['/customNetwork/egress/defaultAction', 'Deny']);
  }
  if (!egress?.rules) stated.push([EGRESS_RULES, []]);
  return stated.length
    ? mending(facts, ASKED_FOR, [
        {
          title:
            'Refuse what no rule lets out, and let out what Azure Machine Learning needs',
          patch: setFacts(isolation, stated),
        },
      ])
    : [];
}
