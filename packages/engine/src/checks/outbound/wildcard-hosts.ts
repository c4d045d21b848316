import { EGRESS_RULES, MANAGED_RULES } from '../../facts/rulesInForce';
import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../../model/sources';
import { judgeAllowed } from './allowList';

/** A wildcard opens hosts that nobody has looked at. */
export const wildcardHosts: Check = {
  id: 'wildcard-hosts',
  title: 'Host rules have no wildcards',
  nature: 'risk',
  severity: 'low',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [`${MANAGED_RULES}/*/fqdn`, `${EGRESS_RULES}/*/fqdn`],
  expected: 'hosts named one by one',
  because:
    'A wildcard lets out every host below a domain, now and later. Microsoft does not vouch for hosts that are added, and some recommended lists hold wildcards: open those only where they are used.',
  opens: 'partial',
  offers: [{ title: 'Remove the rules' }],
  evaluate: facts =>
    judgeAllowed(
      facts,
      'FQDN',
      ({ hosts, fqdn = '' }, at) => {
        if (!hosts) return unknown(at('fqdn'), 'host not known');
        const wide = hosts.find(host => host.includes('*'));
        return wide === undefined
          ? pass(fqdn)
          : fail({
              pointer: at('fqdn'),
              observed: `${quoted(wide)} is a wildcard`,
            });
      },
      { pass: 'none', notApplicable: 'no host rules' },
    ),
  writes: ['/outbound/rules/*'],
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};
