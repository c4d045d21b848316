import { ipv4Part, ipv4RangeOf, ipv4Text } from '../../shared/ipv4Range';
import { isRecord } from '../../shared/sourceNode';

type Apply = (args: unknown[]) => unknown;

const isText = (value: unknown): value is string => typeof value === 'string';
const lists = (args: unknown[]) =>
  args.every(arg => Array.isArray(arg)) ? (args as unknown[][]) : undefined;

const text =
  (change: (value: string) => string): Apply =>
  ([value]) =>
    isText(value) ? change(value) : undefined;

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** A part of an IPv4 range, by how many bits it is longer and its number. */
const cidrSubnet: Apply = ([range, bits, number]) => {
  const network = ipv4RangeOf(range);
  return network && isCount(bits) && isCount(number)
    ? ipv4Part(network, network.length + bits, number)
    : undefined;
};

/** An address of an IPv4 range by its number; a negative one counts from the end. */
const cidrHost: Apply = ([range, number]) => {
  const network = ipv4RangeOf(range);
  if (!network || !Number.isInteger(number)) return undefined;
  const at = Number(number) + (Number(number) < 0 ? network.size : 0);
  return at < 0 || at >= network.size
    ? undefined
    : ipv4Text(network.first + at);
};

/** `format` with the verbs that say what a value is, and no more. */
const format: Apply = ([pattern, ...args]) => {
  if (!isText(pattern) || !args.every(isPlain)) return undefined;
  let next = 0;
  let isSound = true;
  const filled = pattern.replace(/%(.?)/g, (_, verb: string) => {
    if (verb === '%') return '%';
    const value = args[next];
    next += 1;
    const fits =
      verb === 'd' ? Number.isInteger(value) : 'sv'.includes(verb || '-');
    isSound &&= fits && value !== undefined;
    return String(value);
  });
  return isSound && next === args.length ? filled : undefined;
};

/** The functions of Terraform that are followed; `undefined` is what they do not tell. */
export const FUNCTIONS: Record<string, Apply> = {
  toset: ([list]) => (Array.isArray(list) ? [...new Set(list)] : undefined),
  tolist: ([list]) => (Array.isArray(list) ? list : undefined),
  tomap: ([map]) => (isRecord(map) ? map : undefined),
  tostring: ([value]) =>
    ['string', 'number', 'boolean'].includes(typeof value)
      ? String(value)
      : undefined,
  tonumber: ([value]) =>
    value !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined,
  tobool: ([value]) =>
    ['true', 'false'].includes(String(value))
      ? String(value) === 'true'
      : undefined,
  merge: args =>
    args.every(isRecord)
      ? Object.fromEntries(args.flatMap(map => Object.entries(map)))
      : undefined,
  concat: args => lists(args)?.flat(),
  flatten: ([list]) => (Array.isArray(list) ? list.flat(10) : undefined),
  distinct: ([list]) => (Array.isArray(list) ? [...new Set(list)] : undefined),
  compact: ([list]) =>
    Array.isArray(list)
      ? list.filter(item => item !== '' && item !== null)
      : undefined,
  keys: ([map]) => (isRecord(map) ? Object.keys(map).sort() : undefined),
  values: ([map]) =>
    isRecord(map)
      ? Object.keys(map)
          .sort()
          .map(key => map[key])
      : undefined,
  length: ([value]) => {
    if (Array.isArray(value) || isText(value)) return value.length;
    return isRecord(value) ? Object.keys(value).length : undefined;
  },
  contains: ([list, item]) =>
    Array.isArray(list) ? list.includes(item) : undefined,
  lookup: ([map, key, otherwise]) => {
    if (!isRecord(map) || !isText(key)) return undefined;
    return Object.hasOwn(map, key) ? map[key] : otherwise;
  },
  coalesce: args => args.find(arg => arg !== null && arg !== ''),
  lower: text(value => value.toLowerCase()),
  upper: text(value => value.toUpperCase()),
  trimspace: text(value => value.trim()),
  join: ([separator, list]) =>
    isText(separator) && Array.isArray(list) && list.every(isPlain)
      ? list.join(separator)
      : undefined,
  split: ([separator, value]) =>
    isText(separator) && separator !== '' && isText(value)
      ? value.split(separator)
      : undefined,
  element: ([list, at]) =>
    Array.isArray(list) && list.length && isCount(at)
      ? list[at % list.length]
      : undefined,
  one: ([list]) =>
    Array.isArray(list) && list.length === 1 ? list[0] : undefined,
  zipmap: ([keys, values]) =>
    Array.isArray(keys) &&
    Array.isArray(values) &&
    keys.every(isText) &&
    keys.length === values.length
      ? Object.fromEntries(keys.map((key, at) => [key, values[at]]))
      : undefined,
  format,
  cidrsubnet: cidrSubnet,
  cidrhost: cidrHost,
  jsonencode: ([value]) => value,
};
