import {
  RESOURCE_KINDS,
  WorkspaceIsolation,
  readFacts,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { customExfiltrationPrevention } from '@ringfence/testing';
import { completeIsolation } from '../__testUtils__/isolations';
import {
  addRule,
  hasDnsZones,
  hasPrivateEndpoint,
  inboundAccess,
  initialIsolation,
  judgeRequest,
  networkGaps,
  parseAddresses,
  removeRule,
  RESOURCE_ACCESS,
  resourceAccess,
  setCloud,
  setDnsZones,
  setIdentity,
  setInboundAccess,
  setIsolationMode,
  setPrivateEndpoint,
  setRegion,
  setResourceAccess,
  setRuleText,
  setRuleType,
} from '.';

const lanes = (isolation: WorkspaceIsolation) => {
  const { posture } = judgeRequest(isolation, undefined);
  return Object.fromEntries(
    Object.entries(posture.lanes).map(([name, lane]) => [name, lane.state]),
  );
};

describe('what a request starts from', () => {
  it('is closed at every boundary and breaks no rule', () => {
    const { posture } = judgeRequest(initialIsolation(), undefined);
    expect(posture.verdict).toBe('exfiltration-protected');
    expect(posture.results.filter(result => result.status === 'fail')).toEqual(
      [],
    );
  });

  it('takes what the template presets', () => {
    const start = initialIsolation({
      isolationMode: 'allow_internet_outbound',
      dataClassification: 'confidential',
      region: 'northeurope',
      subscriptionId: 'sub',
      resourceGroup: 'rg',
    });
    expect(readFacts(start).mode).toBe('AllowInternetOutbound');
    expect(start).toMatchObject({
      dataClassification: 'confidential',
      region: 'northeurope',
      workspace: { subscriptionId: 'sub', resourceGroup: 'rg' },
    });
  });

  it('leaves a preset mode that Azure does not know aside', () => {
    expect(readFacts(initialIsolation({ isolationMode: 'Open' })).mode).toBe(
      'AllowOnlyApprovedOutbound',
    );
  });
});

describe('a network of one’s own', () => {
  const own = customExfiltrationPrevention();

  it('lacks nothing where it shows that nothing leaves it', () => {
    const { posture } = judgeRequest(own, undefined);
    expect(posture.verdict).toBe('exfiltration-protected');
    expect(networkGaps(own)).toEqual([]);
    expect(networkGaps(initialIsolation())).toEqual([]);
    expect(networkGaps(setIsolationMode({}, 'Disabled'))).toEqual([]);
  });

  it('lacks what has to be said of it before that is known', () => {
    const [cpu] = own.compute ?? [];
    const { subnetId, ...placeless } = cpu;
    expect(networkGaps({ ...own, compute: [placeless] })).toEqual([
      'in which subnet cpu stands',
    ]);
    const [hub, spoke] = own.customNetwork?.virtualNetworks ?? [];
    const { addressSpace, peeredWith, ...bare } = spoke;
    expect(
      networkGaps({
        ...own,
        customNetwork: { ...own.customNetwork, virtualNetworks: [hub, bare] },
      }),
    ).toEqual(
      expect.arrayContaining([
        'the address space of spoke',
        'which networks spoke is peered with',
      ]),
    );
  });
});

describe('identity answers', () => {
  it('drop blanks around what was pasted, and forget what was cleared', () => {
    const named = setIdentity({}, 'name', ' mlw-a ');
    expect(named.workspace).toEqual({ name: 'mlw-a' });
    expect(setIdentity(named, 'name', ' ').workspace).toEqual({});
    expect(setRegion({ region: 'x' }, '')).toEqual({});
  });

  it('bring the DNS zones of the cloud along', () => {
    const moved = setCloud(initialIsolation(), 'AzureUSGovernment');
    expect(moved.inbound?.privateEndpoints?.[0].privateDnsZones).toEqual([
      'privatelink.api.ml.azure.us',
      'privatelink.notebooks.usgovcloudapi.net',
    ]);
    expect(lanes(moved).inbound).toBe('closed');
  });

  it('leave a hand-picked zone as it is when the cloud changes', () => {
    const start: WorkspaceIsolation = {
      cloud: 'AzureCloud',
      inbound: {
        privateEndpoints: [{ status: 'Approved', privateDnsZones: ['own'] }],
      },
    };
    expect(
      setCloud(start, 'AzureChinaCloud').inbound?.privateEndpoints?.[0]
        .privateDnsZones,
    ).toEqual(['own']);
  });
});

describe('inbound answers', () => {
  it.each([
    ['off', { publicNetworkAccess: 'Disabled', ipRules: [] }, 'closed'],
    [
      'selected',
      { publicNetworkAccess: 'Enabled', ipRules: ['203.0.113.7'] },
      'partial',
    ],
    ['all', { publicNetworkAccess: 'Enabled', ipRules: [] }, 'open'],
  ] as const)(
    'write "%s" as facts and read it back',
    (access, facts, state) => {
      const set = setInboundAccess(initialIsolation(), access, ['203.0.113.7']);
      expect(set.inbound).toMatchObject(facts);
      expect(inboundAccess(readFacts(set))).toBe(access);
      expect(lanes(set).inbound).toBe(state);
    },
  );

  it('leave the address list unknown, not empty, until an address is given', () => {
    const set = setInboundAccess(initialIsolation(), 'selected');
    expect(set.inbound).not.toHaveProperty('ipRules');
    expect(inboundAccess(readFacts(set))).toBe('selected');
    expect(lanes(set).inbound).toBe('unknown');
  });

  it('read addresses on lines, with commas or blanks', () => {
    expect(
      parseAddresses('203.0.113.7\n 198.51.100.0/24,192.0.2.1 \n'),
    ).toEqual(['203.0.113.7', '198.51.100.0/24', '192.0.2.1']);
  });

  it('add and take away the private endpoint and its zones', () => {
    const none = setPrivateEndpoint(initialIsolation(), false);
    expect(none.inbound?.privateEndpoints).toEqual([]);
    expect(hasPrivateEndpoint(readFacts(none))).toBe(false);
    expect(hasDnsZones(readFacts(none))).toBe(false);
    const unlinked = setDnsZones(initialIsolation(), false);
    expect(hasPrivateEndpoint(readFacts(unlinked))).toBe(true);
    expect(hasDnsZones(readFacts(unlinked))).toBe(false);
    expect(hasDnsZones(readFacts(setDnsZones(unlinked, true)))).toBe(true);
  });

  it('stand for none of the choices when the value is not one Azure has', () => {
    expect(
      inboundAccess(readFacts({ inbound: { publicNetworkAccess: 'Perhaps' } })),
    ).toBeUndefined();
    expect(inboundAccess(readFacts({}))).toBeUndefined();
  });
});

describe('resource answers', () => {
  const cases = RESOURCE_KINDS.flatMap(kind =>
    RESOURCE_ACCESS[kind].map(access => [kind, access] as const),
  );

  it.each(cases)('write %s as %s and read it back', (kind, access) => {
    const set = setResourceAccess(initialIsolation(), kind, access);
    expect(resourceAccess(readFacts(set), kind)).toBe(access);
    // Which networks are selected is not asked, and Azure makes the registry
    // that nobody asks for.
    const unused = kind === 'containerRegistry' ? 'unknown' : 'closed';
    const state = {
      private: 'closed',
      unused,
      selected: 'unknown',
      public: 'open',
    }[access];
    expect(lanes(set).resources).toBe(state);
  });

  it('ask for both parts of a private storage account', () => {
    const [storage] = initialIsolation().resources?.storage ?? [];
    expect(storage).toMatchObject({
      publicNetworkAccess: 'Disabled',
      defaultAction: 'Deny',
      privateEndpoints: [
        { status: 'Approved', subresource: 'blob' },
        { status: 'Approved', subresource: 'file' },
      ],
    });
  });

  it('stand for none of the choices when accounts differ or have no way in', () => {
    const [one] = initialIsolation().resources?.storage ?? [];
    const storage = [one, { ...one, publicNetworkAccess: 'Enabled' }];
    expect(
      resourceAccess(readFacts({ resources: { storage } }), 'storage'),
    ).toBe(undefined);
    expect(
      resourceAccess(
        readFacts({
          resources: { keyVault: [{ publicNetworkAccess: 'Disabled' }] },
        }),
        'keyVault',
      ),
    ).toBeUndefined();
  });
});

describe('outbound answers', () => {
  it('say that there is no network of one’s own when the managed one is off', () => {
    const off = setIsolationMode(initialIsolation(), 'Disabled');
    expect(off.customNetwork).toEqual({ virtualNetworks: [] });
    expect(lanes(off).outbound).toBe('open');
    const back = setIsolationMode(off, 'AllowOnlyApprovedOutbound');
    expect(back).not.toHaveProperty('customNetwork');
    expect(lanes(back).outbound).toBe('closed');
  });

  it('keep a network of one’s own that came from elsewhere', () => {
    const customNetwork = { virtualNetworks: [{ name: 'hub' }] };
    const start = { ...initialIsolation(), customNetwork };
    const off = setIsolationMode(start, 'Disabled');
    const on = setIsolationMode(off, 'AllowInternetOutbound');
    expect(on.customNetwork).toEqual(customNetwork);
  });

  it('give every new rule a name no other has', () => {
    let isolation = initialIsolation();
    for (let n = 0; n < 3; n++) isolation = addRule(isolation, 'FQDN');
    isolation = addRule(removeRule(isolation, 0), 'FQDN');
    const names = isolation.outbound?.rules?.map(rule => rule.name);
    expect(new Set(names).size).toBe(3);
  });

  it('leave the destination of a new rule unknown until it is typed', () => {
    const added = addRule(initialIsolation(), 'FQDN');
    expect(added.outbound?.rules?.[0]).toEqual({
      name: 'rule-1',
      type: 'FQDN',
      portRanges: '443',
    });
    const typed = setRuleText(added, 0, 'fqdn', 'pypi.org');
    expect(typed.outbound?.rules?.[0].fqdn).toBe('pypi.org');
    expect(
      setRuleText(typed, 0, 'fqdn', '').outbound?.rules?.[0],
    ).not.toHaveProperty('fqdn');
  });

  it('keep only the name when a rule becomes one of another type', () => {
    const host = setRuleText(
      addRule(initialIsolation(), 'FQDN'),
      0,
      'fqdn',
      'pypi.org',
    );
    expect(setRuleType(host, 0, 'PrivateEndpoint').outbound?.rules).toEqual([
      {
        name: 'rule-1',
        type: 'PrivateEndpoint',
        sparkEnabled: false,
        fqdns: [],
      },
    ]);
  });

  it('only ever write what the model takes', () => {
    const all = (['FQDN', 'ServiceTag', 'PrivateEndpoint'] as const).reduce(
      (isolation, type) => addRule(isolation, type),
      completeIsolation(),
    );
    expect(workspaceIsolationSchema.safeParse(all).success).toBe(true);
  });
});
