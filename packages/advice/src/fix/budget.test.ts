import { Budget } from './budget';

describe('the budget of a search', () => {
  it('always has a first judgement, however long the isolation is', () => {
    const budget = Budget.create({ maxEvaluations: 0, maxWork: 0 });
    expect(budget.spend('known', 1_000_000)).toBe(true);
    expect(budget.spend('judged', 1_000_000)).toBe(true);
    expect(budget.isStopped).toBe(false);
    expect(budget.spend('proposed', 1_000_000)).toBe(false);
    expect(budget.isStopped).toBe(true);
    expect(budget.evaluations).toBe(1);
  });

  it('ends with the judgements that are allowed', () => {
    const budget = Budget.create({ maxEvaluations: 2, maxWork: Infinity });
    expect([1, 2, 3].map(() => budget.spend('judged', 1))).toEqual([
      true,
      true,
      false,
    ]);
    expect(budget.evaluations).toBe(2);
  });

  it('ends sooner the longer the isolations are', () => {
    const judgementsOf = (size: number) => {
      const budget = Budget.create({ maxEvaluations: 10_000, maxWork: 1e6 });
      while (budget.spend('judged', size));
      return budget.evaluations;
    };
    expect(judgementsOf(1000)).toBe(400);
    expect(judgementsOf(100_000)).toBe(9);
  });

  it('does nothing more once something was left undone, so that what is found is a beginning of what more would find', () => {
    const budget = Budget.create({ maxEvaluations: 10, maxWork: 10_000 });
    expect(budget.spend('judged', 2000)).toBe(true);
    expect(budget.spend('judged', 20_000)).toBe(false);
    expect(budget.spend('judged', 1)).toBe(false);
    expect(budget.spend('known', 1)).toBe(false);
  });
});
