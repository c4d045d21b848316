import {
  approvedOnly,
  internetOutbound,
  publicWorkspace,
} from '@ringfence/testing';
import { WorkspaceIsolation } from '../model';
import { evaluate } from '../posture';
import {
  baselinePolicy,
  enforcementOf,
  Policy,
  policySchema,
  Tier,
  tierOf,
} from '.';

const comply = (isolation: WorkspaceIsolation, policy: Partial<Policy> = {}) =>
  evaluate(isolation, { ...baselinePolicy, ...policy }).compliance;

describe('compliance', () => {
  it('is yes with tier, policy and version where the verdict suffices', () => {
    expect(comply(approvedOnly())).toEqual({
      policy: 'baseline',
      policyVersion: 1,
      tier: 'restricted',
      minimumVerdict: 'exfiltration-protected',
      meets: 'yes',
      failing: [],
    });
  });

  it('is no where the verdict is too weak for the data', () => {
    const { meets, failing } = comply({
      ...internetOutbound(),
      dataClassification: 'Restricted',
    });
    expect(meets).toBe('no');
    expect(failing).toEqual([
      expect.objectContaining({
        reason: 'verdict',
        status: 'no',
        message:
          'restricted data needs Exfiltration-protected or better, and this is Isolated',
      }),
    ]);
  });

  it('is unknown where unknown facts could still reach the verdict', () => {
    const { inbound, ...rest } = approvedOnly();
    expect(comply(rest).meets).toBe('unknown');
  });

  it.each([undefined, 'secret'])(
    'is at best unknown with the classification %s',
    dataClassification => {
      const { meets, failing } = comply({
        ...approvedOnly(),
        dataClassification,
      });
      expect(meets).toBe('unknown');
      expect(failing[0]).toMatchObject({
        reason: 'classification',
        pointer: '/dataClassification',
      });
    },
  );

  it('is no with a failing mandatory risk, and yes with an advisory one', () => {
    const isolation: WorkspaceIsolation = {
      ...approvedOnly(),
      inbound: {
        ...approvedOnly().inbound,
        privateEndpoints: [{ status: 'Approved', privateDnsZones: [] }],
      },
    };
    expect(comply(isolation).meets).toBe('yes');
    expect(
      comply(isolation, { enforcement: { 'both-dns-zones': 'mandatory' } }),
    ).toMatchObject({
      meets: 'no',
      failing: [{ reason: 'check', check: 'both-dns-zones' }],
    });
  });

  it('is unknown with a mandatory check that is unknown', () => {
    const isolation = { ...approvedOnly(), cloud: undefined };
    expect(
      comply(isolation, { enforcement: { 'both-dns-zones': 'mandatory' } })
        .meets,
    ).toBe('unknown');
  });

  it('is no outside the regions of the policy and unknown without a region', () => {
    const regions = ['North Europe'];
    expect(comply(approvedOnly(), { regions }).meets).toBe('no');
    expect(
      comply({ ...approvedOnly(), region: 'northeurope' }, { regions }).meets,
    ).toBe('yes');
    expect(
      comply({ ...approvedOnly(), region: undefined }, { regions }).meets,
    ).toBe('unknown');
  });

  it('is no for what Azure refuses, whatever the data', () => {
    expect(
      comply({ ...publicWorkspace(), workspace: { name: '!' } }).meets,
    ).toBe('no');
  });

  it('sees destinations of the policy as write-capable', () => {
    const isolation: WorkspaceIsolation = {
      ...approvedOnly(),
      dataClassification: 'public',
      outbound: {
        isolationMode: 'AllowOnlyApprovedOutbound',
        rules: [{ name: 'ml-azure', type: 'FQDN', fqdn: 'ml.azure.com' }],
      },
    };
    const enforcement = { 'write-capable-destinations': 'mandatory' as const };
    expect(comply(isolation, { enforcement }).meets).toBe('yes');
    expect(
      comply(isolation, {
        enforcement,
        destinations: { writeCapable: ['*.azure.com'] },
      }).meets,
    ).toBe('no');
  });
});

describe('a tier', () => {
  const isolation: WorkspaceIsolation = {
    ...approvedOnly(),
    inbound: {
      ...approvedOnly().inbound,
      privateEndpoints: [{ status: 'Approved', privateDnsZones: [] }],
    },
  };
  const tiers = (enforcement: Tier['enforcement']): Policy['tiers'] => ({
    ...baselinePolicy.tiers,
    restricted: { ...baselinePolicy.tiers.restricted, enforcement },
  });
  const mandatory = { 'both-dns-zones': 'mandatory' as const };

  it('can make a check mandatory for its data alone', () => {
    const policy = { tiers: tiers(mandatory) };
    expect(comply(isolation, policy).meets).toBe('no');
    expect(
      comply({ ...isolation, dataClassification: 'internal' }, policy).meets,
    ).toBe('yes');
    expect(comply({ ...isolation, cloud: undefined }, policy).meets).toBe(
      'unknown',
    );
  });

  it('wins over what policy says of a check for all tiers', () => {
    const policy = {
      tiers: tiers({ 'both-dns-zones': 'off' }),
      enforcement: mandatory,
    };
    expect(comply(isolation, policy).meets).toBe('yes');
    expect(
      comply({ ...isolation, dataClassification: 'internal' }, policy).meets,
    ).toBe('no');
  });
});

describe('policy', () => {
  it('never lets a constraint go', () => {
    const policy = {
      ...baselinePolicy,
      enforcement: { 'isolation-mode': 'off' as const },
    };
    expect(
      enforcementOf(policy, { id: 'isolation-mode', nature: 'constraint' }),
    ).toBe('mandatory');
  });

  it('finds a tier without regard to case, and none in the prototype', () => {
    expect(tierOf(baselinePolicy, ' Public ')?.name).toBe('public');
    expect(tierOf(baselinePolicy, 'constructor')).toBeUndefined();
  });

  it('fills in what may be left out', () => {
    expect(
      policySchema.parse({
        name: 'ours',
        revision: 2,
        tiers: { public: { minimumVerdict: 'isolated' } },
      }),
    ).toMatchObject({
      tiers: { public: { approval: 'automatic' } },
      enforcement: {},
      destinations: { writeCapable: [] },
    });
  });
});

describe('a part that was not read', () => {
  it('leaves it not known whether the classification or the region is the one that was read', () => {
    const meets = (...pointers: string[]) =>
      evaluate(
        {
          ...approvedOnly(),
          unread: [{ pointers, reason: 'a linked template' }],
        },
        { ...baselinePolicy, regions: ['westeurope'] },
      ).compliance;
    expect(meets('/locks').meets).toBe('yes');
    expect(meets('/dataClassification')).toMatchObject({
      meets: 'unknown',
      failing: [{ reason: 'classification' }],
    });
    expect(meets('/region')).toMatchObject({
      meets: 'unknown',
      failing: [{ reason: 'region' }],
    });
  });
});
