import { LaneRow, laneOf, laneState } from '../../__testUtils__/lanes';
import { WorkspaceIsolation } from '../../model';

const enabled = (ipRules?: string[]): WorkspaceIsolation => ({
  inbound: { publicNetworkAccess: 'Enabled', ipRules },
});
const addresses = (n: number) =>
  Array.from({ length: n }, (_, i) => `203.0.${i >> 8}.${i & 255}`);
const unreadAt = (...pointers: string[]) => ({
  unread: [{ pointers, reason: 'a linked template' }],
});
const DISABLED = {
  inbound: { publicNetworkAccess: 'Disabled', privateEndpoints: [] },
};

describe('the inbound lane', () => {
  it.each<LaneRow>([
    ['access on and no list', enabled([]), 'open'],
    ['access on for the internet', enabled(['0.0.0.0/0']), 'open'],
    ['access on for two halves', enabled(['0.0.0.0/1', '128.0.0.0/1']), 'open'],
    ['access on for a quarter', enabled(['64.0.0.0/2']), 'open'],
    ['access on for a /8', enabled(['52.0.0.0/8']), 'partial'],
    ['access on for more', enabled(['52.0.0.0/8', '8.8.8.8']), 'open'],
    ['access on for all of IPv6', enabled(['::/0']), 'open'],
    ['access on for one range', enabled(['203.0.113.0/24']), 'partial'],
    ['access on for 200 addresses', enabled(addresses(200)), 'partial'],
    ['access on for 201 addresses', enabled(addresses(201)), 'open'],
    ['access on for a private range', enabled(['10.0.0.0/8']), 'open'],
    ['access on for what Azure refuses', enabled(['2001:db8::/32']), 'open'],
    ['access on, the list not known', enabled(), 'open..partial'],
    ['access off and no way in', DISABLED, 'closed'],
    [
      'access not known, the list known',
      { inbound: { ipRules: ['203.0.113.0/24'] } },
      'partial..closed',
    ],
    ['nothing known', {}, 'open..closed'],
  ])('with %s', (_name, isolation, state) => {
    expect(laneState('inbound', isolation)).toBe(state);
  });

  it.each<LaneRow>([
    ['access', { ...DISABLED, ...unreadAt('/inbound') }, 'open..closed'],
    ['everything', { ...DISABLED, ...unreadAt('') }, 'open..closed'],
    [
      'the list while access is on',
      { ...enabled(['203.0.113.7']), ...unreadAt('/inbound/ipRules') },
      'open..partial',
    ],
    [
      'the list while access is off',
      { ...DISABLED, ...unreadAt('/inbound/ipRules') },
      'closed',
    ],
    [
      'private endpoints alone',
      { ...DISABLED, ...unreadAt('/inbound/privateEndpoints') },
      'closed',
    ],
    ['what is open anyway', { ...enabled([]), ...unreadAt('') }, 'open'],
  ])('where something was not read that may touch %s', (_, value, state) => {
    expect(laneState('inbound', value)).toBe(state);
  });

  it('names what was not read among the facts that are not known', () => {
    const { unknowns } = laneOf('inbound', {
      ...DISABLED,
      ...unreadAt('/inbound'),
    });
    expect(unknowns).toEqual([
      {
        pointer: '/inbound/publicNetworkAccess',
        label: 'what was not read: a linked template',
      },
    ]);
  });

  it('says who reaches the workspace, or what shows that nobody does', () => {
    expect(laneOf('inbound', enabled([])).witness).toEqual({
      place: 'the workspace',
      destination: 'anybody on the internet',
      path: ['public access on', 'no address list'],
      pointers: ['/inbound/publicNetworkAccess', '/inbound/ipRules'],
    });
    expect(laneOf('inbound', DISABLED).witness).toMatchObject({
      path: ['public access off'],
    });
  });
});
