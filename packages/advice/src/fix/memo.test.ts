import { Memo } from './memo';

const one = (key: string, size = 1) => ({ key, size });

describe('what is kept of a search', () => {
  it('is what was used last, as far as there is room', () => {
    const memo = Memo.create(3);
    ['a', 'b', 'c'].forEach(key => memo.add(one(key)));
    expect(memo.get('a')).toEqual(one('a'));
    memo.add(one('d'));
    expect(['a', 'b', 'c', 'd'].filter(key => memo.get(key))).toEqual([
      'a',
      'c',
      'd',
    ]);
  });

  it('takes no more room, however much is added', () => {
    const memo = Memo.create<{ key: string; size: number }>(100);
    const keys = Array.from({ length: 1000 }, (_, index) => `${index}`);
    keys.forEach((key, index) => memo.add(one(key, 1 + (index % 30))));
    const kept = keys.flatMap(key => memo.get(key) ?? []);
    const room = kept.reduce((sum, { size }) => sum + size, 0);
    expect(room).toBeLessThanOrEqual(100);
    expect(kept.length).toBeGreaterThan(1);
  });

  it('keeps the last even where it is larger than the room', () => {
    const memo = Memo.create(10);
    memo.add(one('small'));
    memo.add(one('large', 1000));
    expect(memo.get('large')).toBeDefined();
    expect(memo.get('small')).toBeUndefined();
  });
});
