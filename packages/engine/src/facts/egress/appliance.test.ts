import { ApplianceRule, RuleCollection } from '../../model/network';
import { readFacts } from '../readFacts';
import { applianceRules } from './appliance';
import { Assumption } from './assumption';
import { letOut } from './filter';
import { Flow } from './flow';
import { AddressSet, PUBLIC_ADDRESSES } from '../../network/addressSet';

const SUBNET = {
  addresses: AddressSet.read(['10.1.0.0/24']),
  pointer: '/customNetwork/virtualNetworks/0/subnets/0/addressPrefix',
};
const TCP_443: Flow = { protocol: 'TCP', port: 443 };

const rule = (changes: ApplianceRule = {}): ApplianceRule => ({
  name: 'rule',
  protocols: ['TCP'],
  portRanges: '443',
  sources: ['*'],
  destinations: ['20.0.0.0/16'],
  ...changes,
});

const collection = (
  changes: RuleCollection = {},
  ...rules: ApplianceRule[]
): RuleCollection => ({
  kind: 'Network',
  fromParent: false,
  groupPriority: 100,
  priority: 100,
  action: 'Allow',
  rules: rules.length ? rules : [rule()],
  ...changes,
});

const hosts = (
  changes: RuleCollection = {},
  host: ApplianceRule = {},
): RuleCollection =>
  collection(
    { kind: 'Application', ...changes },
    {
      name: 'hosts',
      protocols: ['Https'],
      sources: ['*'],
      hosts: ['pypi.org'],
      ...host,
    },
  );

/** What gets out at worst or at best, of one kind of traffic: addresses, tags and hosts. */
function out(
  collections: RuleCollection[] | undefined,
  { flow = TCP_443, best = false }: { flow?: Flow; best?: boolean } = {},
) {
  const { customNetwork } = readFacts({
    customNetwork: {
      appliances: [
        { kind: 'Firewall', address: '10.0.0.4', ruleCollections: collections },
      ],
    },
  });
  const rules = applianceRules(
    customNetwork!.appliances![0],
    '/customNetwork/appliances/0',
    SUBNET,
    best ? Assumption.best() : Assumption.worst(),
  );
  const found = letOut(rules, flow, PUBLIC_ADDRESSES);
  return {
    addresses: found.all.v4.length,
    tags: found.tags,
    hosts: found.hosts.flatMap(each => each.hosts),
  };
}

const SIXTEEN = 2 ** 16;
const NOTHING = { addresses: 0, tags: [], hosts: [] };
const PYPI = { addresses: 0, tags: [], hosts: ['pypi.org'] };

describe('the rules of an appliance', () => {
  it('let out the addresses that they name, and refuse the rest', () => {
    expect(out([collection()])).toEqual({ ...NOTHING, addresses: SIXTEEN });
    expect(out([])).toEqual(NOTHING);
  });

  it.each<[string, Flow, number]>([
    ['its port', { protocol: 'TCP', port: 443 }, SIXTEEN],
    ['another port', { protocol: 'TCP', port: 444 }, 0],
    ['another protocol', { protocol: 'UDP', port: 443 }, 0],
  ])('are asked of %s', (_, flow, addresses) => {
    expect(out([collection()], { flow }).addresses).toBe(addresses);
  });

  it.each([' tcp ', 'Any', '*'])('know the protocol %p', protocol => {
    const own = rule({ protocols: [protocol] });
    const one = [collection({}, own)];
    expect(out(one, { best: true }).addresses).toBe(SIXTEEN);
    const flow: Flow = { protocol: 'UDP', port: 443 };
    expect(out(one, { flow }).addresses).toBe(
      protocol === ' tcp ' ? 0 : SIXTEEN,
    );
  });

  it.each<[string, Partial<ApplianceRule>]>([
    ['sources', { sources: undefined }],
    ['protocols', { protocols: undefined }],
    ['protocols that nobody knows', { protocols: ['TCP', 'QUIC'] }],
    ['ports', { portRanges: undefined }],
    ['blank ports', { portRanges: '  ' }],
    ['destinations', { destinations: undefined }],
  ])(
    'that do not state their %s let out at worst, and nothing at best',
    (_, changes) => {
      const allow = [collection({}, rule(changes))];
      expect(out(allow).addresses).toBeGreaterThanOrEqual(SIXTEEN);
      expect(out(allow, { best: true }).addresses).toBe(0);
      const all = rule({ destinations: ['*'], portRanges: '*' });
      const deny = [
        collection({ action: 'Deny', priority: 1 }, rule(changes)),
        collection({}, all),
      ];
      expect(out(deny).addresses).toBe(out([collection({}, all)]).addresses);
      expect(out(deny, { best: true }).addresses).toBeLessThan(
        out(deny).addresses,
      );
    },
  );

  it('that name no hosts and no addresses are for every host', () => {
    const any = [hosts({}, { hosts: undefined })];
    expect(out(any).hosts).toEqual(['*']);
    expect(out(any, { best: true })).toEqual(NOTHING);
  });

  it.each<[string, number]>([
    [' HTTP ', 80],
    ['Https', 443],
    ['mssql', 1433],
  ])('of hosts have the port of %p where they name none', (protocol, port) => {
    const own = [hosts({}, { protocols: [protocol] })];
    expect(out(own, { flow: { protocol: 'TCP', port } })).toEqual(PYPI);
    expect(out(own, { flow: { protocol: 'TCP', port: port + 1 } })).toEqual(
      NOTHING,
    );
  });

  it('of hosts take blank ports for none', () => {
    const own = [hosts({}, { portRanges: ' ' })];
    expect(out(own)).toEqual(PYPI);
    const flow: Flow = { protocol: 'TCP', port: 8080 };
    expect(out(own, { flow })).toEqual(NOTHING);
  });

  it.each<[string, string[] | undefined]>([
    ['no protocol', undefined],
    ['a protocol that has no port of its own', ['Https', 'gopher']],
  ])('of hosts with %s may be for any port', (_, protocols) => {
    const own = [hosts({}, { protocols })];
    const flow: Flow = { protocol: 'TCP', port: 8080 };
    expect(out(own, { flow })).toEqual(PYPI);
    expect(out(own, { flow, best: true })).toEqual(NOTHING);
  });

  it('of addresses need their ports, whatever their protocols are called', () => {
    const own = [
      collection({}, rule({ protocols: ['Https'], portRanges: undefined })),
    ];
    expect(out(own, { best: true })).toEqual(NOTHING);
    const flow: Flow = { protocol: 'UDP', port: 8080 };
    expect(out(own, { flow }).addresses).toBe(SIXTEEN);
  });

  it('of hosts read them without blanks and in lower case', () => {
    expect(out([hosts({}, { hosts: [' PyPI.org '] })])).toEqual(PYPI);
  });

  it('are asked for what comes from the subnet alone', () => {
    const elsewhere = rule({ sources: ['10.2.0.0/16'] });
    expect(out([collection({}, elsewhere)])).toEqual(NOTHING);
    const around = rule({ sources: ['10.1.0.0/16'] });
    expect(out([collection({}, around)]).addresses).toBe(SIXTEEN);
  });
});

const DENIES = { action: 'Deny' };

describe('the order of an appliance’s rules', () => {
  it.each<[string, RuleCollection, RuleCollection]>([
    ['the lower priority', { priority: 100 }, { priority: 200 }],
    [
      'the lower priority of the group',
      { groupPriority: 100, priority: 900 },
      { groupPriority: 200, priority: 100 },
    ],
    [
      'the parent’s',
      { fromParent: true, groupPriority: 900 },
      { groupPriority: 100 },
    ],
  ])('puts first those with %s, wherever they stand', (_, first, second) => {
    for (const order of [1, -1]) {
      const sorted = (...all: RuleCollection[]) =>
        order === 1 ? all : all.reverse();
      const denied = sorted(
        collection({ ...first, ...DENIES }),
        collection(second),
      );
      expect(out(denied)).toEqual(NOTHING);
      const allowed = sorted(
        collection(first),
        collection({ ...second, ...DENIES }),
      );
      expect(out(allowed).addresses).toBe(SIXTEEN);
    }
  });

  it.each(['fromParent', 'groupPriority', 'priority'] as const)(
    'is the one that lets out more at worst, and less at best, where %s is not known',
    field => {
      const known = { fromParent: false, groupPriority: 100, priority: 100 };
      const before =
        field === 'fromParent'
          ? { ...known, priority: 0 }
          : { ...known, [field]: 0 };
      const unstated = { ...known, [field]: undefined };
      const allow = [
        collection({ ...before, ...DENIES }),
        collection(unstated),
      ];
      expect(out(allow).addresses).toBe(SIXTEEN);
      expect(out(allow, { best: true })).toEqual(NOTHING);
      const deny = [collection(before), collection({ ...unstated, ...DENIES })];
      expect(out(deny).addresses).toBe(SIXTEEN);
      expect(out(deny, { best: true })).toEqual(NOTHING);
    },
  );

  it('puts rules of hosts behind all those of addresses', () => {
    const anyAddress = rule({ destinations: ['*'], portRanges: '*' });
    const refused = [
      hosts({ priority: 1 }),
      collection({ priority: 900, ...DENIES }, anyAddress),
    ];
    expect(out(refused)).toEqual(NOTHING);
    const asked = [hosts({ priority: 1, ...DENIES }), hosts({ priority: 2 })];
    expect(out(asked)).toEqual(NOTHING);
  });

  it('keeps a deny of hosts from addresses that rules let out', () => {
    const both = [collection(), hosts({ ...DENIES, priority: 1 })];
    expect(out(both).addresses).toBe(SIXTEEN);
  });

  it('lets a rule of no known kind be of hosts where it refuses, and of addresses where it lets out', () => {
    const before = collection(
      { kind: undefined, priority: 1, ...DENIES },
      rule({ destinations: ['*'] }),
    );
    expect(out([before, collection()]).addresses).toBe(SIXTEEN);
    expect(out([before, collection()], { best: true })).toEqual(NOTHING);
  });

  it.each([
    ['rules', { rules: undefined }],
    ['action', { action: undefined }],
  ])('takes a collection without %s for what lets out more', (_, changes) => {
    const own = [{ ...collection(), ...changes }];
    expect(out(own).addresses).toBeGreaterThanOrEqual(SIXTEEN);
    expect(out(own, { best: true })).toEqual(NOTHING);
  });

  it('takes a collection that refuses, without rules, for nothing at worst and for all at best', () => {
    const own = [
      { ...collection({ priority: 1, ...DENIES }), rules: undefined },
      collection(),
    ];
    expect(out(own).addresses).toBe(SIXTEEN);
    expect(out(own, { best: true })).toEqual(NOTHING);
    const ofHosts = [
      { ...hosts({ priority: 1, ...DENIES }), rules: undefined },
      collection(),
      hosts(),
    ];
    expect(out(ofHosts).hosts).toEqual(['pypi.org']);
    expect(out(ofHosts, { best: true })).toEqual({
      ...NOTHING,
      addresses: SIXTEEN,
    });
  });

  it('calls what is not known of an appliance by its name', () => {
    const labelOf = (name?: string) => {
      const assume = Assumption.worst();
      const facts = readFacts({ customNetwork: { appliances: [{ name }] } });
      const [only] = facts.customNetwork!.appliances!;
      const [rules] = applianceRules(only, '/fw', SUBNET, assume);
      return [rules.name, ...assume.taken.map(({ label }) => label)];
    };
    expect(labelOf('fw')).toEqual([
      'whatever fw lets out',
      'which rules fw has',
    ]);
    expect(labelOf()).toEqual([
      'whatever the appliance lets out',
      'which rules the appliance has',
    ]);
  });

  it('say of each subnet by itself that its addresses are not known', () => {
    const facts = readFacts({
      customNetwork: {
        appliances: [
          {
            ruleCollections: [
              collection({}, rule({ sources: ['10.1.0.0/16'] })),
            ],
          },
        ],
      },
    });
    const [only] = facts.customNetwork!.appliances!;
    const missingOf = (addresses: AddressSet, pointer: string) => {
      const assume = Assumption.worst();
      applianceRules(only, '/fw', { addresses, pointer }, assume);
      return assume.taken.map(each => each.pointer);
    };
    expect(missingOf(SUBNET.addresses, '/known')).toEqual([]);
    expect(missingOf(AddressSet.NONE, '/one')).toEqual(['/one']);
    expect(missingOf(AddressSet.NONE, '/other')).toEqual(['/other']);
  });

  it('takes an appliance without collections for one that lets out all', () => {
    expect(out(undefined)).toMatchObject({ hosts: ['*'] });
    expect(out(undefined, { best: true })).toEqual(NOTHING);
  });
});
