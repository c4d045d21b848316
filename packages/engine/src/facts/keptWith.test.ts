import { KeptWith } from './keptWith';

it('keeps something with an object, and nothing with any other', () => {
  const names = new KeptWith<object, string>();
  const one = {};
  names.set(one, 'one');
  expect(names.get(one)).toBe('one');
  expect(names.get({})).toBeUndefined();
});

it('tells what is kept for one purpose from what is kept for another', () => {
  const names = new KeptWith<object, string>();
  const sizes = new KeptWith<object, number>();
  const list = ['a'];
  names.set(list, 'letters');
  expect(sizes.get(list)).toBeUndefined();
  sizes.set(list, 1);
  expect(names.get(list)).toBe('letters');
  expect(sizes.get(list)).toBe(1);
});

it('is no part of a copy, and nobody sees it', () => {
  const names = new KeptWith<object, string>();
  const one = { a: 1 };
  names.set(one, 'one');
  expect(names.get({ ...one })).toBeUndefined();
  expect(Reflect.ownKeys(one)).toEqual(['a']);
});
