import fc from 'fast-check';
import { describePolicyProblem, readPolicy, policyVersionOf } from '..';
import { SHIPPED_POLICIES, shippedPolicy } from '../shipped';

const written = (changes: object = {}) => ({
  name: 'contoso',
  revision: 3,
  tiers: {
    public: { minimumVerdict: 'isolated' },
    restricted: { minimumVerdict: 'exfiltration-protected' },
  },
  ...changes,
});

const approving = (...approved: object[]) =>
  written({ destinations: { approved } });

const withApproval = (approval: unknown) =>
  written({
    tiers: {
      restricted: { minimumVerdict: 'exfiltration-protected', approval },
    },
  });

const entry = (destination: string, more: object = {}) => ({
  destination,
  owner: 'group:default/network',
  reason: 'Needed.',
  ...more,
});

const policyOf = (value: unknown) => {
  const { policy, problems } = readPolicy(value);
  if (!policy) throw new Error(JSON.stringify(problems));
  return policy;
};

const problemsOf = (value: unknown) =>
  (readPolicy(value).problems ?? []).map(problem => ({
    at: problem.pointer,
    said: describePolicyProblem(problem),
  }));

describe('reading a policy', () => {
  it('fills in what may be left out, and nothing else', () => {
    expect(
      policyOf({
        name: 'ours',
        revision: 2,
        tiers: { public: { minimumVerdict: 'isolated' } },
      }),
    ).toEqual({
      name: 'ours',
      revision: 2,
      tiers: {
        public: { minimumVerdict: 'isolated', approval: 'automatic' },
      },
      enforcement: {},
      destinations: { writeCapable: [] },
    });
  });

  it('completes a tier from the one it inherits from, check by check', () => {
    const { tiers } = policyOf(
      written({
        tiers: {
          secret: {
            inherits: 'Confidential',
            enforcement: { 'wildcard-hosts': 'off' },
          },
          confidential: {
            inherits: 'internal',
            minimumVerdict: 'exfiltration-protected',
            enforcement: { 'wildcard-hosts': 'mandatory' },
          },
          internal: {
            minimumVerdict: 'isolated',
            approval: 'manual',
            enforcement: { 'compute-public-ip': 'mandatory' },
          },
        },
      }),
    );
    expect(tiers.secret).toEqual({
      inherits: 'Confidential',
      minimumVerdict: 'exfiltration-protected',
      approval: 'manual',
      enforcement: {
        'wildcard-hosts': 'off',
        'compute-public-ip': 'mandatory',
      },
    });
    expect(tiers.confidential.enforcement).toEqual({
      'wildcard-hosts': 'mandatory',
      'compute-public-ip': 'mandatory',
    });
  });

  it('takes how many of which groups approve', () => {
    const approval = { count: 2, groups: ['group:default/security'] };
    expect(policyOf(withApproval(approval)).tiers.restricted.approval).toEqual(
      approval,
    );
    expect(problemsOf(withApproval('sometimes'))).toEqual([
      {
        at: '/tiers/restricted/approval',
        said: expect.stringContaining('automatic, manual, or { count'),
      },
    ]);
    expect(
      problemsOf(withApproval({ count: 0, groups: ['group:a/b'] })),
    ).toMatchObject([{ at: '/tiers/restricted/approval/count' }]);
  });

  it.each([
    ['pypi.org'],
    ['*.pypi.org'],
    ['Storage'],
    ['Storage.WestEurope'],
    [
      '/subscriptions/*/resourceGroups/rg-*/providers/Microsoft.Storage/storageAccounts/*',
    ],
  ])('takes %s as an approved destination', destination => {
    expect(
      policyOf(approving(entry(destination))).destinations.approved,
    ).toEqual([entry(destination)]);
  });

  it('takes who may waive what, and how long at most', () => {
    const waivers = {
      maximumDays: 30,
      approval: { count: 2, groups: ['group:default/security'] },
      checks: {
        'internet-outbound': { never: true },
        'acme/own': { maximumDays: 7 },
      },
    };
    expect(policyOf(written({ waivers })).waivers).toEqual(waivers);
    expect(policyOf(written())).not.toHaveProperty('waivers');
  });

  it.each<[string, object, string, RegExp]>([
    [
      'a check that is not there',
      { checks: { 'hub-is-pink': {} } },
      '/waivers/checks/hub-is-pink',
      /no such check.*correct its name/,
    ],
    [
      'a constraint',
      { checks: { 'workspace-name': { maximumDays: 3 } } },
      '/waivers/checks/workspace-name',
      /it is never waived.*remove the line/,
    ],
    [
      'advice',
      { checks: { 'trusted-services': {} } },
      '/waivers/checks/trusted-services',
      /nothing is held against/,
    ],
    [
      'never, on terms',
      { checks: { 'internet-outbound': { never: true, maximumDays: 3 } } },
      '/waivers/checks/internet-outbound',
      /never: true alone/,
    ],
    [
      'nobody who approves',
      { approval: { count: 1, groups: [] } },
      '/waivers/approval/groups',
      /nobody could approve/,
    ],
    [
      'nobody who approves a check',
      {
        checks: { 'internet-outbound': { approval: { count: 1, groups: [] } } },
      },
      '/waivers/checks/internet-outbound/approval/groups',
      /nobody could approve/,
    ],
    ['no day', { maximumDays: 0 }, '/waivers/maximumDays', /1/],
    ['for ever', { maximumDays: 99_999 }, '/waivers/maximumDays', /3660/],
  ])('refuses waivers for %s', (_, waivers, at, said) => {
    expect(problemsOf(written({ waivers }))).toEqual([
      { at, said: expect.stringMatching(said) },
    ]);
  });

  it('takes any destination for a tier that need not be protected against exfiltration', () => {
    expect(
      readPolicy(approving(entry('*', { tiers: ['PUBLIC'] }))),
    ).toHaveProperty('policy');
    expect(
      readPolicy(approving(entry('*', { type: 'PrivateEndpoint' }))),
    ).toHaveProperty('policy');
  });
});

describe('policy rule', () => {
  const ID = '/subscriptions/s/resourceGroups/r/providers/Microsoft.X/y/z';

  it.each<[string, string, unknown, string, RegExp]>([
    [
      'approvers',
      'a tier that nobody could approve',
      withApproval({ count: 1, groups: [] }),
      '/tiers/restricted/approval/groups',
      /empty, so nobody could approve; expected at least one group/,
    ],
    [
      'approvers',
      'an approver that is no entity',
      withApproval({ count: 1, groups: ['group:default/a', 'security'] }),
      '/tiers/restricted/approval/groups/1',
      /got "security"; expected an entity ref/,
    ],
    [
      'approvers',
      'more approvals than there are people',
      withApproval({
        count: 2,
        groups: ['user:default/a', 'User:default/A'],
      }),
      '/tiers/restricted/approval/count',
      /got 2, and there are 1 who may/,
    ],
    [
      'known-checks',
      'a check that does not exist',
      written({ enforcement: { 'lockd-out': 'mandatory' } }),
      '/enforcement/lockd-out',
      /no such check; expected one of .*locked-out/,
    ],
    [
      'known-checks',
      'a check of a tier that does not exist',
      written({
        tiers: {
          'a/b': { minimumVerdict: 'isolated', enforcement: { no: 'off' } },
        },
      }),
      '/tiers/a~1b/enforcement/no',
      /no such check/,
    ],
    [
      'mandatory-constraints',
      'a constraint that is switched off',
      written({ enforcement: { 'workspace-name': 'off' } }),
      '/enforcement/workspace-name',
      /got "off".*expected mandatory; remove the line/,
    ],
    [
      'mandatory-constraints',
      'a constraint that a tier only advises',
      written({
        tiers: {
          t: {
            minimumVerdict: 'isolated',
            enforcement: { 'isolation-mode': 'advisory' },
          },
        },
      }),
      '/tiers/t/enforcement/isolation-mode',
      /expected mandatory/,
    ],
    [
      'distinct-tiers',
      'two tiers of one name',
      written({
        tiers: {
          internal: { minimumVerdict: 'isolated' },
          Internal: { minimumVerdict: 'exposed' },
        },
      }),
      '/tiers/Internal',
      /expected tier names that differ/,
    ],
    [
      'known-parents',
      'a tier that takes from one there is not',
      written({
        tiers: {
          a: { minimumVerdict: 'isolated', inherits: 'c' },
          b: { minimumVerdict: 'isolated' },
        },
      }),
      '/tiers/a/inherits',
      /no tier "c"; expected one of b/,
    ],
    [
      'no-circular-tiers',
      'a tier that takes from itself',
      written({ tiers: { a: { minimumVerdict: 'isolated', inherits: 'A' } } }),
      '/tiers/a/inherits',
      /takes from itself: a from a/,
    ],
    [
      'least-verdicts',
      'a tier without a least verdict anywhere',
      written({ tiers: { a: { inherits: 'b' }, b: { approval: 'manual' } } }),
      '/tiers/a/minimumVerdict',
      /missing; expected one of exfiltration-protected/,
    ],
    ...(
      [
        ['*.com', {}, /expected a host .* or a service tag .* or an ARM id/],
        ['https://pypi.org/simple', {}, /expected a host/],
        ['a.*.pypi.org', {}, /expected a host/],
        ['10.0.0.1', { type: 'FQDN' }, /expected a host such as/],
        ['pypi.org', { type: 'PrivateEndpoint' }, /expected an ARM id/],
        ['/subscriptions/*', {}, /expected a host/],
        ['my tag', { type: 'ServiceTag' }, /expected a service tag/],
      ] as [string, object, RegExp][]
    ).map(
      ([destination, more, said]) =>
        [
          'destination-forms',
          destination,
          approving(entry(destination, more)),
          '/destinations/approved/0/destination',
          said,
        ] as [string, string, unknown, string, RegExp],
    ),
    [
      'destination-ports',
      'ports that are none',
      approving(entry('Storage'), entry('pypi.org', { ports: '70000' })),
      '/destinations/approved/1/ports',
      /got "70000"; expected ports such as 443/,
    ],
    [
      'destination-ports',
      'ports of a private endpoint',
      approving(entry(ID, { ports: '443' })),
      '/destinations/approved/0/ports',
      /has no ports/,
    ],
    [
      'destination-tiers',
      'a tier there is not',
      approving(entry('pypi.org', { tiers: ['public', 'secret'] })),
      '/destinations/approved/0/tiers/1',
      /no tier "secret"; expected one of public, restricted/,
    ],
    ...['*', 'Internet'].map(
      destination =>
        [
          'no-internet-in-regulated-tiers',
          destination,
          approving(entry(destination)),
          '/destinations/approved/0/destination',
          /also for restricted data.*without restricted/,
        ] as [string, string, unknown, string, RegExp],
    ),
    [
      'no-internet-in-regulated-tiers',
      'any host for a tier that inherits',
      written({
        tiers: {
          top: { minimumVerdict: 'exfiltration-protected' },
          below: { inherits: 'top' },
        },
        destinations: {
          approved: [entry('*', { type: 'FQDN', tiers: ['Below'] })],
        },
      }),
      '/destinations/approved/0/destination',
      /also for below data/,
    ],
  ])('%s refuses %s', (_rule, _what, value, at, said) => {
    expect(problemsOf(value)).toContainEqual({
      at,
      said: expect.stringMatching(said),
    });
  });

  it('no-circular-tiers names every tier of the circle, and none beside it', () => {
    const tiers = {
      a: { minimumVerdict: 'isolated', inherits: 'b' },
      b: { inherits: 'c' },
      c: { inherits: 'a' },
      beside: { inherits: 'a' },
    };
    expect(problemsOf(written({ tiers })).map(({ at }) => at)).toEqual([
      '/tiers/a/inherits',
      '/tiers/b/inherits',
      '/tiers/c/inherits',
    ]);
  });
});

describe('the shape of a policy', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['no policy at all', undefined, '', /missing; expected object; add it/],
    ['a list', [], '', /got \[\]; expected object/],
    [
      'a verdict that does not exist',
      written({ tiers: { a: { minimumVerdict: 'isolatd' } } }),
      '/tiers/a/minimumVerdict',
      /got "isolatd"; expected one of exfiltration-protected, isolated/,
    ],
    [
      'a misspelt setting',
      written({ 're/gion': [] }),
      '/re~1gion',
      /no such setting/,
    ],
    [
      'an approved destination without a reason',
      approving({ destination: '*.pypi.org', owner: 'o' }),
      '/destinations/approved/0/reason',
      /missing; expected string/,
    ],
    [
      'an approved destination with a blank reason',
      approving(entry('*.pypi.org', { reason: ' ' })),
      '/destinations/approved/0/reason',
      /Too small/,
    ],
  ])('does not fit %s', (_, value, at, said) => {
    expect(problemsOf(value)).toContainEqual({
      at,
      said: expect.stringMatching(said),
    });
  });

  it('is told of in every wrong place at once', () => {
    expect(
      problemsOf({ name: '', revision: 0, tiers: [] }).map(({ at }) => at),
    ).toEqual(['/name', '/revision', '/tiers']);
  });

  it('never throws, whatever is read', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), value => {
        const { policy, problems } = readPolicy(value);
        expect(policy === undefined).toBe(problems !== undefined);
      }),
    );
  });
});

describe('tiers that inherit at random', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const enforcement = fc.dictionary(
    fc.constantFrom('wildcard-hosts', 'compute-public-ip', 'locked-out'),
    fc.constantFrom('mandatory', 'advisory', 'off'),
  );
  const tier = fc.record(
    {
      inherits: fc.constantFrom(...names),
      minimumVerdict: fc.constantFrom('isolated', 'exposed'),
      approval: fc.constantFrom('manual', 'automatic'),
      enforcement,
    },
    { requiredKeys: [] },
  );
  const policies = fc
    .dictionary(fc.constantFrom(...names), tier, { minKeys: 1 })
    .map(tiers => written({ tiers }));

  it('are complete, or every fault in them is told; read again, they are the same', () => {
    fc.assert(
      fc.property(policies, value => {
        const { policy, problems } = readPolicy(value);
        if (!policy) return problems.length > 0;
        expect(readPolicy(policy)).toEqual({ policy });
        expect(policyVersionOf(policyOf(policy))).toBe(policyVersionOf(policy));
        for (const [name, said] of Object.entries(value.tiers)) {
          expect(policy.tiers[name]).toMatchObject(said);
        }
        return true;
      }),
      { numRuns: 500 },
    );
  });
});

describe('a shipped policy', () => {
  const regulated = shippedPolicy('regulated')!;

  it('may stand by its name, with a revision of its own', () => {
    expect(policyOf('regulated')).toBe(regulated);
    expect(policyOf({ shipped: 'regulated' })).toEqual(regulated);
    expect(policyOf({ shipped: 'regulated', revision: 4 })).toEqual({
      ...regulated,
      revision: 4,
    });
  });

  it.each<[unknown, string, RegExp]>([
    [
      'strict',
      '',
      /got "strict"; expected one of baseline, regulated, sandbox/,
    ],
    [{ shipped: 'strict' }, '/shipped', /expected one of baseline/],
    [{ shipped: 'sandbox', revision: 0 }, '/revision', /got 0/],
    [{ shipped: 'sandbox', tiers: {} }, '/tiers', /no such setting/],
  ])('is not %j', (value, at, said) => {
    expect(problemsOf(value)).toEqual([
      { at, said: expect.stringMatching(said) },
    ]);
  });
});

describe('the version of a policy', () => {
  it('is the same for the same in another order, and another for anything else', () => {
    const policy = policyOf(written());
    const { tiers, ...rest } = policy;
    const turned = {
      tiers: Object.fromEntries(Object.entries(tiers).reverse()),
      ...rest,
    };
    expect(policyVersionOf(turned)).toBe(policyVersionOf(policy));
    expect(policyVersionOf(policy)).toMatch(/^[0-9a-f]{64}$/);
    expect(policyVersionOf({ ...policy, regions: [] })).not.toBe(
      policyVersionOf(policy),
    );
  });

  it.each([...SHIPPED_POLICIES])('is kept when %s is read', name => {
    const policy = shippedPolicy(name)!;
    expect(readPolicy(policy)).toEqual({ policy });
  });
});
