import { WorkspaceIsolation } from '@ringfence/engine';
import { printArm } from './arm';
import { printBicep } from './bicep';
import { printAzml } from './azml';
import { Blueprint, makeBlueprint } from './blueprint';
import { LandingZone } from './landingZone';
import { printTerraform } from './terraform';
import { WrittenAbout, WrittenDialect, WrittenFiles } from './written';

/** How files are written. @public */
export interface WriteOptions {
  /** The dialect. */
  dialect: WrittenDialect;
  /** Where the workspace lives. */
  landingZone?: LandingZone;
  /** What stands in the header of the files. */
  about?: WrittenAbout;
}

/** Prints a blueprint in one dialect. @internal */
export type Printer = (
  blueprint: Blueprint,
  about: WrittenAbout,
) => WrittenFiles;

/** The writers there are. @internal */
export const PRINTERS: Record<WrittenDialect, Printer> = {
  arm: printArm,
  bicep: printBicep,
  terraform: printTerraform,
  'azml-yaml': printAzml,
};

/**
 * The files that make a workspace as it is described. Pure and deterministic: the
 * same isolation, landing zone and header give the same bytes.
 *
 * @throws NotWritableError naming every field that is missing or that Azure would refuse
 * @public
 */
export function writeFiles(
  isolation: WorkspaceIsolation,
  { dialect, landingZone = {}, about = {} }: WriteOptions,
): WrittenFiles {
  const blueprint = makeBlueprint(isolation, landingZone);
  return PRINTERS[dialect](blueprint, about);
}
