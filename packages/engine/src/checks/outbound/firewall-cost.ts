import { MANAGED_RULES } from '../../facts/rulesInForce';
import { Check } from '../check';
import { fail, notApplicable, pass, unknownIfFail } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { judgeAllowed } from './allowList';

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
  offers: [{ title: 'Use the Basic firewall' }],
  evaluate(facts) {
    const { mode, outbound } = facts;
    if (mode && mode !== 'AllowOnlyApprovedOutbound') {
      return notApplicable('no firewall of Azure’s');
    }
    const sku = outbound?.firewallSku;
    if (sku === 'Basic') return pass('the Basic firewall');
    const outcome = judgeAllowed(
      facts,
      'FQDN',
      (_rule, at) =>
        fail({ pointer: at('type'), observed: 'a host rule, with a firewall' }),
      { pass: 'none', notApplicable: 'no host rules' },
    );
    return sku === undefined
      ? unknownIfFail(outcome, SKU, 'which firewall is not known')
      : outcome;
  },
  writes: [SKU],
  fix: ({ isolation }) => [
    {
      title: 'Use the Basic firewall',
      patch: [setFact(isolation, SKU, 'Basic')],
    },
  ],
};
