import { memoise } from './memoise';

describe('a function that remembers', () => {
  it('is asked once for one text, whatever the answer', () => {
    const ask = jest.fn((text: string) => (text ? text.length : undefined));
    const remembering = memoise(ask);
    expect([remembering('ab'), remembering('ab')]).toEqual([2, 2]);
    expect([remembering(''), remembering('')]).toEqual([undefined, undefined]);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('forgets instead of growing, and answers the same again', () => {
    const ask = jest.fn((text: string) => Number(text));
    const remembering = memoise(ask);
    for (let n = 0; n < 600; n++) expect(remembering(`${n}`)).toBe(n);
    expect(remembering('0')).toBe(0);
    expect(ask).toHaveBeenCalledTimes(601);
  });
});
