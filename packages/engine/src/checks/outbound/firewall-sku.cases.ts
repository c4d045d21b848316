import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `firewall-sku`. */
export const cases: CheckCases = {
  pass: [{ outbound: { firewallSku: 'basic' } }],
  fail: [{ outbound: { firewallSku: 'Premium' } }],
  'not-applicable': [{}],
};

/** Statuses that the check never gives. */
export const neverGiven = ['unknown'];
