import { azureValue } from '../../model/azureValue';
import { splitHosts } from '../../network/hosts';
import { Check } from '../check';
import { modeOf } from '../../facts/modes';
import {
  fail,
  notApplicable,
  pass,
  quoted,
  unknown,
  unknownIfFail,
} from '../outcome';
import { removeRules, setFact } from '../patches';
import { sources } from '../sources';
import { judgeAllowed, MANAGED_RULES } from './allowList';
import { EGRESS_RULES } from './egress';

const SKU = '/outbound/firewallSku';

/** Host rules bring a firewall, and the cheaper one may do. */
export const firewallCost: Check = {
  id: 'firewall-cost',
  title: 'Host rules are worth their firewall, or use the Basic one',
  nature: 'advice',
  severity: 'low',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: ['/outbound/isolationMode', `${MANAGED_RULES}/*/type`, SKU],
  expected: 'the Basic firewall, or no host rules',
  because:
    'The first host rule makes Azure put an Azure Firewall beside this one workspace and bill it; it is Standard unless Basic is asked for, and cannot be shared. One page says that it is always Standard; the newer one lets you choose.',
  evaluate(isolation) {
    const mode = modeOf(isolation);
    if (mode && mode !== 'AllowOnlyApprovedOutbound') {
      return notApplicable('no firewall of Azure’s');
    }
    const sku = isolation.outbound?.firewallSku;
    if (azureValue(sku, ['Basic'])) return pass('the Basic firewall');
    const outcome = judgeAllowed(
      isolation,
      'FQDN',
      (_rule, at) =>
        fail({ pointer: at('type'), observed: 'a host rule, with a firewall' }),
      { pass: 'none', notApplicable: 'no host rules' },
    );
    return sku === undefined
      ? unknownIfFail(outcome, SKU, 'which firewall is not known')
      : outcome;
  },
  fix: ({ isolation }) => [
    {
      title: 'Use the Basic firewall',
      patch: [setFact(isolation, SKU, 'Basic')],
    },
  ],
};

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
  evaluate: isolation =>
    judgeAllowed(
      isolation,
      'FQDN',
      ({ fqdn }, at) => {
        if (fqdn === undefined) return unknown(at('fqdn'), 'host not known');
        const wide = splitHosts(fqdn).find(host => host.includes('*'));
        return wide === undefined
          ? pass(fqdn)
          : fail({
              pointer: at('fqdn'),
              observed: `${quoted(wide)} is a wildcard`,
            });
      },
      { pass: 'none', notApplicable: 'no host rules' },
    ),
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};
