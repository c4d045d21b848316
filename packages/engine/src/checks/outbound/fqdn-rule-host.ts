import { isHostPattern } from '../../network/hosts';
import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../../model/sources';
import { HOST_RULES } from './hostRules';
import { judgeRulesOfType } from './rulesOfType';

/** A host rule names hosts: no scheme, no path, no address. */
export const fqdnRuleHost: Check = {
  id: 'fqdn-rule-host',
  title: 'Host rules name hosts',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: ['/outbound/rules/*/type', '/outbound/rules/*/fqdn'],
  expected:
    'a host such as pypi.org, *.pythonhosted.org, or several with commas; no scheme, path or port',
  because:
    'A rule matches host names. Filtering by URL needs the Premium firewall, which a managed network does not have.',
  offers: [{ title: 'Remove the rule' }],
  evaluate: facts =>
    judgeRulesOfType(
      facts,
      'FQDN',
      ({ hosts, fqdn = '' }, at) => {
        if (!hosts) return unknown(at('fqdn'), 'host not known');
        const wrong = hosts.find(host => !isHostPattern(host));
        return wrong === undefined
          ? pass(fqdn)
          : fail({
              pointer: at('fqdn'),
              observed: wrong
                ? `${quoted(wrong)} is not a host`
                : 'a host is missing',
            });
      },
      HOST_RULES,
    ),
  writes: ['/outbound/rules/*'],
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};
