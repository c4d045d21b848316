import { anyTrue } from '../../facts/known';
import { sendsAllToAppliance } from '../../facts/routes';
import { Check } from '../check';
import { inCustomNetwork } from '../networks';
import { fail, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { ROUTES } from './egressRoutes';

const NAT = '/customNetwork/egress/natGateway';
const ADD_NAT = 'Add a NAT gateway';

/** Egress leaves by a way that somebody chose. */
export const defaultOutboundAccess: Check = {
  id: 'default-outbound-access',
  title: 'Egress does not rest on Azure’s default outbound access',
  nature: 'advice',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.firewall,
  reads: [NAT, `${ROUTES}/*`],
  expected: 'a NAT gateway, or a route to a firewall',
  because:
    'Default outbound access has an address that nobody owns and that can change, and Azure advises against it. A network security group with a NAT gateway does where no firewall is wanted.',
  offers: [{ title: ADD_NAT }],
  evaluate: facts =>
    inCustomNetwork(facts, () => {
      const natGateway = facts.customNetwork?.egress?.natGateway;
      const chosen = anyTrue([natGateway, sendsAllToAppliance(facts)]);
      if (chosen) return pass(natGateway ? 'a NAT gateway' : 'routed');
      if (chosen === undefined) {
        return natGateway === undefined
          ? unknown(NAT, 'NAT gateway not known')
          : unknown(ROUTES, 'routes not known');
      }
      return fail({
        pointer: NAT,
        observed: 'no NAT gateway and no route to a firewall',
      });
    }),
  writes: [NAT],
  fix: ({ isolation }) => [
    { title: ADD_NAT, patch: [setFact(isolation, NAT, true)] },
  ],
};
