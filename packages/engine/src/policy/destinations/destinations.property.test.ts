import { approvingPolicy, faultyRules, knowingLess } from '@ringfence/testing';
import fc from 'fast-check';
import { WorkspaceIsolation } from '../../model';
import { evaluate } from '../../posture';
import { Policy } from '..';

const statuses = (isolation: WorkspaceIsolation, policy: Policy) =>
  evaluate(isolation, policy)
    .compliance.failing.filter(({ reason }) => reason === 'destination')
    .map(({ status }) => status);

describe('approved destinations', () => {
  it('are never found to hold by knowing less', () => {
    fc.assert(
      fc.property(knowingLess, approvingPolicy, ({ value, less }, policy) => {
        const full = statuses(value, policy);
        if (!full.length) return;
        for (const { pointer, isolation } of less) {
          // Which compute there is says the compute lane, not this.
          if (pointer === '/compute' || pointer === '/endpoints') continue;
          expect([pointer, statuses(isolation, policy)]).not.toEqual([
            pointer,
            [],
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hold for more, never for less, when more are approved', () => {
    fc.assert(
      fc.property(faultyRules, approvingPolicy, (isolation, policy) => {
        const { approved = [], ...rest } = policy.destinations;
        const narrower: Policy = {
          ...policy,
          destinations: { ...rest, approved: approved.slice(1) },
        };
        const wider: Policy = {
          ...policy,
          destinations: { ...rest, approved },
        };
        const holds = (asked: Policy) =>
          statuses(isolation, asked).length === 0;
        expect(holds(narrower) && !holds(wider)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('hold for everything where the internet and all private endpoints are approved', () => {
    fc.assert(
      fc.property(faultyRules, isolation => {
        const policy: Policy = {
          name: 'open',
          revision: 1,
          tiers: {},
          enforcement: {},
          destinations: {
            writeCapable: [],
            approved: [{ destination: '*', owner: 'o', reason: 'r' }],
          },
        };
        expect(statuses(isolation, policy)).not.toContain('no');
      }),
      { numRuns: 300 },
    );
  });
});
