import { ask, fault, spoke } from '../../__testUtils__/reach';
import { readFacts } from '../readFacts';
import { reachPlaces } from './reachPlaces';

describe('a question', () => {
  it('names a place by its own name, in any case, or with where it stands', () => {
    for (const from of ['CPU', 'cpu in snet-training', 'snet-training']) {
      expect(ask(spoke(), { from }).status).toBe('allowed');
    }
    expect(reachPlaces(readFacts(spoke())).map(({ name }) => name)).toEqual([
      'snet-training',
      'cpu',
    ]);
  });

  it('is told which places there are where it names none', () => {
    expect(fault(spoke(), { from: 'gpu', to: 'pypi.org' })).toEqual({
      field: 'from',
      message: 'there is no place "gpu" where code runs',
      expected: 'one of snet-training, cpu',
      candidates: ['snet-training', 'cpu'],
    });
  });

  it.each([
    ['', 'there is no destination'],
    ['pypi.org:0', '"0" is no port'],
    ['pypi.org:http', '"http" is no port'],
    ['not a host', '"not a host" is no destination'],
    ['10.0.0.0/33', '"10.0.0.0/33" is no destination'],
  ])('for %j is refused', (to, message) => {
    expect(fault(spoke(), { from: 'cpu', to })).toMatchObject({
      field: 'to',
      message,
    });
  });

  it('takes IPv6 in brackets, with a port', () => {
    expect(ask(spoke(), { to: '[2001:db8::1]:8443' }).to).toBe(
      '2001:db8::1 on TCP port 8443',
    );
    expect(ask(spoke(), { to: '2606:4700::/32' }).to).toBe(
      '2606:4700::/32 on TCP port 443',
    );
  });

  it('takes no protocol but three', () => {
    expect(
      fault(spoke(), { from: 'cpu', to: 'pypi.org', protocol: 'gre' }),
    ).toMatchObject({ field: 'protocol', expected: 'tcp, udp, icmp' });
  });

  it('is not answered while it is not known where code stands', () => {
    const { outbound, ...rest } = spoke();
    expect(ask(rest, {})).toMatchObject({
      status: 'unknown',
      missing: expect.arrayContaining([
        expect.objectContaining({ pointer: '/outbound/isolationMode' }),
      ]),
    });
    expect(outbound).toBeDefined();
  });
});
