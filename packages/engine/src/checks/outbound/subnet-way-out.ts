import { holdsCompute } from '../../facts/subnetUse';
import { Facts } from '../../facts/facts';
import { SubnetExits, subnetExits } from '../../facts/subnetExits';
import { sources } from '../../model/sources';
import { Check, Outcome } from '../check';
import { judgeSubnets, NETWORKS, SubnetAt } from '../networks';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { setFact } from '../patches';

const SUBNETS = `${NETWORKS}/*/subnets/*`;
const OUT = 'defaultOutboundAccess';
const ADD_NAT = { title: 'Add a NAT gateway' };

const WORDS: Record<keyof SubnetExits, string> = {
  natGateway: 'a NAT gateway',
  routed: 'routed on',
  learnt: 'routes of a gateway',
  proxied: 'a proxy',
  publicAddress: 'public addresses of nodes',
};

const WAYS = Object.keys(WORDS) as (keyof SubnetExits)[];

/** Where the fact stands that would tell of a way. */
const pointerOf = (
  { customNetwork }: Facts,
  way: keyof SubnetExits,
  at: SubnetAt['at'],
): string => {
  const shared = customNetwork?.egress !== undefined;
  const egress = '/customNetwork/egress';
  switch (way) {
    case 'natGateway':
      return shared ? `${egress}/natGateway` : at('natGateway');
    case 'routed':
      return shared ? `${egress}/routes` : at('routes');
    case 'learnt':
      return at('gatewayRoutePropagation');
    case 'proxied':
      return shared ? `${egress}/filter` : '/customNetwork/appliances';
    default:
      return '/compute';
  }
};

function judgeWays(
  facts: Facts,
  { subnet, network, name, at }: SubnetAt,
): Outcome {
  const access = subnet.defaultOutboundAccess;
  if (access) return pass('default outbound access');
  const ways = subnetExits(facts, network, subnet);
  const known = WAYS.find(way => ways[way]);
  if (known) return pass(WORDS[known]);
  const open = WAYS.find(way => ways[way] === undefined);
  if (open) {
    return unknown(
      pointerOf(facts, open, at),
      `not known whether ${name} has ${WORDS[open]}`,
    );
  }
  return access === undefined
    ? unknown(at(OUT), `default outbound access of ${name} not known`)
    : fail({
        pointer: at(OUT),
        observed: `nothing gets out of ${name}: no default access, NAT gateway, route or public address`,
      });
}

/** A subnet with compute has some way out. */
export const subnetWayOut: Check = {
  id: 'subnet-way-out',
  title: 'Subnets with compute have a way out',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.defaultOutbound,
  reads: [
    `${SUBNETS}/${OUT}`,
    `${SUBNETS}/natGateway`,
    `${SUBNETS}/routes/*`,
    `${SUBNETS}/gatewayRoutePropagation`,
    '/customNetwork/egress/natGateway',
    '/customNetwork/egress/routes/*',
    '/compute/*/nodePublicIp',
  ],
  expected: 'a NAT gateway, or a route to a firewall',
  because:
    'Azure gave every subnet a way out that nobody asked for. Networks made with an API version after 31 March 2026 have private subnets unless they ask otherwise: from those, compute reaches nothing, not even what Azure Machine Learning itself needs.',
  offers: [ADD_NAT],
  evaluate: facts =>
    judgeSubnets(
      facts,
      entry => {
        const compute = holdsCompute(facts, entry.subnet);
        if (compute === false) return notApplicable('no compute');
        const outcome = judgeWays(facts, entry);
        return compute
          ? outcome
          : unknownIfFail(
              outcome,
              entry.at('purpose'),
              `use of ${entry.name} not known`,
            );
      },
      { pass: 'all have one', notApplicable: 'no subnet for compute' },
    ),
  writes: ['/customNetwork/egress/natGateway', `${SUBNETS}/natGateway`],
  fix: ({ isolation, customNetwork }, { places }) => [
    {
      ...ADD_NAT,
      patch: customNetwork?.egress
        ? [setFact(isolation, '/customNetwork/egress/natGateway', true)]
        : places.map(({ pointer }) =>
            setFact(isolation, pointer.replace(OUT, 'natGateway'), true),
          ),
    },
  ],
};
