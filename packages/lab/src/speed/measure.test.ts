import { median, quantile } from './measure';

describe('a quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);

  it('is the number that so much of the others is not above', () => {
    expect(quantile(hundred, 0.99)).toBe(100);
    expect(quantile(hundred, 0.5)).toBe(51);
    expect(quantile([7], 0.99)).toBe(7);
  });

  it('compares numbers, not their text', () => {
    expect(median([9, 10, 100])).toBe(10);
  });
});
