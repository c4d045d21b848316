import { approvedOnly, isolationWithAnyAddresses } from '@ringfence/testing';
import fc from 'fast-check';
import { LANE_STATES, WorkspaceIsolation } from '../../model';
import { baselinePolicy } from '../../policy';
import { evaluate } from '../../posture';
import { patched } from '../patches';
import { ipRulesValid } from './ip-rules-valid';

const judge = (isolation: WorkspaceIsolation) => {
  const { results, lanes } = evaluate(isolation, baselinePolicy);
  const result = results.find(({ check }) => check === ipRulesValid.id)!;
  return { ...result, closedness: LANE_STATES.indexOf(lanes.inbound.worst) };
};

describe('a fix of the address list', () => {
  const reached = (
    publicNetworkAccess: string,
    ipRules: string[],
  ): WorkspaceIsolation => ({
    ...approvedOnly(),
    inbound: { ...approvedOnly().inbound, publicNetworkAccess, ipRules },
  });
  const tooMany = Array.from({ length: 201 }, () => '203.0.113.7');

  it.each([
    {
      of: 'one wrong entry among others',
      before: reached('Enabled', ['10.0.0.0/8', '203.0.113.7']),
      title: 'Remove this entry',
      after: reached('Enabled', ['203.0.113.7']),
    },
    {
      of: 'wrong entries only',
      before: reached('Enabled', ['10.0.0.0/8']),
      title: 'Turn off public access; empty the address list',
      after: reached('Disabled', []),
    },
    {
      of: 'wrong entries only, with public access off',
      before: reached('disabled', ['10.0.0.0/8', 'office']),
      title: 'Empty the address list',
      after: reached('disabled', []),
    },
    {
      of: 'too many entries',
      before: reached('Enabled', tooMany),
      title: 'Turn off public access; empty the address list',
      after: reached('Disabled', []),
    },
    {
      of: 'too many entries, with public access off',
      before: reached('Disabled', tooMany),
      title: 'Empty the address list',
      after: reached('Disabled', []),
    },
  ])('with $of: $title', ({ before, title, after }) => {
    const { status, fixes } = judge(before);
    expect(status).toBe('fail');
    expect(fixes.map(fix => fix.title)).toEqual([title]);
    expect(patched(before, fixes[0].patch)).toEqual(after);
    expect(judge(after).status).not.toBe('fail');
  });

  it('mends it and opens nothing', () => {
    const mended = new Set<string>();
    fc.assert(
      fc.property(isolationWithAnyAddresses, isolation => {
        const before = judge(isolation);
        for (const { title, patch } of before.fixes) {
          const after = judge(patched(isolation, patch));
          expect(['pass', 'not-applicable']).toContain(after.status);
          expect(after.closedness).toBeGreaterThanOrEqual(before.closedness);
          mended.add(title);
        }
      }),
      { numRuns: 500 },
    );
    expect(mended.size).toBeGreaterThan(3);
  });
});
