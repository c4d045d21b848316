import { approvedOnly } from '@ringfence/testing';
import { evaluate } from '../posture';
import { baselinePolicy, Policy, waivableSubjects, waiverTermsOf } from '.';

const TWO = { count: 2, groups: ['group:default/security'] };
const ONE = { count: 1, groups: ['group:default/legal'] };

const policy = (waivers: Policy['waivers']): Policy => ({
  ...baselinePolicy,
  tiers: {
    restricted: { minimumVerdict: 'isolated', approval: TWO },
    internal: { minimumVerdict: 'isolated', approval: 'manual' },
  },
  waivers,
});

describe('the terms of a waiver', () => {
  it('are ninety days and whoever decides on changes where policy says nothing', () => {
    expect(waiverTermsOf(policy(undefined), 'x', 'Restricted')).toEqual({
      never: false,
      maximumDays: 90,
      approval: TWO,
    });
    const anybody = { count: 1, groups: [] };
    for (const classification of ['internal', 'unheard-of', undefined]) {
      expect(waiverTermsOf(policy({}), 'x', classification).approval).toEqual(
        anybody,
      );
    }
  });

  it('are those of the check before those of every check', () => {
    const waivers = {
      maximumDays: 30,
      approval: TWO,
      checks: {
        a: { maximumDays: 7 },
        b: { approval: ONE },
        c: { never: true as const },
      },
    };
    const of = (check: string) =>
      waiverTermsOf(policy(waivers), check, undefined);
    expect(of('a')).toEqual({ never: false, maximumDays: 7, approval: TWO });
    expect(of('b')).toEqual({ never: false, maximumDays: 30, approval: ONE });
    expect(of('c').never).toBe(true);
    expect(of('constructor')).toEqual({
      never: false,
      maximumDays: 30,
      approval: TWO,
    });
  });
});

describe('what a waiver may be about', () => {
  it('is each named thing at which the check fails, once', () => {
    const rule = (name: string | undefined, fqdn: string) => ({
      name,
      type: 'FQDN' as const,
      fqdn,
    });
    const isolation = {
      ...approvedOnly(),
      outbound: {
        isolationMode: 'AllowOnlyApprovedOutbound' as const,
        rules: [
          rule('Hub', 'huggingface.co'),
          rule('code', 'github.com'),
          rule(undefined, 'gist.github.com'),
          rule('docs', 'learn.microsoft.com'),
        ],
      },
    };
    const { results } = evaluate(isolation, baselinePolicy);
    const found = results.find(
      ({ check }) => check === 'write-capable-destinations',
    )!;
    expect(waivableSubjects(isolation, found)).toEqual([
      { rule: 'hub' },
      { rule: 'code' },
    ]);
  });

  it('is nothing where the check is about the workspace as a whole', () => {
    const [result] = evaluate(approvedOnly(), baselinePolicy).results;
    expect(waivableSubjects(approvedOnly(), { ...result, places: [] })).toEqual(
      [],
    );
  });
});
