export * from './answer';
export { MAX_FIX_EVALUATIONS } from './budget';
export * from './goal';
export { MAX_EXACT_CHANGES, smallestFix } from './smallestFix';
export type { SmallestFixOptions } from './smallestFix';
export { smallestFixSchema } from './smallestFixSchema';
