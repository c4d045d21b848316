import { recognised } from '../../facts/stated';
import { coversInternet } from '../../network/addresses';
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
  title: 'The address list does not cover the internet',
  nature: 'risk',
  severity: 'high',
  boundary: 'inbound',
  source: sources.privateLink,
  reads: [PUBLIC_ACCESS, IP_RULES],
  expected: 'ranges that together hold less than half of all addresses',
  because:
    'A list that lets most addresses in protects no better than public access for all networks.',
  opens: 'open',
  offers: [PUBLIC_ACCESS_OFF],
  evaluate({ inbound }) {
    const access = recognised(inbound?.publicNetworkAccess);
    if (access === 'Disabled') return notApplicable('public access off');
    const addresses = inbound?.ipRules;
    if (!addresses) return unknown(IP_RULES, 'not known');
    if (!addresses.length) return notApplicable('no address list');
    if (!coversInternet(addresses)) return pass('selected addresses');
    return access
      ? fail({
          pointer: IP_RULES,
          observed: 'the list covers most of the internet',
        })
      : unknown(PUBLIC_ACCESS, 'not known whether public access is on');
  },
  writes: PUBLIC_ACCESS_OFF_WRITES,
  fix: turnPublicAccessOff,
};
