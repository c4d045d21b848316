import { waysOutOfSubnet } from '../../facts/egress/waysOut';
import { holdsCompute } from '../../facts/subnetUse';
import { Check } from '../check';
import { publicIpInbound } from '../compute/public-ip-inbound';
import { judgeSubnets, NETWORKS } from '../networks';
import { notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { judgeWays } from './judgeWays';
import { setFact, sparing } from '../patches';
import { sources } from '../../model/sources';
import { FILTER, withFilter } from './egressFilter';

const PUT_ON = 'Put the group on these subnets';

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
    '/compute/*/subnetId',
  ],
  expected: 'a network security group on every subnet with compute',
  because:
    'A group filters only the subnets it is put on. A subnet without one lets everything out.',
  opens: 'partial',
  offers: [{ title: PUT_ON }],
  evaluate: facts =>
    withFilter(facts, 'NetworkSecurityGroup', () =>
      judgeSubnets(
        facts,
        ({ subnet, name, at, pointer: here }) => {
          const compute = holdsCompute(facts, subnet);
          if (compute === false) return notApplicable('no compute');
          const pointer = at('networkSecurityGroup');
          if (subnet.networkSecurityGroup === undefined) {
            return unknown(pointer, `not known for ${name}`);
          }
          const outcome = subnet.networkSecurityGroup
            ? pass(name)
            : judgeWays(
                waysOutOfSubnet(facts, here),
                pointer,
                `${name} has no group`,
              );
          return compute
            ? outcome
            : unknownIfFail(outcome, at('purpose'), `use of ${name} not known`);
        },
        { pass: 'on all of them', notApplicable: 'no subnet for compute' },
      ),
    ),
  writes: [`${NETWORKS}/*/subnets/*/networkSecurityGroup`],
  fix: (facts, { places }) =>
    sparing(
      facts,
      [publicIpInbound],
      [
        {
          title: PUT_ON,
          patch: places.map(({ pointer }) =>
            setFact(facts.isolation, pointer, true),
          ),
        },
      ],
    ),
};
