import { sources } from '../../model/sources';
import { MANAGED_NETWORK_KINDS } from '../../model/values';
import { Check } from '../check';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';

const KIND = '/outbound/managedNetworkKind';

/** The managed network is of the kind that Microsoft recommends. */
export const managedNetworkKind: Check = {
  id: 'managed-network-kind',
  title: 'The managed network is no preview',
  nature: 'advice',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetworkKinds,
  reads: [KIND, '/outbound/isolationMode'],
  expected: MANAGED_NETWORK_KINDS[0],
  because:
    'Networks of the kind V2 are in preview, and the page says to ask for V1 meanwhile. A V1 can become a V2, and never goes back, so a network that is a V2 stays one.',
  evaluate({ managed, outbound }) {
    if (managed === false) return notApplicable('no managed network');
    const kind = outbound?.managedNetworkKind;
    if (kind === undefined) return unknown(KIND, 'kind of network not known');
    if (kind === 'V1') return pass(kind);
    return managed
      ? fail({
          pointer: KIND,
          observed: `the network is ${quoted(
            kind === 'V2' ? kind : 'of no kind that Azure has',
          )}`,
        })
      : unknown('/outbound/isolationMode', 'mode not known');
  },
};
