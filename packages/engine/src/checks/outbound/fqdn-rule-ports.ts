import { Check } from '../check';
import { fail, pass, quoted } from '../outcome';
import { removeRules, setFact } from '../patches';
import { sources } from '../../model/sources';
import { HOST_RULES } from './hostRules';
import { judgeRulesOfType } from './rulesOfType';

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
  offers: [{ title: 'Use port 443' }, { title: 'Remove the rule' }],
  evaluate: facts =>
    judgeRulesOfType(
      facts,
      'FQDN',
      ({ ports, portRanges = '' }, at) => {
        if (!ports?.length) return pass('no port stated');
        const allowed =
          ports !== 'other' &&
          ports.every(
            ({ from, to }) => from === to && (from === 80 || from === 443),
          );
        return allowed
          ? pass(portRanges)
          : fail({
              pointer: at('portRanges'),
              observed: `port ${quoted(portRanges)} on a host rule`,
            });
      },
      HOST_RULES,
    ),
  writes: ['/outbound/rules/*'],
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
