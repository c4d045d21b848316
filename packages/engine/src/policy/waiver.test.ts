import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { WorkspaceIsolation } from '../model';
import { evaluate, postureDigest, storePosture } from '../posture';
import { renderPosture } from '../posture/stored';
import { baselinePolicy } from '.';
import { Waiver, waiverSchema } from './waiver';

const now = '2026-11-20T12:00:00Z';
const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  check: 'internet-outbound',
  reason: 'The team moves to approved destinations until spring',
  approver: 'user:default/grace',
  expires: '2027-03-01T00:00:00Z',
  ...more,
});
const judge = (
  isolation: WorkspaceIsolation,
  waivers: Waiver[],
  at: string = now,
) =>
  evaluate(
    isolation,
    { ...baselinePolicy, enforcement: { 'internet-outbound': 'mandatory' } },
    { waivers, now: at },
  );
const statusOf = (check: string, ...args: Parameters<typeof judge>) =>
  judge(...args).results.find(result => result.check === check)?.status;

const confidential = (): WorkspaceIsolation => ({
  ...internetOutbound(),
  dataClassification: 'confidential',
});
const twoWritable = (): WorkspaceIsolation => ({
  ...approvedOnly(),
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    rules: [
      { name: 'hub', type: 'FQDN', fqdn: 'huggingface.co' },
      { name: 'code', type: 'FQDN', fqdn: 'github.com' },
    ],
  },
});

describe('a waiver', () => {
  it('turns a failing risk into waived and says who accepted it, why and until when', () => {
    const result = judge(confidential(), [waiver()]).results.find(
      ({ check }) => check === 'internet-outbound',
    );
    expect(result).toMatchObject({
      status: 'waived',
      observed: 'any internet destination',
      waivers: [
        {
          reason: 'The team moves to approved destinations until spring',
          approver: 'user:default/grace',
          expires: '2027-03-01T00:00:00Z',
        },
      ],
    });
    expect(result?.fixes).not.toEqual([]);
  });

  it('lets a mandatory risk no longer stand against compliance', () => {
    expect(judge(confidential(), []).compliance.meets).toBe('no');
    expect(judge(confidential(), [waiver()]).compliance).toMatchObject({
      meets: 'yes',
      failing: [],
    });
  });

  it('does not make a verdict good enough that is too weak for the data', () => {
    const restricted = { ...confidential(), dataClassification: 'restricted' };
    expect(judge(restricted, [waiver()]).compliance.meets).toBe('no');
  });

  it.each([
    ['the second it expires', '2027-03-01T00:00:00Z'],
    ['the same second elsewhere', '2027-03-01T01:00:00+01:00'],
    ['a time without its offset', '2026-11-20T12:00:00'],
    ['a time that is none', 'yesterday'],
  ])('leaves it failing at %s', (_, at) => {
    expect(statusOf('internet-outbound', confidential(), [waiver()], at)).toBe(
      'fail',
    );
  });

  it('leaves it failing when its own expiry cannot be read', () => {
    const never = waiver({ expires: 'never' });
    expect(statusOf('internet-outbound', confidential(), [never])).toBe('fail');
  });

  it('is for one check only', () => {
    const other = waiver({ check: 'both-dns-zones' });
    expect(statusOf('internet-outbound', confidential(), [other])).toBe('fail');
  });

  it('ends where policy never lets its check be waived any more', () => {
    const check = 'internet-outbound';
    const policy = {
      ...baselinePolicy,
      waivers: { checks: { [check]: { never: true as const } } },
    };
    const judged = evaluate(confidential(), policy, {
      waivers: [waiver()],
      now,
    });
    expect(judged.results.find(result => result.check === check)?.status).toBe(
      'fail',
    );
  });

  it('never lets a constraint go', () => {
    const isolation = { ...approvedOnly(), workspace: { name: '!' } };
    const waivers = [waiver({ check: 'workspace-name' })];
    expect(statusOf('workspace-name', isolation, waivers)).toBe('fail');
    expect(judge(isolation, waivers).verdict).toBe('invalid');
  });

  it('leaves what is not known not known', () => {
    const isolation = { ...confidential(), outbound: {} };
    expect(statusOf('internet-outbound', isolation, [waiver()])).toBe(
      'unknown',
    );
  });

  it('about one rule accepts that rule alone, wherever it stands', () => {
    const about = (rule: string) =>
      waiver({ check: 'write-capable-destinations', about: { rule } });
    const status = (isolation: WorkspaceIsolation, ...waivers: Waiver[]) =>
      statusOf('write-capable-destinations', isolation, waivers);
    const both = [about('hub'), about(' CODE ')];
    expect(status(twoWritable(), about('hub'))).toBe('fail');
    expect(status(twoWritable(), ...both)).toBe('waived');
    const [hub, code] = twoWritable().outbound?.rules ?? [];
    const withRules = (...rules: object[]): WorkspaceIsolation => ({
      ...twoWritable(),
      outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules },
    });
    expect(status(withRules(code, hub), ...both)).toBe('waived');
    expect(status(withRules(code), about('hub'))).toBe('fail');
    expect(status(withRules({ ...hub, name: 'lab' }, code), ...both)).toBe(
      'fail',
    );
  });

  it('about a rule accepts none whose name others share, or that has none', () => {
    const status = (...names: (string | undefined)[]) =>
      statusOf(
        'wildcard-hosts',
        {
          ...twoWritable(),
          outbound: {
            isolationMode: 'AllowOnlyApprovedOutbound',
            rules: names.map(name => ({ name, type: 'FQDN', fqdn: '*.x.org' })),
          },
        },
        [waiver({ check: 'wildcard-hosts', about: { rule: 'hub' } })],
      );
    expect(status('hub')).toBe('waived');
    expect(status('hub', 'Hub')).toBe('fail');
    expect(status(undefined)).toBe('fail');
    expect(status('')).toBe('fail');
  });

  it.each<[string, string, NonNullable<Waiver['about']>, WorkspaceIsolation]>([
    [
      'a resource',
      'resources-public-access',
      { resource: '/subscriptions/1/RESOURCEGROUPS/ml/lake' },
      {
        resources: {
          storage: [
            {
              id: '/subscriptions/1/resourceGroups/ml/lake',
              publicNetworkAccess: 'Enabled',
              defaultAction: 'Allow',
            },
          ],
        },
      },
    ],
    [
      'a compute',
      'compute-public-ip',
      { compute: 'gpu' },
      {
        compute: [
          { name: 'gpu', type: 'AmlCompute', nodePublicIp: true },
          { name: 'cpu', type: 'AmlCompute', nodePublicIp: false },
        ],
      },
    ],
    [
      'an endpoint',
      'endpoint-public-access',
      { endpoint: 'scores' },
      {
        endpoints: [
          {
            name: 'scores',
            kind: 'online',
            computeType: 'Managed',
            publicNetworkAccess: 'Enabled',
          },
        ],
      },
    ],
    [
      'a subnet',
      'subnet-open-to-internet',
      { resource: '/subscriptions/1/subnets/training' },
      {
        outbound: { isolationMode: 'Disabled' },
        customNetwork: {
          virtualNetworks: [
            {
              subnets: [
                {
                  id: '/subscriptions/1/subnets/training',
                  purpose: 'training',
                  inboundRules: [{ source: 'Internet', portRanges: '22' }],
                },
              ],
            },
          ],
        },
      },
    ],
  ])('can be about %s', (_, check, about, isolation) => {
    expect(statusOf(check, isolation, [])).toBe('fail');
    expect(statusOf(check, isolation, [waiver({ check, about })])).toBe(
      'waived',
    );
    const [kind] = Object.keys(about);
    const another = { [kind]: '/subscriptions/1/another' };
    expect(
      statusOf(check, isolation, [waiver({ check, about: another })]),
    ).toBe('fail');
  });

  it('is told again from the stored row, whose digest it changes', () => {
    const row = (...waivers: Waiver[]) =>
      JSON.parse(JSON.stringify(storePosture(judge(confidential(), waivers))));
    expect(renderPosture(row(waiver()), confidential())).toEqual(
      judge(confidential(), [waiver()]),
    );
    const digests = [
      row(),
      row(waiver()),
      row(waiver({ expires: '2028-03-01T00:00:00Z' })),
    ].map(postureDigest);
    expect(new Set(digests).size).toBe(3);
  });
});

describe('the schema of a waiver', () => {
  it('takes one with all its parts', () => {
    const value = waiver({ about: { rule: 'pypi' } });
    expect(waiverSchema.parse(value)).toEqual(value);
  });

  it.each([
    { reason: ' ' },
    { approver: 'grace' },
    { expires: '2027-03-01' },
    { expires: '2027-03-01T00:00:00' },
    { about: {} },
    { about: { rule: 'pypi', compute: 'cpu' } },
    { about: { rule: ' ' } },
    { about: { rule: '/outbound/rules/0' } },
    { about: { resource: 'lake' } },
    { about: { place: '/outbound' } },
    { until: 'spring' },
  ])('refuses %j', more => {
    expect(waiverSchema.safeParse({ ...waiver(), ...more }).success).toBe(
      false,
    );
  });

  it.each([
    ['/outbound/rules/0', '{"rule": "<its name>"}'],
    ['/customNetwork/egress/rules/2/fqdn', '{"rule": "<its name>"}'],
    ['/compute/0', '{"compute": "<its name>"}'],
    ['/endpoints/1/publicNetworkAccess', '{"endpoint": "<its name>"}'],
    ['/resources/storage/0', '{"resource": "<its ARM id>"}'],
    [
      '/customNetwork/virtualNetworks/0/subnets/1',
      '{"resource": "<its ARM id>"}',
    ],
  ])('refuses the position %s and says what to write', (pointer, about) => {
    const { error } = waiverSchema.safeParse({ ...waiver(), pointer });
    expect(error?.issues).toMatchObject([
      {
        keys: ['pointer'],
        message: `pointer: ${pointer} is a position, and something else may stand there tomorrow; write "about": ${about} instead`,
      },
    ]);
  });

  it('refuses the position of what has no name, which cannot be waived alone', () => {
    const pointer = '/inbound/ipRules/0';
    const { error } = waiverSchema.safeParse({ ...waiver(), pointer });
    expect(error?.issues[0].message).toMatch(
      /^pointer: \/inbound\/ipRules\/0 is a position, .* cannot be waived alone: leave it out/,
    );
  });

  it.each(['/outbound/isolationMode', '', 7])('refuses pointer %j', pointer => {
    const { error } = waiverSchema.safeParse({ ...waiver(), pointer });
    expect(error?.issues[0].message).toBe(
      'pointer: a waiver says what it is about and not where; leave it out, and the whole check is waived',
    );
  });
});
