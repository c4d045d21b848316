import { Facts } from '../../facts/facts';
import { anyTrue } from '../../facts/known';
import { sendsAllToAppliance } from '../../facts/routes';
import { holdsCompute } from '../../facts/subnetUse';
import { subnetExits } from '../../facts/subnetExits';
import { sources } from '../../model/sources';
import { Check, Outcome } from '../check';
import { inCustomNetwork, judgeSubnets, NETWORKS, SubnetAt } from '../networks';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { setFact } from '../patches';
import { ROUTES } from './egressRoutes';

const NAT = '/customNetwork/egress/natGateway';
const SUBNETS = `${NETWORKS}/*/subnets/*`;
const ADD_NAT = 'Add a NAT gateway';

/** What is said once, of all subnets. */
function judgeShared(facts: Facts): Outcome {
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
}

function judgeSubnet(
  facts: Facts,
  { subnet, network, name, at }: SubnetAt,
): Outcome {
  const compute = holdsCompute(facts, subnet);
  if (compute === false) return notApplicable('no compute');
  const { natGateway, routed } = subnetExits(facts, network, subnet);
  if (natGateway || routed)
    return pass(natGateway ? 'a NAT gateway' : 'routed');
  const access = subnet.defaultOutboundAccess;
  if (access === false) return pass('no default outbound access');
  if (natGateway === undefined) {
    return unknown(at('natGateway'), `NAT gateway of ${name} not known`);
  }
  if (routed === undefined) {
    return unknown(at('routes'), `routes of ${name} not known`);
  }
  if (access === undefined) {
    return unknown(at('defaultOutboundAccess'), `not known for ${name}`);
  }
  const outcome = fail({
    pointer: at('natGateway'),
    observed: `${name} rests on default outbound access`,
  });
  return compute
    ? outcome
    : unknownIfFail(outcome, at('purpose'), `use of ${name} not known`);
}

/** Egress leaves by a way that somebody chose. */
export const defaultOutboundAccess: Check = {
  id: 'default-outbound-access',
  title: 'Egress does not rest on Azure’s default outbound access',
  nature: 'advice',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.firewall,
  reads: [
    NAT,
    `${ROUTES}/*`,
    `${SUBNETS}/natGateway`,
    `${SUBNETS}/routes/*`,
    `${SUBNETS}/defaultOutboundAccess`,
  ],
  expected: 'a NAT gateway, or a route to a firewall',
  because:
    'Default outbound access has an address that nobody owns and that can change, and Azure advises against it. A network security group with a NAT gateway does where no firewall is wanted.',
  offers: [{ title: ADD_NAT }],
  evaluate: facts =>
    inCustomNetwork(facts, () =>
      facts.customNetwork?.egress
        ? judgeShared(facts)
        : judgeSubnets(facts, entry => judgeSubnet(facts, entry), {
            pass: 'a way that somebody chose',
            notApplicable: 'no subnet for compute',
          }),
    ),
  writes: [NAT, `${SUBNETS}/natGateway`],
  fix: ({ isolation }, { places }) => [
    {
      title: ADD_NAT,
      patch: places.map(({ pointer }) => setFact(isolation, pointer, true)),
    },
  ],
};
