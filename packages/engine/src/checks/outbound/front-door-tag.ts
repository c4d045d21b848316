import { filterOf } from '../../facts/egressFilter';
import { Facts } from '../../facts/facts';
import { RuleFacts } from '../../facts/ruleFacts';
import { EGRESS_RULES, MANAGED_RULES } from '../../facts/rulesInForce';
import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { judgeAllowed } from './allowList';

const TAGS = [
  'azurefrontdoor.frontend',
  'frontdoor.frontend',
  'azurefrontdoor',
];

/** The two hosts that do instead of the tag, in the public cloud. */
const HOSTS =
  'ml.azure.com, automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net';

const ruleAt = (
  { outbound, customNetwork }: Facts,
  pointer: string,
): { path: string; rule?: RuleFacts } => {
  const path = pointer.replace(/\/serviceTag$/, '');
  const index = Number(path.split('/').pop());
  const rules = path.startsWith(MANAGED_RULES)
    ? outbound?.rules
    : customNetwork?.egress?.rules;
  return { path, rule: rules?.[index] };
};

/** The studio's two hosts instead of all of Azure Front Door. */
export const frontDoorTag: Check = {
  id: 'front-door-tag',
  title: 'The studio is let out by its hosts, not by all of Front Door',
  nature: 'risk',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.exfiltration,
  reads: [`${MANAGED_RULES}/*/serviceTag`, `${EGRESS_RULES}/*/serviceTag`],
  expected: `the hosts ${HOSTS}`,
  because:
    'Anybody can publish behind Azure Front Door, and data can be sent there. The firewall page still prints automlresources-prod.azureedge.net for the second host; the page on exfiltration prevention wins, which is about this rule.',
  opens: 'partial',
  offers: [{ title: 'Let out the two hosts instead' }],
  evaluate: facts =>
    judgeAllowed(
      facts,
      'ServiceTag',
      ({ tag, serviceTag = '' }, at) => {
        const pointer = at('serviceTag');
        if (tag === undefined) return unknown(pointer, 'not known');
        return TAGS.includes(tag)
          ? fail({ pointer, observed: `${quoted(serviceTag)} is let out` })
          : pass(serviceTag);
      },
      { pass: 'not by tag', notApplicable: 'no service tags let out' },
    ),
  writes: [`${MANAGED_RULES}/*`, `${EGRESS_RULES}/*`],
  fix(facts, outcome) {
    const group = facts.custom && filterOf(facts) === 'NetworkSecurityGroup';
    if (group || facts.cloud !== 'AzureCloud') return [];
    return [
      {
        title: 'Let out the two hosts instead',
        patch: outcome.places.map(place => {
          const { path, rule } = ruleAt(facts, place.pointer);
          return {
            op: 'replace' as const,
            path,
            value: {
              ...(rule?.name !== undefined && { name: rule.name }),
              type: 'FQDN',
              fqdn: HOSTS,
              portRanges: '443',
            },
          };
        }),
      },
    ];
  },
};
