import { cutAt, holds, Range, readRange } from './range';
import { isPublic, leadsNowhere, SPECIAL_RANGES } from './specialRanges';
import { addressesOf, readTag, regionsOf } from './toyTags';

/** Somewhere a packet can be sent. One address stands for all of its ranges, to which the same things happen. */
export interface Destination {
  family: 4 | 6;
  address: bigint;
  /** Empty for an address of a service tag, of which there are too few to count. */
  ranges: Range[];
  /** The service tag whose address it is, lower-cased, without its region. */
  tag?: string;
  region?: string;
  /** How long the prefix of the tag is by which it has the address. */
  prefix?: number;
  public: boolean;
  /** It is of a network that nobody describes and that is peered or stands behind a gateway: any address may be its own. */
  stranger?: true;
}

/** What is of a network that nobody describes. */
export const STRANGER: Destination = {
  family: 4,
  address: 0n,
  ranges: [],
  public: false,
  stranger: true,
};

/** What a rule or route says of where packets go: ranges, tags, `*`. */
export type Selector = (destination: Destination) => boolean;

const isOfTag =
  (text: string): Selector =>
  ({ tag, region }) => {
    const wanted = readTag(text);
    return (
      tag === wanted.tag &&
      (wanted.region === undefined || region === wanted.region)
    );
  };

/**
 * Reads one destination of a rule. `Internet` is what is public and not in
 * `spaces`; `VirtualNetwork` is what is in `virtualNetwork`.
 */
export function readSelector(
  text: string,
  spaces: readonly Range[],
  virtualNetwork: readonly Range[],
): Selector {
  const range = readRange(text);
  if (range) {
    return destination =>
      destination.stranger ? range.length === 0 : holds(range, destination);
  }
  switch (text.toLowerCase()) {
    case '*':
    case 'any':
      return () => true;
    case 'internet':
      return destination =>
        destination.public && !spaces.some(space => holds(space, destination));
    case 'virtualnetwork':
      return destination =>
        destination.stranger ??
        virtualNetwork.some(space => holds(space, destination));
    default:
      return isOfTag(text);
  }
}

/** Addresses on both sides of every boundary that a range makes, and of every tag that is named. */
export function destinationsBetween(
  ranges: readonly Range[],
  tags: ReadonlySet<string>,
): Destination[] {
  const cut = [...SPECIAL_RANGES, ...ranges];
  const untagged = ([4, 6] as const)
    .flatMap(family => cutAt(family, cut))
    .map(range => {
      const address = { family: range.family, address: range.from };
      return { ...address, ranges: [range], public: isPublic(address) };
    })
    .filter(destination => !leadsNowhere(destination));
  const names = new Set([...tags].map(text => readTag(text).tag));
  const regions = regionsOf(tags);
  const named = ranges
    .filter(range => isPublic({ family: range.family, address: range.from }))
    .filter(({ family }) => family === 4)
    .map(({ from }) => from);
  const tagged = [...names].flatMap(name =>
    addressesOf(name, regions, [...new Set(named)]).map(at => ({
      ...at,
      ranges: [],
      public: true,
    })),
  );
  return [...untagged, ...tagged];
}

/** One of each kind that the traits tell apart, standing for all of its kind. */
export function distinct(
  destinations: readonly Destination[],
  traits: readonly ((destination: Destination) => boolean | number | string)[],
): Destination[] {
  const kinds = new Map<string, Destination>();
  for (const destination of destinations) {
    const { family, tag } = destination;
    const kind = [
      family,
      tag,
      destination.public,
      ...traits.map(trait => trait(destination)),
    ].join();
    const same = kinds.get(kind);
    if (same) same.ranges.push(...destination.ranges);
    else kinds.set(kind, { ...destination, ranges: [...destination.ranges] });
  }
  return [...kinds.values()];
}
