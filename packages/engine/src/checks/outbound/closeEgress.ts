import { filterOf } from '../../facts/egressFilter';
import { Facts } from '../../facts/facts';
import { EGRESS_RULES } from '../../facts/rulesInForce';
import { Fix } from '../../model/posture';
import { AskedFor, mending, writesOf } from '../mending';
import { setFacts } from '../patches';
import { requirements } from './requiredDestinations';
import {
  isIndispensable,
  requiredDetails,
  requiredFix,
  requires,
} from './requiredEgress';
import {
  routeAroundAppliance,
  routeAroundApplianceDetails,
  routeAroundApplianceFix,
} from './route-around-appliance';
import { situations } from './situationalEgress';
import { spokeReachesHub, spokeReachesHubDetails } from './spoke-reaches-hub';

const indispensable = [...requirements, ...situations].filter(isIndispensable);

/** The checks of what a custom network cannot do without. @internal */
export const indispensableEgress = indispensable.map(requires);

/** What a network that begins to filter has to let through. */
const ASKED_FOR: readonly AskedFor[] = [
  ...indispensable.map(requiredFix),
  [spokeReachesHub],
  [routeAroundAppliance, routeAroundApplianceFix],
];

/** What {@link closeEgress} writes. @internal */
export const closeEgressWrites = (): string[] => [
  '/customNetwork/egress/filter',
  '/customNetwork/egress/defaultAction',
  ...writesOf([
    ...indispensable.map(requirement => requiredDetails(requirement)[1]),
    spokeReachesHubDetails,
    routeAroundApplianceDetails,
  ]),
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
