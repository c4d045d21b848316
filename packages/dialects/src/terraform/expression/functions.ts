import { isRecord } from '../../shared/sourceNode';

type Apply = (args: unknown[]) => unknown;

const isText = (value: unknown): value is string => typeof value === 'string';
const lists = (args: unknown[]) =>
  args.every(arg => Array.isArray(arg)) ? (args as unknown[][]) : undefined;

const text =
  (change: (value: string) => string): Apply =>
  ([value]) =>
    isText(value) ? change(value) : undefined;

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
    isText(separator) && Array.isArray(list) && list.every(isText)
      ? list.join(separator)
      : undefined,
  jsonencode: ([value]) => value,
};
