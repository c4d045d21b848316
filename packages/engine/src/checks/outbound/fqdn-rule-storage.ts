import { isStorageHost } from '../../network/hosts';
import { Check } from '../check';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../../model/sources';
import { HOST_RULES } from './hostRules';
import { judgeRulesOfType } from './rulesOfType';

/** Storage accounts are reached by private endpoint, not by host. */
export const fqdnRuleStorage: Check = {
  id: 'fqdn-rule-storage',
  title: 'Storage accounts are not opened by host rules',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [
    '/outbound/isolationMode',
    '/outbound/rules/*/type',
    '/outbound/rules/*/fqdn',
  ],
  expected: 'a private endpoint rule to the storage account',
  because:
    'With approved outbound only, Azure refuses host rules to storage accounts: such a name can lead to anybody’s account.',
  offers: [
    {
      title:
        'Remove the rule; reach the account by a private endpoint rule instead',
    },
  ],
  evaluate(facts) {
    const { mode } = facts;
    if (mode && mode !== 'AllowOnlyApprovedOutbound') {
      return notApplicable('not approved outbound only');
    }
    return judgeRulesOfType(
      facts,
      'FQDN',
      ({ hosts, fqdn = '' }, at) => {
        if (!hosts) return unknown(at('fqdn'), 'host not known');
        const storage = hosts.find(isStorageHost);
        if (!storage) return pass(fqdn);
        return mode
          ? fail({
              pointer: at('fqdn'),
              observed: `${quoted(storage)} is a storage host`,
            })
          : unknown('/outbound/isolationMode', 'mode not known');
      },
      HOST_RULES,
    );
  },
  writes: ['/outbound/rules/*'],
  fix: ({ isolation }, outcome) =>
    removeRules(
      isolation,
      outcome.places,
      '; reach the account by a private endpoint rule instead',
    ),
};
