import { WorkspaceIsolation } from '../../model/isolation';
import { Fix } from '../../model/posture';
import { azureValue } from '../../model/azureValue';
import { Check } from '../check';
import { mending } from '../mending';
import { filterOf } from '../networks';
import { setFacts } from '../patches';
import { EGRESS_RULES } from './egress';
import { routeAroundAppliance } from './egressRoutes';
import { requiredEgress } from './requiredDestinations';
import { situationalEgress } from './situationalEgress';
import { spokeReachesHub } from './spokes';

/** The checks of what a custom network cannot do without. @internal */
export const indispensableEgress: readonly Check[] = [
  ...requiredEgress,
  ...situationalEgress,
].filter(({ nature }) => nature === 'constraint');

/**
 * Filters what leaves a custom network and refuses what no rule allows, with the
 * rules that Azure Machine Learning needs. Nothing where it is so already.
 * @internal
 */
export function closeEgress(isolation: WorkspaceIsolation): Fix[] {
  const egress = isolation.customNetwork?.egress;
  const filter = filterOf(isolation);
  const refuses = azureValue(egress?.defaultAction, ['Deny']);
  const facts: [string, unknown][] = [
    ...(!filter || filter === 'None'
      ? [['/customNetwork/egress/filter', 'Firewall'] as [string, unknown]]
      : []),
    ...(refuses
      ? []
      : [['/customNetwork/egress/defaultAction', 'Deny'] as [string, unknown]]),
    ...(egress?.rules ? [] : [[EGRESS_RULES, []] as [string, unknown]]),
  ];
  return facts.length
    ? mending(
        isolation,
        [...indispensableEgress, spokeReachesHub, routeAroundAppliance],
        [
          {
            title:
              'Refuse what no rule lets out, and let out what Azure Machine Learning needs',
            patch: setFacts(isolation, facts),
          },
        ],
      )
    : [];
}
