import { allChecks, baselinePolicy, evaluate } from '@ringfence/engine';
import { withMutant } from './mutants';

const [check] = allChecks;
const statusOf = () =>
  evaluate({}, baselinePolicy).results.find(({ check: id }) => id === check.id)
    ?.status;

it('replaces a check for as long as something runs, and puts it back', async () => {
  const before = statusOf();
  expect(await withMutant(check, 'always passes', async () => statusOf())).toBe(
    'pass',
  );
  expect(await withMutant(check, 'never applies', async () => statusOf())).toBe(
    'not-applicable',
  );
  expect(statusOf()).toBe(before);
});

it('puts the check back when what runs fails', async () => {
  const { evaluate: own } = check;
  await expect(
    withMutant(check, 'never knows', async () => {
      throw new Error('stopped');
    }),
  ).rejects.toThrow('stopped');
  expect(check.evaluate).toBe(own);
});
