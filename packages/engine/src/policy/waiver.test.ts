import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { WorkspaceIsolation } from '../model';
import {
  evaluate,
  postureDigest,
  renderPosture,
  storePosture,
} from '../posture';
import { baselinePolicy, Waiver, waiverSchema } from '.';

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

  it('with a pointer accepts that place alone', () => {
    const at = (pointer: string) =>
      waiver({ check: 'write-capable-destinations', pointer });
    const status = (...waivers: Waiver[]) =>
      statusOf('write-capable-destinations', twoWritable(), waivers);
    expect(status(at('/outbound/rules/0'))).toBe('fail');
    expect(status(at('/outbound/rules/0'), at('/outbound/rules/1/fqdn'))).toBe(
      'waived',
    );
    expect(status(at('/outbound/rules'))).toBe('waived');
    expect(status(at('/outbound/rule'))).toBe('fail');
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
    const value = waiver({ pointer: '/outbound/isolationMode' });
    expect(waiverSchema.parse(value)).toEqual(value);
  });

  it.each([
    { reason: ' ' },
    { approver: 'grace' },
    { expires: '2027-03-01' },
    { expires: '2027-03-01T00:00:00' },
    { pointer: 'outbound' },
    { until: 'spring' },
  ])('refuses %j', more => {
    expect(waiverSchema.safeParse({ ...waiver(), ...more }).success).toBe(
      false,
    );
  });
});
