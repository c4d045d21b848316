import fc from 'fast-check';

/** Where complete isolations are. */
export const COMPLETE_SUBSCRIPTION = '22222222-2222-4222-8222-222222222222';

/** One of some values. */
export const oneOf = <T>(...values: T[]): fc.Arbitrary<T> =>
  fc.constantFrom(...values);

/** The ARM id of something in a group. */
export const idIn = (group: string, type: string, name: string) =>
  `/subscriptions/${COMPLETE_SUBSCRIPTION}/resourceGroups/${group}/providers/${type}/${name}`;

/** Regions as people write them. */
export const REGION = 'westeurope';

/** Ranges that may come in. */
export const inboundRanges = fc.subarray([
  '203.0.113.0/24',
  '198.51.100.7',
  '198.51.100.128/25',
  '20.1.2.0/24',
]);

/** An arbitrary that is now and then left out. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** A record without what is `undefined`. */
export const present = <T extends object>(record: T) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };

/** Entries with a number behind each name, so that no two share one. */
export const numbered = <T extends { name?: string }>(entries: T[]): T[] =>
  entries.map((entry, at) => ({ ...entry, name: `${entry.name}${at || ''}` }));
