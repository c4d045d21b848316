import { baselinePolicy, evaluate } from '@ringfence/engine';
import { dirname } from 'node:path';
import { withoutFinding } from './findingMutants';
import { findingRulesIn } from './findingRules';

const { rule } = findingRulesIn({
  engine: dirname(require.resolve('@ringfence/engine')),
  advice: dirname(require.resolve('@ringfence/advice')),
}).find(({ id }) => id === 'compliance/classification')!;
const reasons = async () =>
  evaluate({}, baselinePolicy).compliance.failing.map(({ reason }) => reason);

it('silences a rule for as long as something runs, and lets it speak again', async () => {
  expect(await reasons()).toContain('classification');
  expect(await withoutFinding(rule, reasons)).not.toContain('classification');
  expect(await reasons()).toContain('classification');
});

it('lets the rule speak again when what runs fails', async () => {
  const { find } = rule;
  await expect(
    withoutFinding(rule, async () => {
      throw new Error('stopped');
    }),
  ).rejects.toThrow('stopped');
  expect(rule.find).toBe(find);
});
