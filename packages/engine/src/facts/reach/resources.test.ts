import { privateResource } from '@ringfence/testing';
import { LaneRow, laneOf, laneState } from '../../__testUtils__/lanes';
import {
  AssociatedResource,
  PerimeterAssociation,
  WorkspaceIsolation,
} from '../../model';

const resources = (
  storage: AssociatedResource[] | undefined,
  monitoring: AssociatedResource[] = [],
): WorkspaceIsolation => ({
  resources: {
    storage,
    keyVault: [privateResource('vault')],
    containerRegistry: [],
    monitoring,
  },
});
const OFF = { publicNetworkAccess: 'Disabled' };
const on = (defaultAction?: string, ipRules?: string[]) => ({
  publicNetworkAccess: 'Enabled',
  defaultAction,
  ipRules,
});
const limited = (...ipRules: string[]) => resources([on('Deny', ipRules)]);
const monitored = (monitoring: AssociatedResource) =>
  resources([privateResource('blob')], [monitoring]);

describe('the resources lane', () => {
  it.each<LaneRow>([
    ['no firewall', resources([on('Allow')]), 'open'],
    ['a firewall that lists nobody', limited(), 'partial'],
    ['a firewall that lists one address', limited('203.0.113.7'), 'partial'],
    ['a firewall that lists the internet', limited('0.0.0.0/0'), 'open'],
    [
      'a firewall that lists two halves',
      limited('0.0.0.0/1', '128.0.0.0/1'),
      'open',
    ],
    [
      'a firewall that lists a span',
      limited('1.0.0.0-223.255.255.255'),
      'open',
    ],
    ['a firewall that lists all of IPv6', limited('::/0'), 'open'],
    ['a firewall that lists an IPv6 /32', limited('2001:db8::/32'), 'partial'],
    ['a firewall with an unreadable entry', limited('office'), 'open..partial'],
    [
      'a firewall whose list is not known',
      resources([on('Deny')]),
      'open..partial',
    ],
    [
      'an action that is not known',
      resources([on(undefined, [])]),
      'open..partial',
    ],
    [
      'a wide list, whatever the action',
      resources([on(undefined, ['0.0.0.0/0'])]),
      'open',
    ],
    [
      'access off and a private endpoint',
      resources([privateResource('blob')]),
      'closed',
    ],
    [
      'access off and nobody with a way in',
      resources([{ ...OFF, privateEndpoints: [] }]),
      'closed',
    ],
    ['access off and nothing else known', resources([OFF]), 'closed'],
    [
      'access off for all but trusted services',
      resources([{ ...OFF, trustedServices: true }]),
      'closed',
    ],
    [
      'the worst of two accounts',
      resources([privateResource('blob'), on('Allow')]),
      'open',
    ],
    [
      'access not known',
      resources([{ defaultAction: 'Deny' }]),
      'open..closed',
    ],
    ['storage not known', resources(undefined), 'open..closed'],
    ['monitoring that is on', monitored(on('Deny', [])), 'open'],
    ['monitoring that is off', monitored(OFF), 'closed'],
    ['monitoring of which nothing is said', monitored({}), 'open..closed'],
  ])('with %s', (_name, isolation, state) => {
    expect(laneState('resources', isolation)).toBe(state);
  });

  const held = (
    accessMode: string | undefined,
    rules: PerimeterAssociation,
    own: AssociatedResource = OFF,
  ) => resources([{ ...own, perimeters: [{ accessMode, ...rules }] }]);
  const NOBODY = { ipRules: [], subscriptions: [] };
  const ALL = { ...NOBODY, ipRules: ['0.0.0.0/0'] };
  const SOME = { ...NOBODY, ipRules: ['203.0.113.0/24'] };
  const SECURED = { publicNetworkAccess: 'SecuredByPerimeter' };

  it.each<LaneRow>([
    ['enforced, for nobody', held('Enforced', NOBODY), 'closed'],
    [
      'enforced, for nobody, before a firewall that is open',
      held('Enforced', NOBODY, on('Allow')),
      'closed',
    ],
    ['enforced, for everybody', held('Enforced', ALL), 'open'],
    ['enforced, for some', held('enforced', SOME), 'partial'],
    [
      'enforced, for a subscription',
      held('Enforced', { ...NOBODY, subscriptions: ['0'] }),
      'partial',
    ],
    [
      'enforced, its addresses not known',
      held('Enforced', { subscriptions: [] }),
      'open..closed',
    ],
    [
      'enforced, its subscriptions not known',
      held('Enforced', { ipRules: [] }),
      'partial..closed',
    ],
    ['learning, for everybody', held('Learning', ALL), 'open'],
    [
      'learning, for nobody, before an open firewall',
      held('Learning', NOBODY, on('Allow')),
      'open',
    ],
    ['in an audit, for everybody', held('Audit', ALL), 'closed'],
    ['in a mode that is not known', held(undefined, SOME), 'partial..closed'],
    ['that secures, for some', held('Enforced', SOME, SECURED), 'partial'],
    ['that secures and is not known', resources([SECURED]), 'open..closed'],
    [
      'that secures and is not there',
      resources([{ ...SECURED, perimeters: [] }]),
      'closed',
    ],
  ])('with a perimeter %s', (_name, isolation, state) => {
    expect(laneState('resources', isolation)).toBe(state);
  });

  it('is known of each kind that nothing unread may touch', () => {
    const isolation = resources([on('Allow')]);
    const unread = [{ pointers: ['/resources/keyVault'], reason: 'a module' }];
    expect(laneState('resources', { ...isolation, unread })).toBe('open');
    expect(
      laneState('resources', {
        ...resources([privateResource('blob')]),
        unread,
      }),
    ).toBe('open..closed');
  });

  it('says who reaches which resource by what, or shows of each that nobody does', () => {
    const id = '/subscriptions/0/resourceGroups/rg/st/stlake';
    expect(
      laneOf('resources', resources([{ ...on('Deny', ['0.0.0.0/0']), id }]))
        .witness,
    ).toEqual({
      place: 'the storage account stlake',
      destination: 'anybody on the internet',
      path: [
        'public access on',
        'its firewall lets in more than selected addresses',
      ],
      pointers: [
        '/resources/storage/0/publicNetworkAccess',
        '/resources/storage/0/ipRules',
      ],
    });
    expect(laneOf('resources', resources([OFF])).witness?.path).toEqual([
      'the storage account: public access off',
      'the key vault: public access off',
      'the container registry: none in use',
      'the monitoring: none in use',
    ]);
  });
});
