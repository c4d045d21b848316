export * from './answer';
export * from './goal';
export { MAX_EXACT_CHANGES, smallestFix } from './smallestFix';
export type { SmallestFixOptions } from './smallestFix';
export { smallestFixSchema } from './smallestFixSchema';
