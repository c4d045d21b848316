import {
  AddressRange,
  RangeSet,
  SUBNET_BITS,
  SUBNET_BITS_IPV6,
  rangeAt,
  readRange,
  sizeOf,
  smallestPrefix,
} from '@ringfence/engine/internal';
import { InputError } from './InputError';
import { ProposedSubnet } from './types';

/** A subnet to be placed: `needed` counts its addresses, Azure's five among them. @internal */
export interface SubnetWish {
  name: string;
  needed: number;
}

/** Where subnets can stand, and the names of those for which there is no room. @internal */
export interface Allocation {
  subnets: ProposedSubnet[];
  unplaced: string[];
}

/** Unused blocks by the length of their prefix, each list from the lowest address on. */
class FreeBlocks {
  readonly #byBits = new Map<number, AddressRange[]>();

  private constructor(
    space: AddressRange,
    used: RangeSet<undefined>,
    smallest: number,
  ) {
    const open = [space];
    for (let block = open.pop(); block; block = open.pop()) {
      if (!used.meeting(block)) this.#add(block);
      else if (!used.holding(block) && block.bits < smallest) {
        // The lower half comes off the stack first.
        open.push(...this.#halves(block).reverse());
      }
    }
  }

  static create(
    space: AddressRange,
    used: RangeSet<undefined>,
    smallest: number,
  ): FreeBlocks {
    return new FreeBlocks(space, used, smallest);
  }

  /** Takes a block of this size out of the smallest that holds it. */
  take(bits: number): AddressRange | undefined {
    for (let from = bits; from >= 0; from--) {
      let block = this.#byBits.get(from)?.shift();
      if (!block) continue;
      while (block.bits < bits) {
        const [low, high] = this.#halves(block);
        // Nothing of this size was left, or it would have been taken.
        this.#byBits.set(high.bits, [high]);
        block = low;
      }
      return block;
    }
    return undefined;
  }

  #add(block: AddressRange): void {
    const list = this.#byBits.get(block.bits);
    if (list) list.push(block);
    else this.#byBits.set(block.bits, [block]);
  }

  #halves({ family, first, bits }: AddressRange): AddressRange[] {
    const half = sizeOf(family, bits + 1);
    return [first, first + half].map(at => rangeAt(family, at, bits + 1));
  }
}

function rangeNamed(written: string, what: string): AddressRange {
  const range = readRange(written);
  if (range && !range.flaw) return range;
  throw new InputError(
    `${what} is ${JSON.stringify(
      written,
    )}; expected a range in CIDR notation that begins at its first address, such as ${
      range?.text ?? '10.1.0.0/16'
    }`,
  );
}

const bitsOf = ({ family }: AddressRange, needed: number) =>
  family === 6 ? SUBNET_BITS_IPV6 : smallestPrefix(needed);

/**
 * Finds room for subnets in a range, the largest first: the smallest prefix that
 * holds each, apart from each other and from what is used. An IPv6 subnet is a
 * `/64`, as Azure takes no other.
 *
 * @param space - the range to take them from, in CIDR notation
 * @param wishes - the subnets, with their addresses
 * @param used - ranges that are taken, of either family
 * @throws InputError when the space or a used range is none
 * @internal
 */
export function allocate(
  space: string,
  wishes: readonly SubnetWish[],
  used: readonly string[] = [],
): Allocation {
  const whole = rangeNamed(space, 'The space');
  const inUse = RangeSet.create(
    used.map((range, index) => ({
      range: rangeNamed(range, `Used range ${index + 1}`),
      value: undefined,
    })),
  );
  const smallest = whole.family === 6 ? SUBNET_BITS_IPV6 : SUBNET_BITS.smallest;
  const free = FreeBlocks.create(whole, inUse, smallest);
  const subnets: ProposedSubnet[] = [];
  const unplaced: string[] = [];
  const largestFirst = [...wishes].sort((a, b) => b.needed - a.needed);
  for (const { name, needed } of largestFirst) {
    const bits = bitsOf(whole, needed);
    const block = bits === undefined ? undefined : free.take(bits);
    if (block) subnets.push({ name, prefix: block.text, needed });
    else unplaced.push(name);
  }
  return { subnets, unplaced };
}
