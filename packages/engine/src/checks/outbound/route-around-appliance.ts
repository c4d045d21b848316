import { hasAppliance } from '../../facts/egressFilter';
import { Facts } from '../../facts/facts';
import {
  answersGoStraight,
  sendsAllToAppliance,
  straightRoutes,
} from '../../facts/routes';
import { hasPublicIpCompute } from '../../facts/someCompute';
import { Check, Outcome } from '../check';
import { inCustomNetwork } from '../networks';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { FILTER, FILTER_UNKNOWN } from './egressFilter';
import { AROUND, ROUTES } from './egressRoutes';

const ROUTE_AROUND = 'Route AzureMachineLearning to the internet';

function judgeRoutes(facts: Facts): Outcome {
  const appliance = hasAppliance(facts);
  if (appliance === false) return notApplicable('no firewall');
  const routed = sendsAllToAppliance(facts);
  if (routed === false) return notApplicable('not routed to a firewall');
  const around = answersGoStraight(facts);
  if (around) return pass('routed around it');
  if (!appliance) return unknown(FILTER, FILTER_UNKNOWN);
  if (around === undefined || !routed) {
    return unknown(ROUTES, 'routes not known');
  }
  // Addresses instead of the tag cannot be told apart from others.
  return straightRoutes(facts).length
    ? unknown(ROUTES, 'routed by address, which may be the right ones')
    : fail({ pointer: ROUTES, observed: 'no route around the firewall' });
}

/** Compute with a public IP answers Azure Machine Learning directly, not through the firewall. */
export const routeAroundAppliance: Check = {
  id: 'route-around-appliance',
  title: 'Compute with a public IP has a route around the firewall',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.firewall,
  reads: [FILTER, `${ROUTES}/*`, '/compute/*/nodePublicIp'],
  expected: 'a route for AzureMachineLearning with next hop Internet',
  because:
    'Azure Machine Learning calls such a node at its own address, which nobody knows before it is there. An answer that leaves through the firewall is dropped. Without public IPs none of this is needed.',
  offers: [{ title: ROUTE_AROUND }],
  evaluate: facts =>
    inCustomNetwork(facts, () => {
      const open = hasPublicIpCompute(facts);
      if (open === false) return notApplicable('no compute with a public IP');
      const outcome = judgeRoutes(facts);
      return open
        ? outcome
        : unknownIfFail(outcome, '/compute', 'public IP of compute not known');
    }),
  writes: [ROUTES],
  fix: ({ isolation }) => [
    {
      title: ROUTE_AROUND,
      patch: [setFact(isolation, `${ROUTES}/-`, AROUND)],
    },
  ],
};
