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
  opens: 'open',
  offers: [{ title: ROUTE_ALL }],
  evaluate: facts =>
    inCustomNetwork(facts, () => {
      const appliance = hasAppliance(facts);
      if (appliance === false) return notApplicable('no firewall');
      const routed = sendsAllToAppliance(facts);
      if (routed) return pass('routed');
      if (!appliance) return unknown(FILTER, FILTER_UNKNOWN);
      return routed === undefined
        ? unknown(ROUTES, 'routes not known')
        : fail({ pointer: ROUTES, observed: `no route for ${EVERYWHERE}` });
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
