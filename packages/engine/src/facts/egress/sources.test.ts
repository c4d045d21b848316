import { AddressSet } from '../../network/addressSet';
import { aroundOf, oneSubnet, overAll } from './__testUtils__/oneSubnet';
import { addressesOf, isForSources, sourcesOf } from './sources';

const SUBNET = ['10.1.0.0/24'];
const NOT_KNOWN: string[] = [];

const asked = (named: string[], allows: boolean, addresses: string[]) => {
  const { worst, best, missing } = overAll(assume =>
    isForSources(
      AddressSet.read(named),
      allows,
      { addresses: AddressSet.read(addresses), pointer: '/prefix' },
      assume,
    ),
  );
  return missing.length ? `${worst}..${best}` : worst;
};

describe('a rule is asked for what comes from a subnet', () => {
  it.each<[string, string[], string[], boolean | string, boolean | string]>([
    ['all of it', ['10.0.0.0/8'], SUBNET, true, true],
    ['half of it', ['10.1.0.0/25'], SUBNET, true, false],
    ['something else', ['10.2.0.0/16'], SUBNET, false, false],
    ['nothing', [], SUBNET, false, false],
    [
      'some addresses, where those of the subnet are not known',
      ['10.2.0.0/16'],
      NOT_KNOWN,
      'true..false',
      'false..true',
    ],
    ['everything', ['0.0.0.0/0', '::/0'], NOT_KNOWN, true, true],
    [
      'nothing, where those of the subnet are not known',
      [],
      NOT_KNOWN,
      false,
      false,
    ],
  ])('if it is for %s', (_, named, addresses, allow, deny) => {
    expect(asked(named, true, addresses)).toBe(allow);
    expect(asked(named, false, addresses)).toBe(deny);
  });
});

describe('the addresses of a subnet', () => {
  it('are all that its prefix names', () => {
    const around = aroundOf(
      oneSubnet({ addressPrefix: '10.1.0.0/24,10.1.9.0/24' }),
    );
    expect(addressesOf(around).v4.length).toBe(512);
    expect(sourcesOf(around).pointer).toMatch(/subnets\/0\/addressPrefix$/);
  });

  it('are none where they are not known', () => {
    const around = aroundOf(oneSubnet({ addressPrefix: undefined }));
    expect(addressesOf(around).isEmpty).toBe(true);
  });
});
