import { VirtualNetwork } from '../../model/network';
import { readFacts } from '../readFacts';
import {
  describedPeer,
  describedSpace,
  subnetsCalled,
  subnetsOf,
} from './surroundings';

const facts = (...virtualNetworks: VirtualNetwork[]) =>
  readFacts({ customNetwork: { virtualNetworks } });

describe('a subnet that is described', () => {
  it('is called by its name, the end of its id or its number', () => {
    const own = facts({
      subnets: [{ name: 'a', id: '/b' }, { id: '/subnets/c' }, {}],
    });
    expect(subnetsOf(own).map(({ name, at }) => [name, at])).toEqual([
      ['a', '/customNetwork/virtualNetworks/0/subnets/0'],
      ['c', '/customNetwork/virtualNetworks/0/subnets/1'],
      ['subnet 3', '/customNetwork/virtualNetworks/0/subnets/2'],
    ]);
    expect(subnetsOf(own)).toBe(subnetsOf(own));
    expect(subnetsOf(facts({}))).toEqual([]);
  });

  it('is found by its id, however that is written', () => {
    const own = facts(
      { subnets: [{ id: ' /Subnets/A ' }, { id: '' }, {}] },
      { subnets: [{ id: '/subnets/b' }, { id: '/subnets/B' }] },
    );
    expect(subnetsCalled(own, '/subnets/a ')).toHaveLength(1);
    expect(subnetsCalled(own, '/subnets/b')).toHaveLength(2);
    expect(subnetsCalled(own, '/subnets/c')).toEqual([]);
    expect(subnetsCalled(own, '')).toEqual([]);
    expect(subnetsCalled(own, 'undefined')).toEqual([]);
  });
});

describe('a network that is described', () => {
  const own = facts(
    { id: '/networks/a', addressSpace: ['10.0.0.0/24'] },
    { name: 'b', addressSpace: ['10.0.1.0/24'] },
    {},
  );

  it('is a peer by its name or its id', () => {
    expect(describedPeer(own, '/Networks/A')?.at).toMatch(/0$/);
    expect(describedPeer(own, 'B')?.at).toMatch(/1$/);
    expect(describedPeer(own, 'c')).toBeUndefined();
    expect(describedPeer(own, 'undefined')).toBeUndefined();
    expect(describedPeer(readFacts({}), 'b')).toBeUndefined();
  });

  it('has its addresses among those of all', () => {
    expect(describedSpace(own).v4.length).toBe(512);
    expect(describedSpace(readFacts({})).isEmpty).toBe(true);
  });
});
