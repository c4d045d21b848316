/* eslint-disable @backstage/no-forbidden-package-imports, no-restricted-imports --
 * What many are held to here is what the tests of the writers hold a few to. */
export { judgedAlike } from '@ringfence/dialects/src/write/__testUtils__/judgedAlike';
