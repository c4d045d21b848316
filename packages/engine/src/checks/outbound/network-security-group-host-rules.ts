import { Check } from '../check';
import { fail, judgeEach, pass, quoted, unknown } from '../outcome';
import { setFact, sparing } from '../patches';
import { sources } from '../../model/sources';
import { EGRESS_RULES } from '../../facts/rulesInForce';
import { FILTER, withFilter } from './egressFilter';
import { routeAroundAppliance } from './route-around-appliance';
import { spokeReachesHub } from './spoke-reaches-hub';

const FIREWALL = 'Filter by a firewall';

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
  offers: [{ title: FIREWALL }],
  evaluate: facts =>
    withFilter(facts, 'NetworkSecurityGroup', () => {
      const rules = facts.customNetwork?.egress?.rules;
      if (!rules) return unknown(EGRESS_RULES, 'egress rules not known');
      return judgeEach(
        rules,
        ({ type, fqdn }, index) => {
          const pointer = `${EGRESS_RULES}/${index}/type`;
          if (type === undefined) return unknown(pointer, 'type not known');
          return type === 'FQDN'
            ? fail({
                pointer,
                observed: `a rule for host ${quoted(fqdn ?? '')}`,
              })
            : pass(type);
        },
        { pass: 'no host rules', notApplicable: 'no rules' },
      );
    }),
  writes: [FILTER],
  fix: facts =>
    sparing(
      facts,
      [spokeReachesHub, routeAroundAppliance],
      [
        {
          title: FIREWALL,
          patch: [setFact(facts.isolation, FILTER, 'Firewall')],
        },
      ],
    ),
};
