/* eslint-disable @backstage/no-forbidden-package-imports, no-restricted-imports --
 * What many are held to here is what the tests of the writers hold a few to. */
import type { LandingZone, WrittenDialect } from '@ringfence/dialects';
import { judgedAlike as judgedAlikeHere } from '@ringfence/dialects/src/write/__testUtils__/judgedAlike';
import { judgedAlike as judgedAlikeInTerraform } from '@ringfence/dialects/src/write/terraform/__testUtils__/judgedAlike';
import type { WorkspaceIsolation } from '@ringfence/engine';

/** How the judgement of the files of an isolation differs from that of the isolation itself, in any dialect. */
export const judgedAlike = async (
  isolation: WorkspaceIsolation,
  dialect: WrittenDialect,
  landingZone: LandingZone = {},
): Promise<string[]> =>
  dialect === 'terraform'
    ? judgedAlikeInTerraform(isolation, landingZone)
    : judgedAlikeHere(isolation, dialect, landingZone);
