import { Facts, recognised } from '@ringfence/engine';
import {
  Consumer,
  DescribedSubnet,
  MissingFact,
  RESERVED,
  SubnetIndex,
  isSubnetId,
  readRange,
  smallestPrefix,
  usableIn,
} from '@ringfence/engine/internal';
import { GivenRange, SubnetPlan } from './types';

const SUBNET_NAMES = /\/virtualNetworks\/([^/]+)\/subnets\/([^/]+)\/*$/i;

/** What stands in one subnet. */
interface Group {
  consumers: Consumer[];
  described?: DescribedSubnet;
  /** Named by what stands in it, and not described. */
  named?: string;
  purpose: string;
}

/** Groups of consumers by the subnet they stand in, those that are described first. */
class Groups {
  readonly missing: MissingFact[] = [];
  readonly #index: SubnetIndex;
  readonly #groups = new Map<string, Group>();

  private constructor(index: SubnetIndex) {
    this.#index = index;
    for (const described of index.all) {
      const { purpose, written } = described.subnet;
      this.#groups.set(described.pointer, {
        consumers: [],
        described,
        purpose: recognised(purpose) ?? written.purpose ?? 'not said',
      });
    }
  }

  static of(index: SubnetIndex, consumers: readonly Consumer[]): Groups {
    const groups = new Groups(index);
    for (const consumer of consumers) groups.#groupOf(consumer).push(consumer);
    return groups;
  }

  list(): Group[] {
    return [...this.#groups.values()];
  }

  #groupOf(consumer: Consumer): Consumer[] {
    const { subnetId: named, purpose, pointer, what } = consumer;
    if (named && isSubnetId(named)) {
      const [described, twin] = this.#index.withId(named);
      if (twin) {
        this.missing.push({
          pointer: `${twin.pointer}/id`,
          says: () =>
            `the id of ${twin.name}, which has that of ${described.name}`,
        });
      }
      return described
        ? this.#open(described.pointer, purpose)
        : this.#open(named.trim().toLowerCase(), purpose, named);
    }
    const byName = named ? this.#index.named(named) : undefined;
    const fitting = byName ?? this.#ofPurpose(purpose);
    if (this.#index.all.length) {
      this.missing.push({
        pointer: `${pointer}/subnetId`,
        says: () => `in which subnet the ${what()} stands`,
      });
    }
    if (fitting) return this.#open(fitting.pointer, purpose);
    return this.#open(`for ${purpose}`, purpose, named);
  }

  #ofPurpose(purpose: string): DescribedSubnet | undefined {
    const found = this.#index.all.filter(
      ({ subnet }) => subnet.purpose === purpose,
    );
    return found.length === 1 ? found[0] : undefined;
  }

  #open(key: string, purpose: string, named?: string): Consumer[] {
    const group = this.#groups.get(key) ?? { consumers: [], named, purpose };
    this.#groups.set(key, group);
    return group.consumers;
  }
}

function given(prefix: string, consumed: number): GivenRange | undefined {
  const range = readRange(prefix);
  if (!range) return undefined;
  const usable = usableIn(range);
  return {
    prefix: range.text,
    size: Number(range.last - range.first + 1n),
    usable,
    free: Math.max(0, usable - consumed),
    fits: consumed <= usable,
  };
}

function planOf({ consumers, described, named, purpose }: Group): SubnetPlan {
  const consumed = consumers.reduce((sum, { count }) => sum + count, 0);
  const [, networkName, subnetName] = SUBNET_NAMES.exec(named ?? '') ?? [];
  const network = described?.network.name ?? networkName;
  const name = described?.name ?? subnetName ?? named;
  const prefix = described?.subnet.addressPrefix;
  const range = prefix === undefined ? undefined : given(prefix, consumed);
  const bits = smallestPrefix(consumed + RESERVED);
  return {
    ...(described && { pointer: described.pointer }),
    ...(network && { network }),
    ...(name && { name }),
    purpose,
    needs: consumers.map(({ what, count, because, source, pointer }) => ({
      what: what(),
      count,
      because,
      source,
      pointer,
    })),
    reserved: RESERVED,
    needed: consumed + RESERVED,
    ...(bits !== undefined && { smallestPrefix: bits }),
    ...(range && { given: range }),
  };
}

/** Facts about the networks themselves that a plan would have to know. */
function missingRanges({ customNetwork }: Facts): MissingFact[] {
  const missing: MissingFact[] = [];
  customNetwork?.virtualNetworks?.forEach((network, index) => {
    const at = `/customNetwork/virtualNetworks/${index}`;
    const name = network.name || `network ${index + 1}`;
    if (!network.subnets) {
      missing.push({
        pointer: `${at}/subnets`,
        says: () => `the subnets of ${name}`,
      });
    }
    if (!network.addressSpace) {
      missing.push({
        pointer: `${at}/addressSpace`,
        says: () => `the address space of ${name}`,
      });
    }
  });
  return missing;
}

/** The range of every subnet in which something stands, and of no other kind than IPv4. */
function missingPrefixes(groups: readonly Group[]): MissingFact[] {
  return groups.flatMap(({ described, consumers }) => {
    if (!described || !consumers.length) return [];
    const { addressPrefix } = described.subnet;
    const pointer = `${described.pointer}/addressPrefix`;
    if (addressPrefix === undefined) {
      return [{ pointer, says: () => `the range of ${described.name}` }];
    }
    return readRange(addressPrefix)?.family === 6
      ? [
          {
            pointer,
            says: () =>
              `the IPv4 range of ${described.name}, which every network card needs beside IPv6`,
          },
        ]
      : [];
  });
}

/** A plan for each subnet, and the absent facts about where things stand. @internal */
export function subnetPlans(
  facts: Facts,
  consumers: readonly Consumer[],
): { subnets: SubnetPlan[]; missing: MissingFact[] } {
  const groups = Groups.of(SubnetIndex.create(facts), consumers);
  const list = groups.list();
  return {
    subnets: list.map(planOf),
    missing: [
      ...groups.missing,
      ...missingRanges(facts),
      ...missingPrefixes(list),
    ],
  };
}
