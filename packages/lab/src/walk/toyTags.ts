// Azure publishes which prefixes a service tag has, and changes them weekly. The
// walk invents a few addresses for each tag instead: enough that no short list of
// addresses takes all of a tag with it. No two tags share one.

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
  tag: string;
  region?: string;
  address: bigint;
}

/** Where the tags' addresses lie: in each quarter of the internet, between prefixes that people write. */
const BASES = [0x33_97_00_00n, 0x69_b5_00_00n, 0x9a_4d_00_00n, 0xd1_63_00_00n];

function numberOf(text: string): bigint {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + char.charCodeAt(0)) % 251;
  return BigInt(hash);
}

/** The walk's addresses of a tag: of each region, and of none that is named. */
export function addressesOf(tag: string): TagAddress[] {
  return [undefined, ...REGIONS].flatMap((region, index) =>
    BASES.map(base => ({
      tag,
      ...(region && { region }),
      address: base + numberOf(tag) * 256n + BigInt(index),
    })),
  );
}
