import {
  distinctFlows,
  distinctMatches,
  Flow,
  FlowMatch,
  flowsOf,
  isFor,
  isForAllTraffic,
} from './flow';

const HTTPS = [{ from: 443, to: 443 }];
const EVERY = [{ from: 0, to: 65535 }];

const traffic = (
  ports: FlowMatch['ports'],
  ...protocols: FlowMatch['protocols']
): FlowMatch => ({ protocols, ports });

describe('a rule is for all traffic', () => {
  it.each<[boolean, string, FlowMatch]>([
    [true, 'of any protocol to any port', traffic('*', '*')],
    [true, 'of any protocol to 0-65535', traffic(EVERY, '*')],
    [true, 'that also lists a port', traffic([...HTTPS, ...EVERY], '*', 'TCP')],
    [false, 'of TCP alone', traffic('*', 'TCP')],
    [false, 'to one port', traffic(HTTPS, '*')],
    [false, 'to all ports but 0', traffic([{ from: 1, to: 65535 }], '*')],
    [false, 'to all ports but the last', traffic([{ from: 0, to: 80 }], '*')],
  ])('%s: %s', (expected, _, match) => {
    expect(isForAllTraffic(match)).toBe(expected);
  });
});

describe('a rule is for some traffic', () => {
  it.each<[boolean, string, Flow, FlowMatch]>([
    [true, 'its port', { protocol: 'TCP', port: 443 }, traffic(HTTPS, 'TCP')],
    [
      false,
      'a port below',
      { protocol: 'TCP', port: 442 },
      traffic(HTTPS, '*'),
    ],
    [
      false,
      'a port above',
      { protocol: 'TCP', port: 444 },
      traffic(HTTPS, '*'),
    ],
    [true, 'any protocol', { protocol: 'UDP', port: 443 }, traffic(HTTPS, '*')],
    [false, 'another', { protocol: 'UDP', port: 443 }, traffic(HTTPS, 'TCP')],
    [true, 'any port', { protocol: 'UDP', port: 9 }, traffic('*', 'UDP')],
    [
      true,
      'ICMP by name, which has no ports',
      { protocol: 'ICMP', port: 0 },
      traffic(HTTPS, 'TCP', 'ICMP'),
    ],
    [
      true,
      'a protocol without a name, which has no ports',
      { protocol: 'Other', port: 0 },
      traffic(HTTPS, 'Other'),
    ],
    [
      false,
      'ICMP beside one port of any protocol',
      { protocol: 'ICMP', port: 0 },
      traffic([{ from: 0, to: 443 }], '*'),
    ],
    [
      false,
      'a protocol without a name beside one port of any',
      { protocol: 'Other', port: 0 },
      traffic([{ from: 0, to: 443 }], '*'),
    ],
    [true, 'ICMP', { protocol: 'ICMP', port: 0 }, traffic(EVERY, '*')],
  ])('%s: %s', (expected, _, flow, match) => {
    expect(isFor(match, flow, true)).toBe(expected);
    expect(isFor(match, flow, false)).toBe(expected);
  });

  it.each<[string, FlowMatch, boolean, boolean]>([
    ['all of it', traffic('*', '*'), true, true],
    ['one protocol', traffic('*', 'TCP'), true, false],
    ['one port', traffic(HTTPS, '*'), true, false],
    ['no port', traffic([], 'TCP'), false, false],
    ['no protocol', traffic('*'), false, false],
  ])(
    'of all kinds at once where it lets any out, or refuses all: %s',
    (_, match, allows, refuses) => {
      expect(isFor(match, undefined, true)).toBe(allows);
      expect(isFor(match, undefined, false)).toBe(refuses);
    },
  );
});

describe('the kinds of traffic that rules tell apart', () => {
  const REST = [
    { protocol: 'ICMP', port: 0 },
    { protocol: 'Other', port: 0 },
  ];
  const kindsOf = (...matches: FlowMatch[]) => {
    const flows = flowsOf(matches) ?? [];
    const portsOf = (wanted: string) =>
      flows.filter(({ protocol }) => protocol === wanted).map(own => own.port);
    expect(flows.slice(-2)).toEqual(REST);
    return { tcp: portsOf('TCP'), udp: portsOf('UDP') };
  };

  it.each<[string, FlowMatch, number[], number[]]>([
    ['no port', traffic('*', '*'), [0], [0]],
    ['a port of TCP', traffic(HTTPS, 'TCP'), [0, 443, 444], [0]],
    ['a port of UDP', traffic(HTTPS, 'UDP'), [0], [0, 443, 444]],
    ['a port of both', traffic(HTTPS, '*'), [0, 443, 444], [0, 443, 444]],
    ['a port of ICMP', traffic(HTTPS, 'ICMP'), [0], [0]],
    [
      'all ports from one on',
      traffic([{ from: 1024, to: 65535 }], 'TCP'),
      [0, 1024],
      [0],
    ],
    [
      'all ports but the last',
      traffic([{ from: 0, to: 65534 }], 'TCP'),
      [0, 65535],
      [0],
    ],
  ])('by %s', (_, match, tcp, udp) => {
    expect(kindsOf(match)).toStrictEqual({ tcp, udp });
  });

  it('are too many to ask for each where there are more than 96', () => {
    const apart = (count: number) =>
      traffic(
        Array.from({ length: count }, (_, at) => ({
          from: 2 * at + 1,
          to: 2 * at + 1,
        })),
        'TCP',
      );
    // Runs that touch share an end: with port 0 and UDP beside them.
    expect(kindsOf(apart(46)).tcp).toHaveLength(93);
    const wide = traffic([{ from: 1000, to: 2000 }], 'TCP');
    expect(kindsOf(apart(46), wide).tcp).toHaveLength(95);
    expect(flowsOf([apart(47), wide])).toBeUndefined();
  });

  it('are asked once where the same rules are for them', () => {
    const web = traffic(HTTPS, 'TCP');
    const flows = flowsOf([web, traffic('*', '*')])!;
    expect(distinctFlows(flows, [web, traffic('*', '*')])).toEqual([
      { protocol: 'TCP', port: 0 },
      { protocol: 'TCP', port: 443 },
    ]);
    expect(distinctFlows(flows, [])).toEqual([{ protocol: 'TCP', port: 0 }]);
  });
});

it('keeps of rules for the same traffic the first', () => {
  const of = (
    protocols: FlowMatch['protocols'],
    ports: FlowMatch['ports'],
  ): FlowMatch => ({ protocols, ports });
  const first = of(['TCP'], HTTPS);
  const udp = of(['UDP'], HTTPS);
  const every = of(['TCP'], EVERY);
  const rules = [first, udp, of(['TCP'], HTTPS), every, of(['UDP'], HTTPS)];
  const kept = distinctMatches(rules);
  expect(kept).toHaveLength(3);
  kept.forEach((rule, index) => {
    expect(rule).toBe([first, udp, every][index]);
  });
});
