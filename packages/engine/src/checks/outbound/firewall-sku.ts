import { Check } from '../check';
import { fail, notApplicable, pass, quoted } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';

/** The firewall SKU is one a managed network can have. */
export const firewallSku: Check = {
  id: 'firewall-sku',
  title: 'The firewall SKU is Basic or Standard',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: ['/outbound/firewallSku'],
  expected: 'Basic, Standard, or nothing',
  because:
    'The firewall that Azure adds with the first host rule comes as Standard or Basic; Premium is not offered.',
  offers: [{ title: 'Use the Standard firewall' }],
  evaluate({ isolation, outbound }) {
    const sku = isolation.outbound?.firewallSku;
    if (sku === undefined) return notApplicable('not stated');
    return outbound?.firewallSku !== 'other'
      ? pass(sku)
      : fail({
          pointer: '/outbound/firewallSku',
          observed: `${quoted(sku)} is not offered`,
        });
  },
  writes: ['/outbound/firewallSku'],
  fix: ({ isolation }) => [
    {
      title: 'Use the Standard firewall',
      patch: [setFact(isolation, '/outbound/firewallSku', 'Standard')],
    },
  ],
};
