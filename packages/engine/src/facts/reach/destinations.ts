import { classifyHost, classifyServiceTag } from '../../destinations/classify';
import { RuleFacts } from '../facts';
import { isStorageTag } from '../storageTag';
import { between, known, StateRange } from './range';

/**
 * How far one allowed destination lets data out. `alias` tells whether the
 * service endpoint policy with the Azure ML alias covers storage; pass `false`
 * where none can, as in a managed network.
 * @public
 */
export function readDestination(
  rule: RuleFacts,
  at: () => string,
  alias: { covered: boolean | undefined; pointer: string },
): StateRange {
  const missing = (field: string, what: string) =>
    between('partial', 'closed', [
      {
        pointer: `${at()}/${field}`,
        label: `${what} of rule ${rule.name ?? 'a rule without a name'}`,
      },
    ]);
  if (rule.refuses) return known('closed');
  switch (rule.type) {
    case 'PrivateEndpoint':
      return known('closed');
    case 'FQDN':
      if (rule.fqdn === undefined) return missing('fqdn', 'the host');
      return known(
        classifyHost(rule.fqdn) === 'read-only' ? 'closed' : 'partial',
      );
    case 'ServiceTag':
      return readServiceTag(rule, alias, missing);
    default:
      return missing('type', 'the type');
  }
}

function readServiceTag(
  rule: RuleFacts,
  alias: { covered: boolean | undefined; pointer: string },
  missing: (field: string, what: string) => StateRange,
): StateRange {
  if (rule.addressPrefixes?.length) return known('partial');
  if (rule.serviceTag === undefined) {
    return missing('serviceTag', 'the service tag');
  }
  const readOnly = classifyServiceTag(rule.serviceTag) === 'read-only';
  const storage = isStorageTag(rule.serviceTag);
  if (!readOnly && !storage) return known('partial');
  if (storage && alias.covered === false) return known('partial');
  if (rule.addressPrefixes === undefined) {
    return missing('addressPrefixes', 'the address prefixes');
  }
  if (storage && alias.covered === undefined) {
    return between('partial', 'closed', [
      {
        pointer: alias.pointer,
        label: 'whether a service endpoint policy covers storage',
      },
    ]);
  }
  return known('closed');
}
