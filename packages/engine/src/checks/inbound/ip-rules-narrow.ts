import { recognised } from '../../facts/stated';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { IP_RULES, PUBLIC_ACCESS } from './pointers';
import {
  PUBLIC_ACCESS_OFF,
  turnPublicAccessOff,
  PUBLIC_ACCESS_OFF_WRITES,
} from './turnPublicAccessOff';

/** The address list does not amount to the whole internet. */
export const ipRulesNarrow: Check = {
  id: 'ip-rules-narrow',
  title: 'The address list selects somebody',
  nature: 'risk',
  severity: 'high',
  boundary: 'inbound',
  source: sources.privateLink,
  reads: [PUBLIC_ACCESS, IP_RULES],
  expected: 'ranges that together hold no more addresses than a /8',
  because:
    'A list that wide selects nobody: it protects hardly better than public access for all networks. The bound is ours, Azure takes any range.',
  opens: 'open',
  offers: [PUBLIC_ACCESS_OFF],
  evaluate({ inbound }) {
    const access = recognised(inbound?.publicNetworkAccess);
    if (access === 'Disabled') return notApplicable('public access off');
    const addresses = inbound?.ipRules;
    if (!addresses) return unknown(IP_RULES, 'not known');
    if (!addresses.length) return notApplicable('no address list');
    if (inbound.wideAddresses === undefined) {
      return unknown(IP_RULES, 'not all entries are addresses');
    }
    if (!inbound.wideAddresses) return pass('selected addresses');
    return access
      ? fail({
          pointer: IP_RULES,
          observed: 'the list covers more than a /8',
        })
      : unknown(PUBLIC_ACCESS, 'not known whether public access is on');
  },
  writes: PUBLIC_ACCESS_OFF_WRITES,
  fix: turnPublicAccessOff,
};
