import type { EvidenceFault } from '@ringfence/backstage-plugin-ml-workspace-common';
import { inflateRawSync } from 'node:zlib';

/** How much an archive may hold. */
export interface ZipLimits {
  entries: number;
  /** Bytes, unpacked and all together. */
  bytes: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
/** A name in UTF-8, and how hard it was packed; nothing else is written into a pack. */
const KNOWN_FLAGS = 0x0806;
const MOST_NAME = 300;

/** Where an archive is not one that a pack could be. */
class Faulty extends Error {
  readonly fault: EvidenceFault;

  constructor(where: string, expected: string, found: string) {
    super(found);
    this.name = 'Faulty';
    this.fault = { where, expected, found };
  }
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/** A path below a folder, and nothing that leads out of it or reads otherwise elsewhere. */
const isPlainPath = (name: string) =>
  name.length > 0 &&
  // eslint-disable-next-line no-control-regex
  !/[\u0000-\u001f\u007f\\:]/.test(name) &&
  name.split('/').every(part => !['', '.', '..'].includes(part));

function nameOf(bytes: Buffer, where: string): string {
  const name = bytes.toString('utf8');
  const isText = Buffer.from(name, 'utf8').equals(bytes);
  if (!isText || bytes.length > MOST_NAME || !isPlainPath(name)) {
    const expected = `a path below a folder of at most ${MOST_NAME} bytes`;
    throw new Faulty(name || where, expected, 'another name');
  }
  return name;
}

/** The end of the archive, which says how many entries there are and where they are listed. */
function endOf(bytes: Buffer, where: string) {
  const at = bytes.length - END_SIZE;
  if (at < 0 || bytes.readUInt32LE(at) !== END) {
    throw new Faulty(where, 'the end of an archive', 'something else');
  }
  const count = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 12);
  const offset = bytes.readUInt32LE(at + 16);
  const isOne = bytes.readUInt32LE(at + 4) === 0;
  const isWhole = bytes.readUInt16LE(at + 8) === count;
  if (!isOne || !isWhole || offset + size !== at) {
    const expected = 'one list of entries just before the end of the archive';
    throw new Faulty(where, expected, 'another place or number');
  }
  return { count, offset, end: at };
}

function entriesOf(bytes: Buffer, where: string, limits: ZipLimits): Entry[] {
  const { count, offset, end } = endOf(bytes, where);
  if (count > limits.entries) {
    const expected = `at most ${limits.entries} entries`;
    throw new Faulty(where, expected, `${count}`);
  }
  const entries: Entry[] = [];
  let at = offset;
  for (let number = 1; number <= count; number += 1) {
    const place = `${where}, entry ${number}`;
    if (at + CENTRAL_SIZE > end || bytes.readUInt32LE(at) !== CENTRAL) {
      throw new Faulty(place, 'an entry of the list', 'something else');
    }
    const nameSize = bytes.readUInt16LE(at + 28);
    const extra = bytes.readUInt16LE(at + 30);
    const comment = bytes.readUInt16LE(at + 32);
    const after = at + CENTRAL_SIZE + nameSize;
    const flags = bytes.readUInt16LE(at + 8);
    const method = bytes.readUInt16LE(at + 10);
    const isKnown = method === 0 || method === 8;
    if (after > end || extra || comment || flags & ~KNOWN_FLAGS || !isKnown) {
      const expected = 'an entry that is stored or deflated, and nothing more';
      throw new Faulty(place, expected, 'an entry of another kind');
    }
    entries.push({
      name: nameOf(bytes.subarray(at + CENTRAL_SIZE, after), place),
      method,
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = after;
  }
  if (at !== end) throw new Faulty(where, 'the end of the list', 'more');
  return entries;
}

/** No entry twice, none larger than all may be, and one directly after the other. */
function assertPlain(
  entries: readonly Entry[],
  listAt: number,
  where: string,
  { bytes: most }: ZipLimits,
): void {
  const names = new Set<string>();
  let [next, total] = [0, 0];
  for (const { name, packed, size, offset } of entries) {
    // Some file systems take two such names for one.
    const plain = name.toLowerCase();
    if (names.has(plain)) throw new Faulty(name, 'one entry', 'two');
    names.add(plain);
    if (offset !== next) {
      throw new Faulty(name, `its content at byte ${next}`, `at ${offset}`);
    }
    next += LOCAL_SIZE + Buffer.byteLength(name) + packed;
    total += size;
    if (total > most) {
      const expected = `at most ${most} bytes in all, unpacked`;
      throw new Faulty(name, expected, `${total} up to this entry`);
    }
  }
  if (next !== listAt) {
    throw new Faulty(where, 'the list right after its contents', 'more');
  }
}

function contentOf(bytes: Buffer, entry: Entry): Uint8Array {
  const { name, method, packed, size, offset } = entry;
  const start = offset + LOCAL_SIZE + Buffer.byteLength(name);
  const says = [
    bytes.readUInt32LE(offset) === LOCAL,
    bytes.readUInt16LE(offset + 8) === method,
    bytes.readUInt32LE(offset + 18) === packed,
    bytes.readUInt32LE(offset + 22) === size,
    bytes.readUInt16LE(offset + 26) === Buffer.byteLength(name),
    bytes.readUInt16LE(offset + 28) === 0,
    bytes.toString('utf8', offset + LOCAL_SIZE, start) === name,
  ];
  if (says.includes(false)) {
    throw new Faulty(name, 'what the list says of it', 'something else');
  }
  const content = bytes.subarray(start, start + packed);
  const unpacked = method === 0 ? content : inflated(content, entry);
  if (unpacked.length === size) return unpacked;
  throw new Faulty(name, `${size} bytes`, `${unpacked.length}`);
}

function inflated(content: Buffer, { name, size }: Entry): Buffer {
  try {
    // One byte more, as a limit of none would be no limit.
    return inflateRawSync(content, { maxOutputLength: size + 1 });
  } catch {
    const expected = `deflated content of ${size} bytes`;
    throw new Faulty(name, expected, 'something else, or more');
  }
}

/**
 * Unpacks an archive in memory, as strictly as packs are written: what could be
 * read in two ways, leads somewhere else or is larger than it says is a fault.
 */
export function readZip(
  bytes: Buffer,
  where: string,
  limits: ZipLimits,
): { files: Map<string, Uint8Array> } | EvidenceFault {
  try {
    const entries = entriesOf(bytes, where, limits);
    assertPlain(entries, endOf(bytes, where).offset, where, limits);
    return {
      files: new Map(entries.map(each => [each.name, contentOf(bytes, each)])),
    };
  } catch (error) {
    if ((error as Error).name === 'Faulty') return (error as Faulty).fault;
    throw error;
  }
}
