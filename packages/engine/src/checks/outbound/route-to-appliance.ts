import { destinationOf, WayKind } from '../../facts/egress/way';
import { letDataOut, waysOutOfSubnets } from '../../facts/egress/waysOut';
import { hasAppliance } from '../../facts/egressFilter';
import {
  answersGoStraight,
  EVERYWHERE,
  sendsAllToAppliance,
} from '../../facts/routes';
import { hasPublicIpCompute } from '../../facts/someCompute';
import { Check } from '../check';
import { inCustomNetwork } from '../networks';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { FILTER, FILTER_UNKNOWN } from './egressFilter';
import { AROUND, ROUTES } from './egressRoutes';

const ROUTE_ALL = 'Route everything to the appliance';

/** Ways that pass no appliance, or may. */
const PAST: readonly WayKind[] = ['straight', 'unknown'];

/** A firewall filters what is routed to it, and nothing else. */
export const routeToAppliance: Check = {
  id: 'route-to-appliance',
  title: 'All egress is routed to the firewall or appliance',
  nature: 'risk',
  severity: 'high',
  boundary: 'outbound',
  source: sources.firewall,
  reads: [FILTER, `${ROUTES}/*`],
  expected: `a route for ${EVERYWHERE} with next hop VirtualAppliance`,
  because:
    'Azure sends traffic for the internet straight out unless a route says otherwise. Without the route the firewall filters nothing, whatever its rules.',
  opens: 'partial',
  offers: [{ title: ROUTE_ALL }],
  evaluate: facts =>
    inCustomNetwork(facts, () => {
      const appliance = hasAppliance(facts);
      if (appliance === false) return notApplicable('no firewall');
      const straight = waysOutOfSubnets(facts, ({ by }) => PAST.includes(by));
      const isOpen = letDataOut(straight);
      if (isOpen === false) {
        return pass(
          sendsAllToAppliance(facts)
            ? 'routed'
            : 'nothing that takes data is reached past it',
        );
      }
      if (!appliance) return unknown(FILTER, FILTER_UNKNOWN);
      const found = (isOpen ? straight.best : straight.worst).worst!;
      const [pointer] = found.pointers;
      return isOpen
        ? fail({
            pointer,
            observed: `${destinationOf(found)} past it by ${found.steps.join(
              ', ',
            )}`,
          })
        : unknown(pointer, 'what goes past it is not known');
    }),
  writes: [ROUTES],
  fix(facts) {
    const { isolation, customNetwork } = facts;
    const routes = customNetwork?.egress?.routes;
    const kept = isolation.customNetwork?.egress?.routes?.filter(
      (_, index) => routes?.[index].addressPrefix !== EVERYWHERE,
    );
    const around = hasPublicIpCompute(facts) && !answersGoStraight(facts);
    return [
      {
        title: ROUTE_ALL,
        patch: [
          setFact(isolation, ROUTES, [
            ...(kept ?? []),
            { addressPrefix: EVERYWHERE, nextHopType: 'VirtualAppliance' },
            ...(around ? [AROUND] : []),
          ]),
        ],
      },
    ];
  },
};
