// Azure publishes which prefixes a service tag has, and changes them weekly. The
// walk invents a few addresses for each tag instead: some in each quarter of the
// internet, so that no short list of addresses takes all of a tag with it, and two
// in every range that somebody names, as nobody can say that a tag has none there:
// one by a long prefix of the tag, and one by a short one.

const REGIONS = [
  'westeurope',
  'northeurope',
  'eastus',
  'westus',
  'swedencentral',
];

/** A region in the spelling of Azure's identifiers. */
export const regionName = (text: string) =>
  text.toLowerCase().replace(/[\s_-]/g, '');

/** A tag's name, and the region at its end where it has one. */
export function readTag(text: string): { tag: string; region?: string } {
  const dot = text.lastIndexOf('.');
  const region = dot < 0 ? '' : regionName(text.slice(dot + 1));
  return REGIONS.includes(region)
    ? { tag: text.slice(0, dot).toLowerCase(), region }
    : { tag: text.toLowerCase() };
}

/** Whether a text that is no address can be a tag at all. */
export const isTag = (text: string) => /^[a-z][a-z0-9.]*$/i.test(text);

/** An address of a tag, in a region or, without one, in some region that nobody names. */
export interface TagAddress {
  family: 4 | 6;
  tag: string;
  region?: string;
  address: bigint;
  /** How long the prefix of the tag is by which it has the address. */
  prefix: number;
}

const LONG_PREFIX = 24;
const SHORT_PREFIX = 8;

/** Where the tags' addresses lie: in each quarter of the internet, between prefixes that people write. */
const BASES = [0x33_97_00_00n, 0x69_b5_00_00n, 0x9a_4d_00_00n, 0xd1_63_00_00n];

/** Where those of IPv6 lie. */
const BASE_V6 = 0x2603_1020n * 2n ** 96n;

function numberOf(text: string): bigint {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + char.charCodeAt(0)) % 251;
  return BigInt(hash);
}

/** The region at the end of a tag, where it has one. */
export const regionsOf = (tags: Iterable<string>): string[] => [
  ...new Set([...tags].flatMap(text => readTag(text).region ?? [])),
];

/** The walk's addresses of a tag: of each region that is named, and of none of them. */
export function addressesOf(
  tag: string,
  regions: readonly string[],
  named: readonly bigint[],
): TagAddress[] {
  return [undefined, ...regions].flatMap((region, index) => {
    const offset = numberOf(tag) * 256n + BigInt(index);
    const of = { tag, ...(region && { region }) };
    return [
      ...[...BASES.map(base => base + offset), ...named].map(address => ({
        ...of,
        family: 4 as const,
        address,
        prefix: LONG_PREFIX,
      })),
      ...named.map(address => ({
        ...of,
        family: 4 as const,
        address,
        prefix: SHORT_PREFIX,
      })),
      {
        ...of,
        family: 6 as const,
        address: BASE_V6 + offset,
        prefix: LONG_PREFIX,
      },
    ];
  });
}
