import { inert, quoted } from './inert';

describe('what people typed, in a message', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '‹img src=x onerror=alert(1)›'],
    ['[here](https://evil.example)', '(here)(https://evil.example)'],
    ['![](https://evil.example/p.png)', '!()(https://evil.example/p.png)'],
    ['<!channel> **now** `rm`', '‹!channel› ∗∗now∗∗ ’rm’'],
    ['line\r\n# title\n\n- item\u0000\u0007', 'line # title - item'],
  ])('acts on nothing: %s', (typed, shown) => {
    expect(inert(typed, 200)).toBe(shown);
  });

  it('turns nothing around, and hides nothing', () => {
    expect(inert('safe\u202Egpj.exe\u200B\u2066', 200)).toBe('safegpj.exe');
    expect(quoted('شكرا', 200)).toBe('“\u2068شكرا\u2069”');
  });

  it('is cut, between whole characters', () => {
    const cut = inert('ab '.repeat(5000), 200);
    expect([...cut]).toHaveLength(200);
    expect(cut).toMatch(/a…$/);
    expect(inert('😀'.repeat(300), 5)).toBe('😀😀😀😀…');
    expect(inert('\ud800half', 200)).toBe('half');
    expect(inert('short', 5)).toBe('short');
  });
});
