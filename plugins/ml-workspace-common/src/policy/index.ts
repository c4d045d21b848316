export * from './policy';
export * from './baseline';
export * from './compliance';
export { waiverSchema } from './waiver';
export type { Waiver } from './waiver';
