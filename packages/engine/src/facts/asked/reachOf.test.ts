import { customExfiltrationPrevention, subnetId } from '@ringfence/testing';
import {
  ask,
  rule,
  spoke,
  SUBNET,
  texts,
  toFirewall,
} from '../../__testUtils__/reach';

describe('what a place in a network of one’s own reaches', () => {
  it('is the internet, by the route that leads there', () => {
    const answer = ask(spoke(), {});
    expect(answer).toMatchObject({
      status: 'allowed',
      from: 'cpu in snet-training',
      to: 'pypi.org on TCP port 443',
      missing: [],
    });
    expect(texts(answer)).toEqual(["Azure's own route, to the internet"]);
    expect(answer.sentence).toBe(
      "Allowed: cpu in snet-training reaches pypi.org on TCP port 443, by Azure's own route, to the internet",
    );
    expect(answer.notes).toEqual([]);
  });

  it('is nothing where there is no exit, and the answer says so', () => {
    const { status, sentence } = ask(spoke({ natGateway: false }), {});
    expect(status).toBe('refused');
    expect(sentence).toContain('no NAT gateway, no public address');
  });

  it('is nothing past a route that drops it', () => {
    const routes = [
      { name: 'drop', addressPrefix: '0.0.0.0/0', nextHopType: 'None' },
    ];
    const answer = ask(spoke({ routes }), {});
    expect(answer).toMatchObject({
      status: 'refused',
      path: [{ kind: 'route', text: 'route drop drops it' }],
    });
    expect(answer.path[0].pointer).toBe(`${SUBNET}/routes/0`);
  });

  it('is what the first security rule that is for it says, port by port', () => {
    const isolation = spoke({
      rules: [
        rule('deny-all', 200, 'Deny', ['*']),
        rule('allow-web', 100, 'Allow', ['Internet'], '443'),
      ],
    });
    expect(ask(isolation, {})).toMatchObject({
      status: 'allowed',
      path: [
        { kind: 'route' },
        {
          kind: 'security-rule',
          text: 'security rule allow-web',
          pointer: `${SUBNET}/networkSecurityGroup/rules/1`,
        },
      ],
    });
    expect(ask(isolation, { to: 'pypi.org:22' })).toMatchObject({
      status: 'refused',
      path: [{ kind: 'route' }, { text: 'security rule deny-all' }],
    });
  });

  it('is what the firewall lets through by host, by address and on which port', () => {
    const isolation = spoke({ routes: [toFirewall] });
    const answer = ask(isolation, {});
    expect(answer.status).toBe('allowed');
    expect(texts(answer)).toEqual(['route to-fw, to fw', 'fw, rule packages']);
    const statusOf = (to: string, protocol?: string) =>
      ask(isolation, { to, protocol }).status;
    expect(statusOf('files.pythonhosted.org')).toBe('allowed');
    expect(statusOf('pypi.org:22')).toBe('refused');
    expect(statusOf('pypi.org', 'udp')).toBe('refused');
    expect(statusOf('20.1.2.3:8443')).toBe('allowed');
    expect(statusOf('20.1.3.3:8443')).toBe('refused');
    expect(statusOf('20.1.2.3:8443', 'icmp')).toBe('refused');
    const refused = ask(isolation, { to: 'example.com' });
    expect(refused.notes[0]).toMatch(/No name was resolved/);
    expect(texts(refused)).toEqual([
      'route to-fw, to fw',
      'fw refuses what no rule allows',
    ]);
  });

  it('hangs on the address of a host where a rule is for some addresses', () => {
    const isolation = spoke({ routes: [toFirewall] });
    expect(ask(isolation, { to: 'example.com:8443' })).toMatchObject({
      status: 'unknown',
      missing: [{ label: 'which address example.com has' }],
    });
  });

  it('hangs on whose an address is where a rule is for hosts', () => {
    const isolation = spoke({ routes: [toFirewall] });
    expect(ask(isolation, { to: '151.101.0.223' })).toMatchObject({
      status: 'unknown',
      missing: [
        {
          label: 'whether 151.101.0.223 is an address of pypi.org or 1 more',
        },
      ],
    });
  });

  it('is told of a range that is reached in part', () => {
    const half = {
      name: 'half',
      addressPrefix: '128.0.0.0/1',
      nextHopType: 'Internet',
    };
    const drop = {
      name: 'drop',
      addressPrefix: '0.0.0.0/0',
      nextHopType: 'None',
    };
    const isolation = spoke({ routes: [half, drop] });
    const answer = ask(isolation, { to: '0.0.0.0/0' });
    expect(answer.sentence).toBe(
      'Allowed: cpu in snet-training reaches a part of 0.0.0.0/0 on TCP port 443, by route half, to the internet',
    );
    expect(ask(isolation, { to: '20.1.2.3' }).status).toBe('refused');
    expect(ask(isolation, { to: '200.1.2.3' }).status).toBe('allowed');
  });

  it('is one address by its own route, whatever another route leads its tag to', () => {
    const routes = [
      { addressPrefix: '20.1.2.3/32', nextHopType: 'None' },
      { addressPrefix: 'AzureCloud', nextHopType: 'Internet' },
    ];
    const answer = ask(spoke({ routes }), { to: '20.1.2.3' });
    expect(answer.status).toBe('refused');
    expect(texts(answer)).toEqual(['the route for 20.1.2.3/32 drops it']);
  });

  it('is a service by its service endpoint, past the firewall', () => {
    const isolation = spoke({
      routes: [toFirewall],
      serviceEndpoints: ['Microsoft.KeyVault'],
    });
    expect(ask(isolation, { to: 'other.vault.azure.net' })).toMatchObject({
      status: 'allowed',
      path: [
        {
          kind: 'service-endpoint',
          pointer: `${SUBNET}/serviceEndpoints/0`,
        },
      ],
    });
    expect(ask(isolation, { to: 'AzureKeyVault' }).status).toBe('allowed');
    expect(ask(isolation, { to: 'other.azurecr.io' }).status).toBe('refused');
  });

  it('is storage of every region by the service endpoint for all of it', () => {
    const isolation = spoke({
      routes: [toFirewall],
      serviceEndpoints: ['Microsoft.Storage.Global'],
    });
    for (const to of ['Storage.NorthEurope', 'Storage.WestEurope']) {
      expect(ask(isolation, { to }).status).toBe('allowed');
    }
  });

  it('is of storage only what the policy of its subnet names', () => {
    const isolation = spoke({
      routes: [toFirewall],
      serviceEndpoints: ['Microsoft.Storage'],
      serviceEndpointPolicies: [
        {
          aliases: [],
          resources: [
            '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stlake',
          ],
        },
      ],
    });
    const named = ask(isolation, { to: 'stlake.dfs.core.windows.net' });
    expect(named.status).toBe('allowed');
    expect(texts(named)[0]).toContain('whose policy names stlake');
    expect(ask(isolation, { to: 'other.blob.core.windows.net' })).toMatchObject(
      { status: 'refused' },
    );
  });

  it('is its own network, and no other', () => {
    const isolation = spoke({ natGateway: false });
    expect(ask(isolation, { to: '10.1.3.4' })).toMatchObject({
      status: 'allowed',
      path: [{ text: 'within spoke, which has 10.1.0.0/16' }],
    });
    expect(ask(isolation, { to: '192.168.4.0/24:1433' })).toMatchObject({
      status: 'refused',
    });
    const shut = spoke({ rules: [rule('none', 100, 'Deny', ['*'])] });
    expect(ask(shut, { to: '10.1.3.4' }).status).toBe('refused');
  });

  it('is a resource by its approved private endpoint', () => {
    const id =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stlake';
    const endpoint = {
      name: 'pe-lake',
      status: 'Approved',
      subresource: 'blob',
      subnetId: subnetId('spoke', 'pe'),
      privateDnsZones: ['privatelink.blob.core.windows.net'],
    };
    const isolation = spoke({ natGateway: false });
    isolation.resources!.storage = [{ id, privateEndpoints: [endpoint] }];
    expect(
      ask(isolation, { to: 'stlake.blob.core.windows.net' }),
    ).toMatchObject({
      status: 'allowed',
      path: [
        {
          kind: 'private-endpoint',
          text: 'private endpoint pe-lake',
          pointer: '/resources/storage/0/privateEndpoints/0',
        },
      ],
    });
    for (const to of [
      'stlake.file.core.windows.net',
      'other.blob.core.windows.net',
    ]) {
      expect(ask(isolation, { to }).status).toBe('refused');
    }
    const { privateDnsZones, ...zonesNotKnown } = endpoint;
    isolation.resources!.storage = [{ id, privateEndpoints: [zonesNotKnown] }];
    expect(
      ask(isolation, { to: 'stlake.blob.core.windows.net' }),
    ).toMatchObject({
      status: 'unknown',
      missing: [{ label: expect.stringContaining('leads to pe-lake') }],
    });
    expect(privateDnsZones).toHaveLength(1);
  });

  it('is not known while a fact is absent, and the answer names it', () => {
    const isolation = spoke();
    delete isolation.customNetwork!.virtualNetworks![0].subnets![0]
      .networkSecurityGroup;
    expect(ask(isolation, {})).toMatchObject({
      status: 'unknown',
      missing: [{ pointer: `${SUBNET}/networkSecurityGroup` }],
    });
  });

  it('is not known where the way was not all read', () => {
    const isolation = spoke({ natGateway: false });
    isolation.unread = [
      { pointers: ['/customNetwork'], reason: 'a linked template' },
    ];
    expect(ask(isolation, {})).toMatchObject({
      status: 'unknown',
      missing: [{ label: 'what was not read: a linked template' }],
    });
  });

  it('reads the rules of a network that says its egress once', () => {
    const isolation = customExfiltrationPrevention();
    const status = (to: string) => ask(isolation, { to }).status;
    const withGroup = (networkSecurityGroup: boolean | undefined) => {
      for (const network of isolation.customNetwork!.virtualNetworks!) {
        network.gateways = [];
        for (const subnet of network.subnets!) {
          subnet.networkSecurityGroup = networkSecurityGroup;
        }
      }
    };
    withGroup(undefined);
    expect(status('ml.azure.com')).toBe('unknown');
    withGroup(false);
    expect(status('ml.azure.com')).toBe('allowed');
    expect(status('ml.azure.com:8080')).toBe('refused');
    expect(status('AzureMachineLearning:5831')).toBe('refused');
    expect(status('AzureMachineLearning:18881')).toBe('allowed');
    expect(status('pypi.org')).toBe('refused');
  });
});
