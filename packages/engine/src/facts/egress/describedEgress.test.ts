import { CustomNetwork, Egress } from '../../model/network';
import { OutboundRule } from '../../model/outboundRule';
import { AddressSet, EVERY_ADDRESS } from '../../network/addressSet';
import {
  addressesInWords,
  aroundOf,
  oneSubnet,
  overAll,
  wayInWords,
} from './__testUtils__/oneSubnet';
import { Assumption } from './assumption';
import { applianceAt, describedEgress, rulesOfEgress } from './describedEgress';
import { letOut } from './filter';
import { Flow } from './flow';
import { sourcesOf } from './sources';

const WEB: Flow = { protocol: 'TCP', port: 443 };

const around = (custom: CustomNetwork) => aroundOf(oneSubnet({}, { custom }));
const egress = (changes: Egress): CustomNetwork => ({
  egress: { filter: 'Firewall', defaultAction: 'Deny', rules: [], ...changes },
});

/** What the rules of `egress` let out, at worst and at best. */
function out(changes: Egress, flow = WEB) {
  const { worst, best, missing } = overAll(assume => {
    const { rules, others } = rulesOfEgress(around(egress(changes)), assume);
    const found = letOut(rules, flow, EVERY_ADDRESS);
    return [
      ...found.addresses.map(
        ({ rule, set }) => `${addressesInWords(set)} by ${rule.name}`,
      ),
      ...found.tags,
      ...found.hosts.flatMap(each => each.hosts),
      ...others.map(wayInWords),
    ];
  });
  return missing.length ? { worst, best, missing } : worst;
}

const tag = (changes: OutboundRule = {}): OutboundRule => ({
  name: 'tag',
  type: 'ServiceTag',
  serviceTag: 'Storage',
  addressPrefixes: [],
  ...changes,
});
const ranges = (...addressPrefixes: string[]) => tag({ addressPrefixes });

describe('the filter that `egress` describes', () => {
  it.each<[string, OutboundRule[], string[]]>([
    ['nothing without rules', [], []],
    ['a service tag', [tag({ serviceTag: ' Storage ' })], ['storage']],
    [
      'the whole internet by its tag',
      [tag({ serviceTag: 'Internet' })],
      ['the internet by rule tag'],
    ],
    [
      'addresses, public and private',
      [ranges('20.0.0.0/16', '10.9.0.0/16')],
      ['10.9.0.0-10.9.255.255 20.0.0.0-20.0.255.255 by rule tag'],
    ],
    [
      'private addresses alone, beside all else',
      [ranges('10.9.0.0/16')],
      ['private addresses by rule tag'],
    ],
    [
      'anything by a range that nobody can read',
      [ranges('20.0.0.0/99')],
      ['everything by rule tag'],
    ],
    [
      'the same by each rule that names it, as they have no order',
      [ranges('20.0.0.0/16'), ranges('20.0.0.0/16')],
      [
        '20.0.0.0-20.0.255.255 by rule tag',
        '20.0.0.0-20.0.255.255 by rule tag',
      ],
    ],
    ['hosts', [{ type: 'FQDN', fqdn: 'a.org, b.org' }], ['a.org', 'b.org']],
    [
      'what one rule allows though another denies it',
      [tag({ action: 'Deny' }), tag()],
      ['storage'],
    ],
  ])('lets out %s', (_, rules, expected) => {
    expect(out({ rules })).toEqual(expected);
  });

  const UDP: Flow = { protocol: 'UDP', port: 53 };
  it.each<[string, OutboundRule, Flow, boolean]>([
    ['its protocol', tag({ protocol: 'UDP' }), UDP, true],
    ['not another', tag({ protocol: 'TCP' }), UDP, false],
    ['every one where it says Any', tag({ protocol: 'Any' }), UDP, true],
    ['every one where it says none', tag(), UDP, true],
    ['every one where nobody knows it', tag({ protocol: 'X' }), UDP, true],
    ['its port', tag({ portRanges: '53' }), UDP, true],
    ['not another port', tag({ portRanges: '443' }), UDP, false],
    ['every port where it names none', tag(), UDP, true],
    [
      'every port where nobody can read them',
      tag({ portRanges: 'x' }),
      UDP,
      true,
    ],
    ['TCP to hosts', { type: 'FQDN', fqdn: 'a.org' }, WEB, true],
    [
      'no UDP to hosts',
      { type: 'FQDN', fqdn: 'a.org', protocol: 'UDP' },
      UDP,
      false,
    ],
  ])('lets out by a rule %s', (_, rule, flow, expected) => {
    expect(out({ rules: [rule] }, flow)).toHaveLength(expected ? 1 : 0);
  });

  const REST = 'everything by lets out what no rule is for';
  it('lets out what no rule names where it does so by default, by its address', () => {
    expect(out({ defaultAction: 'Allow' })).toEqual([REST]);
  });

  it('may do so where that is not known', () => {
    expect(out({ defaultAction: undefined })).toEqual({
      worst: [REST],
      best: [],
      missing: ['/customNetwork/egress/defaultAction'],
    });
  });

  it('may let out all and any host where its rules are not known', () => {
    expect(out({ rules: undefined })).toEqual({
      worst: [REST, '*'],
      best: [],
      missing: ['/customNetwork/egress/rules'],
    });
    expect(out({ rules: undefined, defaultAction: 'Allow' })).toMatchObject({
      best: [REST],
    });
  });

  it.each([
    ['NetworkSecurityGroup', 'the network security group'],
    ['Firewall', 'the filter'],
  ])('is called after what it is: %s', (filter, name) => {
    const own = around(egress({ filter }));
    expect(rulesOfEgress(own, Assumption.worst()).name).toBe(name);
  });

  it('is read once', () => {
    const own = around(egress({}));
    const first = rulesOfEgress(own, Assumption.worst());
    expect(rulesOfEgress(own, Assumption.worst())).toBe(first);
  });

  it('says what is not known each time that it is asked', () => {
    const own = around(egress({ rules: undefined }));
    for (const assume of [Assumption.worst(), Assumption.worst()]) {
      rulesOfEgress(own, assume);
      expect(assume.taken).toHaveLength(1);
    }
    const except = Assumption.worst('/customNetwork/egress/rules');
    expect(rulesOfEgress(own, except).rules).toEqual([]);
  });
});

describe('how traffic of a subnet leaves it', () => {
  it('is said by `egress` for all subnets', () => {
    const routes = [{ addressPrefix: '0.0.0.0/0', nextHopType: 'None' }];
    const custom = { egress: { routes, natGateway: true } };
    expect(describedEgress(around(custom))).toEqual({
      isSummary: true,
      routes,
      routesAt: '/customNetwork/egress/routes',
      natGateway: true,
      natAt: '/customNetwork/egress/natGateway',
    });
  });

  it('or with the subnet', () => {
    const own = aroundOf(oneSubnet({ natGateway: true }));
    expect(describedEgress(own)).toEqual({
      isSummary: false,
      routes: [],
      routesAt: `${own.at}/routes`,
      natGateway: true,
      natAt: `${own.at}/natGateway`,
    });
    expect(describedEgress({ ...own, subnet: undefined })).toMatchObject({
      routes: undefined,
      natGateway: undefined,
    });
  });
});

describe('the appliance that a route leads to', () => {
  const found = (custom: CustomNetwork, address?: string) => {
    const own = around(custom);
    const hop = { kind: 'appliance', address } as const;
    const through = applianceAt(hop, own, sourcesOf(own), Assumption.worst());
    return through && [through.name, through.rules.length];
  };

  it.each([
    ['Firewall', ['the filter', 1]],
    ['NetworkVirtualAppliance', ['the filter', 1]],
    ['None', ['an appliance that filters nothing', 1]],
    ['NetworkSecurityGroup', undefined],
    ['Proxy', undefined],
    [undefined, undefined],
  ])('is what `egress` says where it filters by %s', (filter, expected) => {
    expect(found(egress({ filter, rules: [tag()] }))).toEqual(expected);
  });

  it('that filters nothing lets out all', () => {
    const own = around(egress({ filter: 'None' }));
    const hop = { kind: 'appliance', address: undefined } as const;
    const { rules } = applianceAt(hop, own, sourcesOf(own), Assumption.best())!;
    const { all, hosts } = letOut(rules, WEB, AddressSet.read(['20.0.0.0/8']));
    expect(all.v4.length).toBe(2 ** 24);
    expect(hosts).toEqual([]);
  });

  const at = (
    address: string | undefined,
    kind: string | undefined = 'Firewall',
  ) => ({
    name: address && `at ${address}`,
    kind,
    address,
    ruleCollections: [],
  });
  const HERE = '10.0.0.4';

  it.each<[string, CustomNetwork['appliances'], unknown]>([
    ['none', undefined, undefined],
    ['the one of its address', [at('10.0.0.5'), at(HERE)], [`at ${HERE}`, 0]],
    ['one written with blanks', [at(` ${HERE} `)], [`at  ${HERE} `, 0]],
    ['none of a range that it is in', [at('10.0.0.0/24')], undefined],
    ['none of no address', [at(undefined)], undefined],
    ['none whose address nobody can read', [at('fw')], undefined],
    ['none where two have its address', [at(HERE), at(HERE)], undefined],
    ['no proxy', [at(HERE, 'Proxy')], undefined],
    ['none of a kind that nobody knows', [at(HERE, 'Toaster')], undefined],
    [
      'one without a name',
      [{ ...at(HERE), name: undefined }],
      [`the appliance ${HERE}`, 0],
    ],
  ])('is %s', (_, appliances, expected) => {
    expect(found({ appliances }, HERE)).toEqual(expected);
  });

  it('is none where a route names a range', () => {
    expect(found({ appliances: [at(HERE)] }, '10.0.0.0/24')).toBeUndefined();
  });

  it('is none where a route names no address', () => {
    expect(found({ appliances: [at(HERE), at(undefined)] })).toBeUndefined();
  });
});
