/* eslint-disable @backstage/no-forbidden-package-imports, no-restricted-imports --
 * The tests of the dialects judge with the same; no program has a use for it. */
export * from '@ringfence/dialects/src/write/terraform/__testUtils__/provider';
export { configuration } from '@ringfence/dialects/src/write/terraform/__testUtils__/folder';
