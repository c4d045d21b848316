import { SecurityRule } from '../../model/network';
import { AddressSet } from '../../network/addressSet';
import { AT, aroundOf, oneSubnet, overAll } from './__testUtils__/oneSubnet';
import { NOTHING } from './destinations';
import { letOut } from './filter';
import { Flow } from './flow';
import { groupRules } from './securityGroup';
import { PUBLIC_IPV4 } from './surroundings';

const RULES = `${AT}/networkSecurityGroup/rules`;
const WEB: Flow = { protocol: 'TCP', port: 443 };

const rule = (changes: SecurityRule = {}): SecurityRule => ({
  name: 'rule',
  priority: 200,
  direction: 'Outbound',
  access: 'Allow',
  protocol: 'Tcp',
  sources: ['*'],
  destinations: ['20.0.0.0/16'],
  portRanges: '443',
  ...changes,
});

const NOTHING_ELSE = rule({
  priority: 4000,
  access: 'Deny',
  protocol: '*',
  destinations: ['*'],
  portRanges: '*',
});

/** How many addresses a group of these rules alone lets out, at worst and at best. */
function out(
  rules: SecurityRule[],
  {
    flow = WEB,
    virtualNetwork = NOTHING,
    addresses = ['10.1.0.0/24'],
  }: {
    flow?: Flow;
    virtualNetwork?: typeof NOTHING;
    addresses?: string[];
  } = {},
) {
  const { subnet } = aroundOf(
    oneSubnet({ networkSecurityGroup: { rules: [...rules, NOTHING_ELSE] } }),
  );
  const { worst, best, missing } = overAll(assume => {
    const around = {
      at: RULES,
      sources: {
        addresses: AddressSet.read(addresses),
        pointer: `${AT}/addressPrefix`,
      },
      virtualNetwork: () => virtualNetwork,
    };
    const read = groupRules(subnet!.securityRules!, around, assume);
    return letOut(read, flow, PUBLIC_IPV4).all.v4.length;
  });
  return worst === best && !missing.length ? worst : { worst, best, missing };
}

const SOME = 2 ** 16;
const ALL = PUBLIC_IPV4.v4.length;

describe('a network security group', () => {
  it('without rules lets everything out', () => {
    const { subnet } = aroundOf(
      oneSubnet({ networkSecurityGroup: { rules: [] } }),
    );
    overAll(assume => {
      const sources = { addresses: AddressSet.NONE, pointer: '' };
      const around = { at: '', sources, virtualNetwork: () => NOTHING };
      const [only] = groupRules(subnet!.securityRules!, around, assume);
      expect(only).toMatchObject({
        name: 'AllowInternetOutBound',
        allows: true,
      });
    });
  });

  it.each<[string, Flow, number]>([
    ['its port', { protocol: 'TCP', port: 443 }, SOME],
    ['another port', { protocol: 'TCP', port: 80 }, 0],
    ['another protocol', { protocol: 'UDP', port: 443 }, 0],
  ])('is asked of %s', (_, flow, expected) => {
    expect(out([rule()], { flow })).toBe(expected);
  });

  it.each<[string, Flow['protocol']]>([
    ['Udp', 'UDP'],
    ['Icmp', 'ICMP'],
    ['Esp', 'Other'],
    ['Ah', 'Other'],
    ['*', 'UDP'],
  ])('knows the protocol %s', (protocol, flow) => {
    const one = [rule({ protocol, portRanges: '*' })];
    expect(out(one, { flow: { protocol: flow, port: 443 } })).toBe(SOME);
  });

  it('leaves aside what comes in', () => {
    expect(out([rule({ direction: 'Inbound' })])).toBe(0);
  });

  it.each([
    ['of the tag VirtualNetwork', [' VirtualNetwork '], SOME],
    ['of that tag among others', ['10.9.0.0/16', 'virtualnetwork'], SOME],
    ['of the subnet’s addresses', ['10.1.0.0/16'], SOME],
    ['of other addresses', ['10.9.0.0/16'], 0],
  ])(
    'asks a rule for what comes from the subnet: %s',
    (_, sources, expected) => {
      expect(out([rule({ sources })])).toBe(expected);
    },
  );

  it('takes the tag VirtualNetwork for what it stands for', () => {
    const destinations = ['VirtualNetwork'];
    const virtualNetwork = {
      addresses: AddressSet.read(['20.0.0.0/16']),
      tags: [],
    };
    expect(out([rule({ destinations })])).toBe(0);
    expect(out([rule({ destinations })], { virtualNetwork })).toBe(SOME);
  });
});

describe('the order of security rules', () => {
  it.each<[string, number, SecurityRule, SecurityRule]>([
    [
      'lets the lower priority decide',
      SOME,
      { priority: 100 },
      { access: 'Deny' },
    ],
    ['wherever it stands', 0, {}, { priority: 100, access: 'Deny' }],
    ['lets out where two have one priority', SOME, { access: 'Deny' }, {}],
    ['and they stand the other way round', SOME, {}, { access: 'Deny' }],
  ])('%s', (_, expected, first, second) => {
    expect(out([rule(first), rule(second)])).toBe(expected);
  });

  it.each<[string, SecurityRule, SecurityRule]>([
    ['an Allow', { priority: 1, access: 'Deny' }, { priority: undefined }],
    ['a Deny', { priority: 1 }, { priority: undefined, access: 'Deny' }],
  ])('may be either where the priority of %s is not known', (_, known, not) => {
    expect(out([rule(known), rule(not)])).toEqual({
      worst: SOME,
      best: 0,
      missing: [`${RULES}/1/priority`],
    });
  });
});

describe('what a security rule does not state', () => {
  it.each<[keyof SecurityRule, SecurityRule, number]>([
    ['direction', {}, SOME],
    ['protocol', {}, SOME],
    ['protocol', { protocol: 'Gopher' }, SOME],
    ['sources', {}, SOME],
    ['destinations', {}, ALL],
    ['portRanges', {}, SOME],
    ['portRanges', { portRanges: 'some' }, SOME],
  ])('makes an Allow wider at worst: its %s, %j', (field, written, worst) => {
    const unstated = { ...rule(), [field]: undefined, ...written };
    expect(out([unstated])).toEqual({
      worst,
      best: 0,
      missing: [`${RULES}/0/${field}`],
    });
  });

  it.each<[keyof SecurityRule, SecurityRule]>([
    ['direction', {}],
    ['protocol', {}],
    ['protocol', { protocol: 'Gopher' }],
    ['sources', {}],
    ['destinations', {}],
    ['portRanges', {}],
    ['portRanges', { portRanges: 'some' }],
  ])('makes a Deny narrower at worst: its %s, %j', (field, written) => {
    const deny = rule({ priority: 100, access: 'Deny' });
    const unstated = { ...deny, [field]: undefined, ...written };
    expect(out([unstated, rule()])).toEqual({
      worst: SOME,
      best: 0,
      missing: [`${RULES}/0/${field}`],
    });
  });

  it('may be that it lets out: its access', () => {
    expect(out([rule({ access: undefined })])).toEqual({
      worst: SOME,
      best: 0,
      missing: [`${RULES}/0/access`],
    });
  });

  it('is not asked where the rule is for something else anyway', () => {
    expect(out([rule({ direction: 'Inbound', protocol: undefined })])).toBe(0);
    expect(out([rule({ sources: ['10.9.0.0/16'], priority: undefined })])).toBe(
      0,
    );
  });

  it('is the number of the rule where it has no name', () => {
    const { subnet } = aroundOf(
      oneSubnet({
        networkSecurityGroup: { rules: [rule({ name: undefined })] },
      }),
    );
    overAll(assume => {
      const sources = { addresses: AddressSet.NONE, pointer: '' };
      const around = { at: RULES, sources, virtualNetwork: () => NOTHING };
      const [first] = groupRules(subnet!.securityRules!, around, assume);
      expect(first).toMatchObject({ name: 'rule 1', pointer: `${RULES}/0` });
    });
  });
});
