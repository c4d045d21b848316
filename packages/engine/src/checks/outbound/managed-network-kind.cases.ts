import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

const kind = (managedNetworkKind?: string, isolationMode?: string) => ({
  outbound: {
    isolationMode: isolationMode ?? 'AllowInternetOutbound',
    managedNetworkKind,
  },
});

/** Isolations for every status that `managed-network-kind` can give. */
export const cases: CheckCases = {
  pass: [kind('v1')],
  fail: [kind('V2'), kind('V3')],
  unknown: [{}, managed(), { outbound: { managedNetworkKind: 'V2' } }],
  'not-applicable': [unmanaged(), kind('V2', 'Disabled')],
};
