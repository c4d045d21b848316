import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../../model/sources';
import { judgeRulesOfType } from './rulesOfType';

const TAG = /^[a-z0-9]+(\.[a-z0-9]+)*$/i;

/** A service tag rule has a tag, a protocol and ports. */
export const serviceTagRuleShape: Check = {
  id: 'service-tag-rule-shape',
  title: 'Service tag rules are complete',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [
    '/outbound/rules/*/serviceTag',
    '/outbound/rules/*/protocol',
    '/outbound/rules/*/portRanges',
  ],
  expected:
    'a service tag such as DataFactory; TCP, UDP, ICMP or *; ports such as 443 or 80, 8080-8089',
  because:
    'Azure builds a network rule from tag, protocol and ports, and refuses one that lacks any of them.',
  offers: [{ title: 'Remove the rule' }],
  evaluate: facts =>
    judgeRulesOfType(
      facts,
      'ServiceTag',
      (rule, at) => {
        const { serviceTag, transport, ports } = rule;
        if (serviceTag !== undefined && !TAG.test(serviceTag.trim())) {
          return fail({
            pointer: at('serviceTag'),
            observed: serviceTag.trim()
              ? `${quoted(serviceTag)} is not a service tag`
              : 'the service tag is missing',
          });
        }
        if (transport === 'other' || transport === 'Any') {
          return fail({
            pointer: at('protocol'),
            observed: `${quoted(rule.protocol ?? '')} is no protocol`,
          });
        }
        if (ports === 'other' || ports?.length === 0) {
          return fail({
            pointer: at('portRanges'),
            observed: `${quoted(rule.portRanges ?? '')} are no ports`,
          });
        }
        if (serviceTag === undefined && !rule.addressPrefixes?.length) {
          return unknown(at('serviceTag'), 'service tag not known');
        }
        if (transport === undefined) {
          return unknown(at('protocol'), 'protocol not known');
        }
        return ports === undefined
          ? unknown(at('portRanges'), 'ports not known')
          : pass(serviceTag ?? 'address prefixes');
      },
      { pass: 'all complete', notApplicable: 'no service tag rules' },
    ),
  writes: ['/outbound/rules/*'],
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};
