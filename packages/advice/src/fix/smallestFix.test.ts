import {
  Policy,
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';
import {
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
  noVirtualNetwork,
} from '@ringfence/testing';
import { SmallestFix } from './answer';
import { FixGoal, fixGoalSchema } from './goal';
import { smallestFix, SmallestFixOptions } from './smallestFix';

const compliance: FixGoal = { compliance: true };

const fixOf = (
  isolation: WorkspaceIsolation,
  goal: FixGoal = compliance,
  options?: SmallestFixOptions,
  policy: Policy = baselinePolicy,
) => smallestFix(isolation, goal, policy, options);

const titles = (answer: SmallestFix) =>
  'changes' in answer ? answer.changes.map(({ title }) => title) : undefined;

/** Six things wrong, each mended by a change of its own, beside many rules. */
const sixFaults = (rules: number): WorkspaceIsolation => ({
  ...approvedOnly(),
  inbound: { ...approvedOnly().inbound, publicNetworkAccess: 'Enabled' },
  outbound: {
    isolationMode: 'AllowInternetOutbound',
    rules: Array.from({ length: rules }, (_, index) => ({
      name: `rule-${index}`,
      type: 'FQDN',
      fqdn: `host${index}.example.org`,
    })),
  },
  resources: {
    ...approvedOnly().resources,
    keyVault: [
      {
        publicNetworkAccess: 'Enabled',
        defaultAction: 'Allow',
        privateEndpoints: [],
      },
    ],
  },
  compute: [
    {
      name: 'cpu',
      type: 'AmlCompute',
      nodePublicIp: true,
      sshPublicAccess: false,
    },
  ],
  endpoints: [
    {
      name: 'score',
      kind: 'online',
      computeType: 'Managed',
      publicNetworkAccess: 'Enabled',
    },
  ],
});

describe('smallestFix', () => {
  it('changes nothing where the goal is reached', () => {
    expect(fixOf(approvedOnly())).toEqual({
      outcome: 'already',
      verdict: 'exfiltration-protected',
      evaluations: 1,
    });
  });

  it('takes the one change that leads from isolated to exfiltration-protected', () => {
    expect(
      fixOf(internetOutbound(), { verdict: 'exfiltration-protected' }),
    ).toMatchObject({
      outcome: 'fix',
      minimal: true,
      verdict: 'exfiltration-protected',
      changes: [
        {
          check: 'internet-outbound',
          irreversible: true,
          patch: [
            {
              op: 'replace',
              path: '/outbound/isolationMode',
              value: 'AllowOnlyApprovedOutbound',
            },
          ],
        },
      ],
    });
  });

  it('finds all six changes where all six are needed, the irreversible one last', () => {
    const answer = fixOf(sixFaults(20));
    expect(answer).toMatchObject({ outcome: 'fix', minimal: true });
    expect(titles(answer)).toHaveLength(6);
    expect(titles(answer)?.at(-1)).toBe('Allow only approved destinations');
  });

  it('looks at no more isolations for 500 rules than a few times as for 20', () => {
    const [few, many] = [fixOf(sixFaults(20)), fixOf(sixFaults(500))];
    expect(many).toMatchObject({ outcome: 'fix', minimal: true });
    expect(many.evaluations).toBeLessThanOrEqual(few.evaluations * 3);
    expect(many.evaluations).toBeLessThan(200);
  });

  it('stops after as many evaluations as it is allowed, and says so', () => {
    expect(fixOf(sixFaults(20), compliance, { maxEvaluations: 5 })).toEqual({
      outcome: 'stopped',
      because: expect.objectContaining({ message: expect.any(String) }),
      evaluations: 5,
    });
  });

  it('gives what it has where the evaluations run out on the way to the smallest', () => {
    const { evaluations } = fixOf(sixFaults(20));
    const answers = Array.from({ length: evaluations }, (_, index) =>
      fixOf(sixFaults(20), compliance, { maxEvaluations: index + 1 }),
    );
    const found = answers.filter(({ outcome }) => outcome === 'fix');
    expect(found.length).toBeGreaterThan(0);
    for (const answer of found) {
      expect(
        evaluate((answer as any).isolation, baselinePolicy).compliance.meets,
      ).toBe('yes');
    }
    for (const answer of answers) {
      expect(answer.evaluations).toBeLessThanOrEqual(evaluations);
    }
  });

  it('asks for the data classification rather than guessing one', () => {
    const { dataClassification, ...unsaid } = approvedOnly();
    expect(fixOf(unsaid)).toMatchObject({
      outcome: 'must-be-read',
      changes: [],
      mustBeRead: [{ pointer: '/dataClassification' }],
    });
  });

  it('cannot give policy a tier that it does not have', () => {
    expect(
      fixOf({ ...approvedOnly(), dataClassification: 'secret' }),
    ).toMatchObject({
      outcome: 'impossible',
      because: {
        pointer: '/dataClassification',
        message: expect.stringContaining('"secret" is not one of'),
      },
    });
  });

  it('cannot move a workspace to another region', () => {
    const policy = { ...baselinePolicy, regions: ['northeurope'] };
    expect(fixOf(approvedOnly(), compliance, undefined, policy)).toMatchObject({
      outcome: 'impossible',
      because: { pointer: '/region' },
    });
  });

  it('takes out a destination that policy does not approve, private as it may be', () => {
    const policy = {
      ...baselinePolicy,
      destinations: { writeCapable: [], approved: [] },
    };
    expect(fixOf(approvedOnly(), compliance, undefined, policy)).toMatchObject({
      outcome: 'fix',
      changes: [
        {
          check: 'policy',
          patch: [{ op: 'remove', path: '/outbound/rules/0' }],
        },
      ],
    });
  });

  it('names the constraint that no fix mends', () => {
    const spark = {
      ...customExfiltrationPrevention(),
      needs: ['ServerlessSpark'],
    };
    expect(fixOf(spark, { verdict: 'isolated' })).toMatchObject({
      outcome: 'impossible',
      because: { check: 'custom-network-features' },
    });
  });

  it('leaves what is not known of a declared workspace to be read', () => {
    const { resources, ...unknown } = sixFaults(0);
    const answer = fixOf(unknown, { verdict: 'isolated' });
    expect(answer).toMatchObject({
      outcome: 'must-be-read',
      mustBeRead: [
        { pointer: '/resources/storage' },
        { pointer: '/resources/keyVault' },
        { pointer: '/resources/containerRegistry' },
        { pointer: '/resources/monitoring' },
      ],
    });
    expect(JSON.stringify(titles(answer))).not.toContain('private"');
    expect(answer).not.toHaveProperty('isolation.resources');
  });

  it('states in a request what nobody said', () => {
    const { resources, outbound, ...unsaid } = approvedOnly();
    expect(fixOf(unsaid, compliance, { basis: 'requested' })).toMatchObject({
      outcome: 'fix',
      verdict: 'exfiltration-protected',
      isolation: {
        outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
        resources: { storage: [{ publicNetworkAccess: 'Disabled' }] },
      },
    });
  });

  it('says that the cluster behind an endpoint has to be read, where none is listed', () => {
    expect(fixOf(noVirtualNetwork(), { verdict: 'isolated' })).toMatchObject({
      outcome: 'must-be-read',
    });
  });

  it('tells what Azure begins to bill and which checks get worse', () => {
    const open = { ...noVirtualNetwork(), endpoints: [] };
    const answer = fixOf(open, { verdict: 'isolated' });
    expect(answer).toMatchObject({ outcome: 'fix' });
    const { drivers, checks } = (answer as any).costs;
    expect(drivers.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['private-endpoints']),
    );
    for (const { before, after } of checks) expect(after).not.toBe(before);
  });

  it('closes the egress of a network of one’s own with all that it needs', () => {
    const open = customExfiltrationPrevention();
    open.customNetwork!.egress = {
      ...open.customNetwork!.egress,
      defaultAction: 'Allow',
      rules: [],
    };
    const answer = fixOf(open, { verdict: 'isolated' });
    expect(answer.outcome).toBe('already');
    expect(fixOf(open, { verdict: 'exfiltration-protected' })).toMatchObject({
      outcome: 'fix',
      isolation: { customNetwork: { egress: { defaultAction: 'Deny' } } },
    });
  });

  it('gives the same answer twice', () => {
    expect(fixOf(sixFaults(20))).toEqual(fixOf(sixFaults(20)));
  });
});

describe('a goal', () => {
  it.each([
    [{ verdict: 'isolated' }, true],
    [{ compliance: true }, true],
    [{ verdict: 'exposed' }, false],
    [{ verdict: 'unknown' }, false],
    [{ compliance: false }, false],
    [{ verdict: 'isolated', compliance: true }, false],
    [{}, false],
  ])('%j is one: %s', (goal, isOne) => {
    expect(fixGoalSchema.safeParse(goal).success).toBe(isOne);
  });
});
