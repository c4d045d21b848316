import { withoutRule } from './ruleMutants';

it('leaves a rule out for as long as something runs, and puts it back in its place', async () => {
  const list = ['a', 'b', 'c'];
  expect(await withoutRule(list, 'b', async () => [...list])).toEqual([
    'a',
    'c',
  ]);
  expect(list).toEqual(['a', 'b', 'c']);
});

it('puts it back when what runs fails', async () => {
  const list = ['a', 'b'];
  await expect(
    withoutRule(list, 'a', async () => {
      throw new Error('stopped');
    }),
  ).rejects.toThrow('stopped');
  expect(list).toEqual(['a', 'b']);
});

it('takes out no rule that is not there', async () => {
  await expect(withoutRule(['a'], 'z', async () => 1)).rejects.toThrow(
    'not in the list',
  );
});
