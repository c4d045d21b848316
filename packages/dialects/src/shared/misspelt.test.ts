import { KnownKeys, misspeltKeys } from './misspelt';

const KNOWN: KnownKeys = {
  read: {
    publicNetworkAccess: ['inbound', 'publicNetworkAccess'],
    keyVault: ['resources', 'keyVault'],
    kind: ['workspace', 'kind'],
  },
  others: ['keyVaults'],
};

const meant = (key: string) =>
  misspeltKeys([key], KNOWN).map(found => found.meant);

describe('a key that nobody knows', () => {
  it.each([
    ['publicNetworkAcess', 'publicNetworkAccess'],
    ['public_network_acces', 'publicNetworkAccess'],
    ['PublicNetworksAccess', 'publicNetworkAccess'],
    ['keyVualt', 'keyVault'],
    ['kid', 'kind'],
  ])('is one that was meant: %s', (key, expected) => {
    expect(meant(key)).toEqual([expected]);
  });

  it.each([
    'public_network_access',
    'keyVaults',
    'friendlyName',
    'link',
    'allowPublicAccessWhenBehindVnet',
    '',
  ])('is none of them: %s', key => {
    expect(meant(key)).toEqual([]);
  });
});
