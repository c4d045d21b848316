import { allChecks, baselinePolicy, evaluate } from '@ringfence/engine';
import { workspaces } from './workspaces';

describe.each(['managed', 'custom'] as const)('a fleet of %s', kind => {
  const fleet = workspaces(kind, { count: 50, rules: 5 });
  const postures = fleet.map(isolation => evaluate(isolation, baselinePolicy));

  it('is judged by every check, with fixes where one fails', () => {
    for (const { results } of postures) {
      expect(results).toHaveLength(allChecks.length);
    }
    const fixes = postures.flatMap(({ results }) =>
      results.flatMap(result => result.fixes),
    );
    expect(fixes.length).toBeGreaterThan(20);
  });

  it('is not the same workspace again and again', () => {
    const told = new Set(postures.map(({ fact }) => fact));
    expect(told.size).toBeGreaterThan(1);
  });
});
