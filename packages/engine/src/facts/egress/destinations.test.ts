import { AddressSet } from '../../network/addressSet';
import { addressesInWords } from './__testUtils__/oneSubnet';
import { readNamed } from './destinations';

const VIRTUAL_NETWORK = {
  addresses: AddressSet.read(['10.1.0.0/16']),
  tags: ['storage'],
};

const named = (entries: string[], allows: boolean) => {
  const { addresses, tags } = readNamed(entries, allows, VIRTUAL_NETWORK);
  return [addressesInWords(addresses), ...tags].filter(Boolean).join(' ');
};

describe('what rules name', () => {
  it.each([
    ['*', 'everything'],
    [' Any ', 'everything'],
    ['Internet', 'the internet'],
    ['VirtualNetwork', '10.1.0.0-10.1.255.255 storage'],
    [' Storage.WestEurope ', 'storage.westeurope'],
    [' 20.0.0.0/16 ', '20.0.0.0-20.0.255.255'],
    ['20.0.0.1-20.0.0.9', '20.0.0.1-20.0.0.9'],
  ])('%p is the same to an Allow and a Deny', (entry, expected) => {
    expect(named([entry], true)).toBe(expected);
    expect(named([entry], false)).toBe(expected);
  });

  it.each(['20.0.0.0/99', 'Storage.', ''])(
    '%p, which nobody can read, is everything to an Allow and nothing to a Deny',
    entry => {
      expect(named(['20.0.0.0/16', entry], true)).toBe('everything');
      expect(named(['20.0.0.0/16', entry], false)).toBe(
        '20.0.0.0-20.0.255.255',
      );
    },
  );

  it('is rounded outwards by an Allow and inwards by a Deny', () => {
    expect(named(['2600::/64'], true)).toBe('IPv6');
    expect(named(['2600::/64'], false)).toBe('');
  });

  it('is all of it together', () => {
    expect(named(['20.0.0.0/16', 'sql', '20.1.0.0/16', 'web'], false)).toBe(
      '20.0.0.0-20.1.255.255 sql web',
    );
  });
});
