import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { readIpAddress, writeIpAddress } from './ipAddress';

const numberOf = (bytes: number[]) =>
  bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);

/** What a library makes of text. It takes `::1.2.3.4` for IPv4 in IPv6, which by RFC 4291 it is not. */
function readByLibrary(text: string) {
  if (/^::\d+\./.test(text)) return readByLibrary(`0${text}`);
  const isOne = text.includes(':')
    ? ipaddr.IPv6.isValid(text) && !text.includes('%')
    : ipaddr.IPv4.isValidFourPartDecimal(text);
  return isOne ? numberOf(ipaddr.parse(text).toByteArray()) : undefined;
}

const group = fc
  .integer({ min: 0, max: 0xffff })
  .map(value => value.toString(16));
const groups = fc.array(
  fc.oneof(fc.constant('0'), fc.constant('0'), group, fc.constant('')),
  { minLength: 1, maxLength: 10 },
);
const octets = fc.array(fc.integer({ min: 0, max: 300 }), {
  minLength: 3,
  maxLength: 5,
});
const written = fc.oneof(
  groups.map(all => all.join(':')),
  octets.map(all => all.join('.')),
  fc
    .tuple(groups, octets)
    .map(([before, after]) => `${before.join(':')}:${after.join('.')}`),
  fc.ipV4(),
  fc.ipV6(),
);

describe('an address', () => {
  it('is read as a library reads it', () => {
    fc.assert(
      fc.property(written, text => {
        expect(readIpAddress(text)?.value).toBe(readByLibrary(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('is written as a library writes it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(0, 0, 1, 0xab), {
            minLength: 16,
            maxLength: 16,
          }),
          fc.uint8Array({ minLength: 16, maxLength: 16 }).map(all => [...all]),
          fc.uint8Array({ minLength: 4, maxLength: 4 }).map(all => [...all]),
        ),
        bytes => {
          const text = ipaddr.fromByteArray(bytes).toString();
          const family = bytes.length === 4 ? 4 : 6;
          expect(writeIpAddress({ family, value: numberOf(bytes) })).toBe(text);
          expect(readIpAddress(text)).toEqual({
            family,
            value: numberOf(bytes),
          });
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['1.2.3', undefined],
    ['01.2.3.4', undefined],
    ['1.2.3.256', undefined],
    ['1.2.3.4.5', undefined],
    ['0x1.2.3.4', undefined],
    ['', undefined],
    ['::', 0n],
    ['::1', 1n],
    ['1::', 1n << 112n],
    ['::ffff:1.2.3.4', 0xffff_01020304n],
    ['::1.2.3.4', 0x01020304n],
    ['::ffff:01.2.3.4', undefined],
    ['1.2.3.4::', undefined],
    ['1:2:3:4:5:6:7::8', undefined],
    ['1:2:3:4:5:6:7:8:9', undefined],
    ['1::2::3', undefined],
    [':::', undefined],
    ['1:', undefined],
    ['00001::', undefined],
    ['fe80::1%eth0', undefined],
  ])('that is written %j is %s', (text, value) => {
    expect(readIpAddress(text)?.value).toBe(value);
  });
});
