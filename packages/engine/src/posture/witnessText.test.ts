import { witnessText } from './witnessText';

describe('a witness in words', () => {
  it('leads from the place to the destination where something leaves', () => {
    expect(
      witnessText('outbound', {
        place: 'cpu-train in snet-training',
        destination: '128.0.0.0/1',
        path: ['route to-internet, to the internet'],
        pointers: [],
      }),
    ).toBe(
      'cpu-train in snet-training → 128.0.0.0/1 → route to-internet, to the internet',
    );
  });

  it('leads from who comes to what is reached elsewhere', () => {
    expect(
      witnessText('compute', {
        place: 'cpu',
        destination: 'anybody on the internet',
        path: ['public IP addresses'],
        pointers: [],
      }),
    ).toBe('anybody on the internet → public IP addresses → cpu');
  });

  it('tells what was shown where nothing gets through', () => {
    const path = ['cpu: no public IP address', 'endpoints: none'];
    expect(witnessText('compute', { path, pointers: [] })).toBe(
      'cpu: no public IP address; endpoints: none',
    );
    expect(
      witnessText('outbound', { place: 'cpu', path: ['none'], pointers: [] }),
    ).toBe('cpu: none');
  });
});
