import { azureValue } from '../../model/azureValue';
import { PUBLIC_NETWORK_ACCESS } from '../../model/values';
import { ipRuleFault, MAX_IP_RULES } from '../../network/addresses';
import { Check } from '../check';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { removeEntries } from '../patches';
import { sources } from '../sources';
import { turnPublicAccessOff } from './publicAccess';

const AT = '/inbound/ipRules';

/** Every entry of the address list is one Azure takes. */
export const ipRulesValid: Check = {
  id: 'ip-rules-valid',
  title: 'Address list entries are public IPv4 ranges',
  nature: 'constraint',
  severity: 'high',
  boundary: 'inbound',
  source: sources.privateLink,
  reads: [AT],
  expected: `at most ${MAX_IP_RULES} public IPv4 addresses or CIDR ranges`,
  because:
    'Azure takes up to 200 IPv4 entries from public address space. Private ranges never arrive over the internet, and IPv6 is refused.',
  evaluate(isolation) {
    const { ipRules: rules, publicNetworkAccess } = isolation.inbound ?? {};
    if (!rules) {
      return azureValue(publicNetworkAccess, PUBLIC_NETWORK_ACCESS) ===
        'Disabled'
        ? notApplicable('public access off')
        : unknown(AT, 'not known');
    }
    if (!rules.length) return notApplicable('no address list');
    const faults = rules.flatMap((rule, index) => {
      const fault = ipRuleFault(rule);
      return fault
        ? { pointer: `${AT}/${index}`, observed: `${quoted(rule)} ${fault}` }
        : [];
    });
    if (rules.length > MAX_IP_RULES) {
      faults.unshift({
        pointer: AT,
        observed: `${rules.length} entries are too many`,
      });
    }
    return faults.length ? fail(...faults) : pass(`${rules.length} valid`);
  },
  fix({ isolation }, outcome) {
    const entries = outcome.places.filter(place => place.pointer !== AT);
    const left = (isolation.inbound?.ipRules?.length ?? 0) - entries.length;
    if (left < 1 || left > MAX_IP_RULES || !entries.length) {
      return turnPublicAccessOff(isolation);
    }
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
