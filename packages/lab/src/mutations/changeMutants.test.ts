import { MutableRule, withChangeMutant } from './changeMutants';

const rule: MutableRule = {
  id: 'region',
  effects: () => [
    { kind: 'refusal' },
    { kind: 'not-known', fact: { decides: true } },
    { kind: 'not-known', fact: { decides: false } },
  ],
};
const kinds = async () => rule.effects().length;

it('leaves out what the mutant leaves out, for as long as something runs', async () => {
  expect(await withChangeMutant(rule, 'finds nothing', kinds)).toEqual({
    result: 0,
    bit: true,
  });
  expect(await withChangeMutant(rule, 'never refuses', kinds)).toEqual({
    result: 2,
    bit: true,
  });
  expect(await withChangeMutant(rule, 'never doubts', kinds)).toEqual({
    result: 2,
    bit: true,
  });
  expect(await kinds()).toBe(3);
});

it('tells a mutant that changed nothing', async () => {
  const step: MutableRule = { id: 'step', effects: () => [{ kind: 'step' }] };
  expect(
    await withChangeMutant(step, 'never refuses', async () => step.effects()),
  ).toEqual({ result: [{ kind: 'step' }], bit: false });
});

it('puts the rule back when what runs fails', async () => {
  const { effects } = rule;
  await expect(
    withChangeMutant(rule, 'finds nothing', async () => {
      throw new Error('stopped');
    }),
  ).rejects.toThrow('stopped');
  expect(rule.effects).toBe(effects);
});
