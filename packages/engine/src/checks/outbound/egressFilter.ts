import { azureValue } from '../../model/azureValue';
import { WorkspaceIsolation } from '../../model/isolation';
import { EGRESS_FILTERS, OUTBOUND_RULE_TYPES } from '../../model/values';
import { Check, Outcome } from '../check';
import { publicIpInbound } from '../compute/public-ip-inbound';
import {
  filterOf,
  holdsCompute,
  inCustomNetwork,
  judgeSubnets,
  NETWORKS,
} from '../networks';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
  unknownIfFail,
} from '../outcome';
import { setFact, sparing } from '../patches';
import { sources } from '../sources';
import { EGRESS_RULES } from './egress';
import { routeAroundAppliance } from './egressRoutes';
import { spokeReachesHub } from './spokes';

const FILTER = '/customNetwork/egress/filter';
const FILTER_UNKNOWN = 'what filters egress is not known';

/** Judges what only matters with one kind of filter. */
function withFilter(
  isolation: WorkspaceIsolation,
  wanted: (typeof EGRESS_FILTERS)[number],
  judge: () => Outcome,
): Outcome {
  return inCustomNetwork(isolation, () => {
    const filter = filterOf(isolation);
    if (!filter) return unknownIfFail(judge(), FILTER, FILTER_UNKNOWN);
    return filter === wanted ? judge() : notApplicable('another filter');
  });
}

/** A network security group knows addresses and tags, not hosts. */
export const groupHostRules: Check = {
  id: 'network-security-group-host-rules',
  title: 'A network security group has no host rules',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.plan,
  reads: [FILTER, `${EGRESS_RULES}/*/type`],
  expected: 'service tags and addresses only, or a firewall',
  because:
    'A network security group filters by address, port and service tag. Only a firewall or an appliance can let out one host and refuse another, which preventing exfiltration takes.',
  evaluate: isolation =>
    withFilter(isolation, 'NetworkSecurityGroup', () => {
      const rules = isolation.customNetwork?.egress?.rules;
      if (!rules) return unknown(EGRESS_RULES, 'egress rules not known');
      return judgeEach(
        rules,
        ({ type, fqdn }, index) => {
          const pointer = `${EGRESS_RULES}/${index}/type`;
          if (type === undefined) return unknown(pointer, 'type not known');
          return azureValue(type, OUTBOUND_RULE_TYPES) === 'FQDN'
            ? fail({
                pointer,
                observed: `a rule for host ${quoted(fqdn ?? '')}`,
              })
            : pass(type);
        },
        { pass: 'no host rules', notApplicable: 'no rules' },
      );
    }),
  fix: ({ isolation }) =>
    sparing(
      isolation,
      [spokeReachesHub, routeAroundAppliance],
      [
        {
          title: 'Filter by a firewall',
          patch: [setFact(isolation, FILTER, 'Firewall')],
        },
      ],
    ),
};

/** Where a network security group is the filter, every subnet with compute has one. */
export const groupOnSubnets: Check = {
  id: 'network-security-group-on-subnets',
  title: 'Every subnet with compute has the network security group',
  nature: 'risk',
  severity: 'high',
  boundary: 'outbound',
  source: sources.plan,
  reads: [
    FILTER,
    `${NETWORKS}/*/subnets/*/networkSecurityGroup`,
    `${NETWORKS}/*/subnets/*/purpose`,
  ],
  expected: 'a network security group on every subnet with compute',
  because:
    'A group filters only the subnets it is put on. A subnet without one lets everything out.',
  evaluate: isolation =>
    withFilter(isolation, 'NetworkSecurityGroup', () =>
      judgeSubnets(
        isolation,
        ({ subnet, name, at }) => {
          const compute = holdsCompute(isolation, subnet);
          if (compute === false) return notApplicable('no compute');
          const pointer = at('networkSecurityGroup');
          if (subnet.networkSecurityGroup === undefined) {
            return unknown(pointer, `not known for ${name}`);
          }
          const outcome = subnet.networkSecurityGroup
            ? pass(name)
            : fail({ pointer, observed: `${name} has no group` });
          return compute
            ? outcome
            : unknownIfFail(outcome, at('purpose'), `use of ${name} not known`);
        },
        { pass: 'on all of them', notApplicable: 'no subnet for compute' },
      ),
    ),
  fix: ({ isolation }, outcome) =>
    sparing(
      isolation,
      [publicIpInbound],
      [
        {
          title: 'Put the group on these subnets',
          patch: outcome.places.map(({ pointer }) =>
            setFact(isolation, pointer, true),
          ),
        },
      ],
    ),
};
