/** Addresses of one family from the first to the last, both included. */
export interface Range {
  family: 4 | 6;
  from: bigint;
  to: bigint;
}

/** A range that is written as a prefix: of two that hold an address, the longer one routes it. */
export interface Prefix extends Range {
  length: number;
}

const BITS = { 4: 32, 6: 128 } as const;

function readV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let address = 0n;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined;
    address = address * 256n + BigInt(part);
  }
  return address;
}

function readV6(text: string): bigint | undefined {
  const [head, tail, ...more] = text.split('::');
  if (more.length) return undefined;
  const groups = (half: string) => (half === '' ? [] : half.split(':'));
  const first = groups(head);
  const last = tail === undefined ? [] : groups(tail);
  const missing = 8 - first.length - last.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  let address = 0n;
  for (const group of [...first, ...Array(missing).fill('0'), ...last]) {
    if (!/^[0-9a-f]{1,4}$/i.test(group)) return undefined;
    address = address * 65536n + BigInt(`0x${group}`);
  }
  return address;
}

function readAddress(text: string) {
  const family: 4 | 6 = text.includes(':') ? 6 : 4;
  const address = family === 6 ? readV6(text) : readV4(text);
  return address === undefined ? undefined : { family, address };
}

function read(text: string): Prefix | undefined {
  const dash = text.split('-');
  if (dash.length === 2) {
    const [first, last] = dash.map(end => readAddress(end.trim()));
    if (!first || !last || first.family !== last.family) return undefined;
    const { family } = first;
    return { family, from: first.address, to: last.address, length: -1 };
  }
  const [written, length, ...more] = text.trim().split('/');
  const start = readAddress(written);
  if (!start || more.length) return undefined;
  const { family, address } = start;
  const bits = BITS[family];
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined;
  const ones = length === undefined ? bits : Number(length);
  if (ones > bits) return undefined;
  const size = 2n ** BigInt(bits - ones);
  const from = (address / size) * size;
  return { family, from, to: from + size - 1n, length: ones };
}

const known = new Map<string, Prefix | undefined>();

/** An address, a prefix or `first-last`; undefined where the text is none of them. */
export function readRange(text: string): Prefix | undefined {
  if (!known.has(text)) known.set(text, read(text));
  return known.get(text);
}

/** Whether a range holds an address of a family. */
export const holds = (
  { family, from, to }: Range,
  address: { family: 4 | 6; address: bigint },
): boolean =>
  family === address.family && from <= address.address && address.address <= to;

/** The same addresses as ranges that neither meet nor touch, in order. */
export function merged(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => {
    if (a.family !== b.family) return a.family - b.family;
    if (a.from === b.from) return 0;
    return a.from < b.from ? -1 : 1;
  });
  const result: Range[] = [];
  for (const range of sorted) {
    const last = result[result.length - 1];
    if (last?.family === range.family && range.from <= last.to + 1n) {
      if (range.to > last.to) last.to = range.to;
    } else {
      result.push({ family: range.family, from: range.from, to: range.to });
    }
  }
  return result;
}

const sizeOf = ({ from, to }: Range) => to - from + 1n;

/** How many addresses of a /8 there are: the most that still counts as selected. */
const MOST_V4 = 2n ** 24n;
/** And of a /32 of IPv6. */
const MOST_V6 = 2n ** 96n;

/** Whether so many addresses are named that it is as good as everywhere. */
export function isEverywhere(ranges: readonly Range[]): boolean {
  const parts = merged(ranges);
  const v4 = parts
    .filter(({ family }) => family === 4)
    .reduce((sum, range) => sum + sizeOf(range), 0n);
  return (
    v4 > MOST_V4 ||
    parts.some(range => range.family === 6 && sizeOf(range) > MOST_V6)
  );
}

/** All addresses of a family, cut at every end of the given ranges. */
export function cutAt(family: 4 | 6, ranges: readonly Range[]): Range[] {
  const end = 2n ** BigInt(BITS[family]);
  const starts = new Set([0n]);
  for (const range of ranges) {
    if (range.family !== family) continue;
    starts.add(range.from);
    if (range.to + 1n < end) starts.add(range.to + 1n);
  }
  const sorted = [...starts].sort((a, b) => (a < b ? -1 : 1));
  return sorted.map((from, index) => ({
    family,
    from,
    to: (sorted[index + 1] ?? end) - 1n,
  }));
}
