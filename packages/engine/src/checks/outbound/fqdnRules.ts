import { OutboundRule, WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { azureValue } from '../../model/azureValue';
import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { isHostPattern, isStorageHost, splitHosts } from '../../network/hosts';
import { Check, Outcome } from '../check';
import { modeOf } from '../../facts/modes';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { removeRules, setFact } from '../patches';
import { sources } from '../sources';
import { parsePorts } from './ports';

const ANOTHER_TYPE = notApplicable('another type');

/** Judges every FQDN rule; rules of other types do not apply, of no type are not known. */
export function judgeRulesOfType(
  isolation: WorkspaceIsolation,
  type: (typeof OUTBOUND_RULE_TYPES)[number],
  judge: (
    rule: OutboundRule,
    at: (field: string) => string,
    index: number,
  ) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  const rules = isolation.outbound?.rules;
  if (!rules) return unknown('/outbound/rules', 'rules not known');
  return judgeEach(
    rules,
    (rule, index) => {
      const found = azureValue(rule.type, OUTBOUND_RULE_TYPES);
      if (found !== type && rule.type !== undefined) return ANOTHER_TYPE;
      const at = (field: string) => pointer('outbound', 'rules', index, field);
      return found
        ? judge(rule, at, index)
        : unknown(at('type'), 'type not known');
    },
    words,
  );
}

const WORDS = { pass: 'all host rules', notApplicable: 'no host rules' };

/** A host rule allows ports 80 and 443, nothing else. */
export const fqdnRulePorts: Check = {
  id: 'fqdn-rule-ports',
  title: 'Host rules use ports 80 and 443 only',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: ['/outbound/rules/*/type', '/outbound/rules/*/portRanges'],
  expected: 'port 80, 443, both, or none stated',
  because:
    'The firewall of a managed network knows a host only by the HTTP or TLS name it is asked for, on ports 80 and 443.',
  evaluate: isolation =>
    judgeRulesOfType(
      isolation,
      'FQDN',
      ({ portRanges }, at) => {
        if (portRanges === undefined || portRanges.trim() === '') {
          return pass('no port stated');
        }
        const ranges = parsePorts(portRanges);
        const allowed = ranges?.every(
          ({ from, to }) => from === to && (from === 80 || from === 443),
        );
        return allowed
          ? pass(portRanges)
          : fail({
              pointer: at('portRanges'),
              observed: `port ${quoted(portRanges)} on a host rule`,
            });
      },
      WORDS,
    ),
  fix: ({ isolation }, outcome) => [
    {
      title: 'Use port 443',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, '443'),
      ),
    },
    ...removeRules(isolation, outcome.places),
  ],
};

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
  evaluate: isolation =>
    judgeRulesOfType(
      isolation,
      'FQDN',
      ({ fqdn }, at) => {
        if (fqdn === undefined) return unknown(at('fqdn'), 'host not known');
        const wrong = splitHosts(fqdn).find(host => !isHostPattern(host));
        return wrong === undefined
          ? pass(fqdn)
          : fail({
              pointer: at('fqdn'),
              observed: wrong
                ? `${quoted(wrong)} is not a host`
                : 'a host is missing',
            });
      },
      WORDS,
    ),
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};

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
  evaluate(isolation) {
    const mode = modeOf(isolation);
    if (mode && mode !== 'AllowOnlyApprovedOutbound') {
      return notApplicable('not approved outbound only');
    }
    return judgeRulesOfType(
      isolation,
      'FQDN',
      ({ fqdn }, at) => {
        if (fqdn === undefined) return unknown(at('fqdn'), 'host not known');
        const storage = splitHosts(fqdn).find(isStorageHost);
        if (!storage) return pass(fqdn);
        return mode
          ? fail({
              pointer: at('fqdn'),
              observed: `${quoted(storage)} is a storage host`,
            })
          : unknown('/outbound/isolationMode', 'mode not known');
      },
      WORDS,
    );
  },
  fix: ({ isolation }, outcome) =>
    removeRules(
      isolation,
      outcome.places,
      '; reach the account by a private endpoint rule instead',
    ),
};
