import {
  AddressSet,
  addressSet,
  EVERY_ADDRESS,
  isWide,
  readAddresses,
} from './addressSet';

const wide = (...entries: string[]) => isWide(addressSet(entries));

describe('a set of addresses', () => {
  it.each<[string, string[], boolean]>([
    ['one address', ['203.0.113.7'], false],
    ['a /8', ['52.0.0.0/8'], false],
    ['a /8 and one address', ['52.0.0.0/8', '203.0.113.7'], true],
    ['a /7', ['52.0.0.0/7'], true],
    ['two halves', ['0.0.0.0/1', '128.0.0.0/1'], true],
    ['a quarter', ['128.0.0.0/2'], true],
    ['the same /8 twice', ['52.0.0.0/8', '52.0.0.0/8'], false],
    ['a /8 in parts', ['52.0.0.0/9', '52.128.0.0/10', '52.192.0.0/10'], false],
    ['a span of addresses', ['1.0.0.0-223.255.255.255'], true],
    ['a narrow span', ['203.0.113.1-203.0.113.9'], false],
    ['all of IPv6', ['::/0'], true],
    ['a /32 of IPv6', ['2001:db8::/32'], false],
    ['two /32 that touch', ['2001:db8::/32', '2001:db9::/32'], true],
    ['two /32 that do not', ['2001:db8::/32', '2001:dbb::/32'], false],
    ['IPv4 in the clothes of IPv6', ['::ffff:0.0.0.0/96'], true],
    ['nothing', [], false],
  ])('of %s is wide or not', (_name, entries, expected) => {
    expect(wide(...entries)).toBe(expected);
  });

  it('reads addresses, ranges and spans, and nothing else', () => {
    const entries = ['203.0.113.7', '::/0', '1.1.1.1-1.1.1.9', '2001:db8::-::'];
    const others = ['Internet', '9.9.9.9-1.1.1.1', '1.1.1.1-2', '1.1.1.0/24-2'];
    expect(
      [...entries, ...others].filter(entry => readAddresses(entry)),
    ).toEqual(entries.slice(0, 3));
  });

  it('stays as it is when it is joined to another', () => {
    const halves = [addressSet(['0.0.0.0/1']), addressSet(['128.0.0.0/1'])];
    expect(halves[0].with(halves[1]).v4.length).toBe(2 ** 32);
    expect(halves[0].v4.length).toBe(2 ** 31);
  });

  it('takes a thousand ranges apart at once', () => {
    const entries = Array.from(
      { length: 1000 },
      (_, at) => `20.${at >> 8}.${at & 255}.0/25`,
    ).reverse();
    const started = performance.now();
    expect(addressSet(entries).v4.length).toBe(1000 * 128);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('a part of a set of addresses', () => {
  const all = AddressSet.read(['20.0.0.0/8', '2600::/32']);

  it('is the very same set where it is all of it', () => {
    expect(all.within(EVERY_ADDRESS)).toBe(all);
    expect(all.without(AddressSet.read(['10.0.0.0/8']))).toBe(all);
  });

  it('is another one where it is less', () => {
    const half = AddressSet.read(['20.0.0.0/9']);
    expect(all.within(half).key).toBe(half.key);
    expect(all.without(half).meets(half)).toBe(false);
    expect(all.without(half).with(half).key).toBe(all.key);
  });
});
