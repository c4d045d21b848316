import { Facts } from '../../facts/facts';
import { Fix } from '../../model/posture';
import { ipRuleFault, MAX_IP_RULES } from '../../network/addresses';
import { Check } from '../check';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { removeEntries, setFact } from '../patches';
import { sources } from '../../model/sources';
import { IP_RULES } from './pointers';
import {
  turnPublicAccessOff,
  PUBLIC_ACCESS_OFF_WRITES,
} from './turnPublicAccessOff';

/** Takes all entries out. With none public access is for everybody, so it goes off too where it is not off already. */
function emptyAddressList(facts: Facts): Fix[] {
  const emptied = setFact(facts.isolation, IP_RULES, []);
  return facts.inbound?.publicNetworkAccess === 'Disabled'
    ? [{ title: 'Empty the address list', patch: [emptied] }]
    : turnPublicAccessOff(facts).map(({ title, patch }) => ({
        title: `${title}; empty the address list`,
        patch: [...patch, emptied],
      }));
}

/** Every entry of the address list is one Azure takes. */
export const ipRulesValid: Check = {
  id: 'ip-rules-valid',
  title: 'Address list entries are public IPv4 ranges',
  nature: 'constraint',
  severity: 'high',
  boundary: 'inbound',
  source: sources.privateLink,
  reads: [IP_RULES],
  expected: `at most ${MAX_IP_RULES} public IPv4 addresses or CIDR ranges`,
  because:
    'Azure takes up to 200 IPv4 entries from public address space. Private ranges never arrive over the internet, and IPv6 is refused.',
  offers: [
    { title: 'Remove the entries that Azure refuses' },
    { title: 'Empty the address list, and turn off public access' },
  ],
  evaluate({ inbound }) {
    const addresses = inbound?.ipRules;
    if (!addresses) {
      return inbound?.publicNetworkAccess === 'Disabled'
        ? notApplicable('public access off')
        : unknown(IP_RULES, 'not known');
    }
    if (!addresses.length) return notApplicable('no address list');
    const faults = addresses.flatMap((entry, index) => {
      const fault = ipRuleFault(entry);
      return fault
        ? {
            pointer: `${IP_RULES}/${index}`,
            observed: `${quoted(entry)} ${fault}`,
          }
        : [];
    });
    if (addresses.length > MAX_IP_RULES) {
      faults.unshift({
        pointer: IP_RULES,
        observed: `${addresses.length} entries are too many`,
      });
    }
    return faults.length ? fail(...faults) : pass(`${addresses.length} valid`);
  },
  writes: [IP_RULES, ...PUBLIC_ACCESS_OFF_WRITES],
  fix(facts, outcome) {
    const entries = outcome.places.filter(place => place.pointer !== IP_RULES);
    const left = (facts.inbound?.ipRules?.length ?? 0) - entries.length;
    if (left < 1 || left > MAX_IP_RULES) return emptyAddressList(facts);
    return [
      {
        title:
          entries.length === 1
            ? 'Remove this entry'
            : `Remove these ${entries.length} entries`,
        patch: removeEntries(entries.map(place => place.pointer)),
      },
    ];
  },
};
