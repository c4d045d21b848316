/**
 * A portal that the backend tests of all packages share: a test backend beside
 * a real catalog. The plugins under test are handed in.
 *
 * @packageDocumentation
 */
export * from './eventually';
export { TestPortal } from './TestPortal';
export type { TestPortalOptions } from './TestPortal';
export type { Databases } from './databases';
export { type Memberships, userInfoFactory } from './owners';
