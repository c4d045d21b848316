import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

const inNetwork = (...needs: string[]) =>
  unmanaged({ customNetwork: { virtualNetworks: [{ name: 'spoke' }] }, needs });

/** Isolations for every status that `custom-network-features` can give. */
export const cases: CheckCases = {
  pass: [inNetwork('PythonPackages', 'ManagedOnlineEndpoints')],
  fail: [
    inNetwork('foundation_models'),
    inNetwork('NoCodeMlflow'),
    inNetwork('ServerlessSpark'),
  ],
  unknown: [
    {},
    unmanaged({ customNetwork: { virtualNetworks: [{}] } }),
    { needs: ['FoundationModels'] },
  ],
  'not-applicable': [managed({ needs: ['FoundationModels'] }), inNetwork()],
};
