import {
  LandingZone,
  NotWritableError,
  Unsayable,
  WrittenDialect,
  WrittenFile,
  writeFiles,
} from '@ringfence/dialects';
import { FieldError, workspaceEntityName } from '@ringfence/engine';
import type { Spot } from '../input/document';
import type { WholeWorkspace } from './wholeWorkspaces';

/** The files of one workspace, or why there are none. */
export interface WrittenWorkspace {
  name: string;
  spot: Spot;
  /** The folder of its files below the one that was named; none where it is alone. */
  folder?: string;
  files: WrittenFile[];
  unsayable: Unsayable[];
  /** Each field that is missing or that Azure would refuse. */
  refused: FieldError[];
  spotOf: WholeWorkspace['spotOf'];
}

/** A folder for a workspace among others: two of one name in two groups are apart. */
function folderOf(
  { isolation, name }: WholeWorkspace,
  landingZone: LandingZone | undefined,
): string {
  const { workspace } = isolation;
  return workspaceEntityName({
    name,
    subscriptionId:
      workspace?.subscriptionId ?? landingZone?.subscriptionId ?? '',
    resourceGroup: workspace?.resourceGroup ?? landingZone?.resourceGroup ?? '',
  }).replace(/[^\w-]/g, '_');
}

/** Writes workspaces in one dialect; of several, each into a folder of its own. */
export const writeWorkspaces = (
  workspaces: readonly WholeWorkspace[],
  dialect: WrittenDialect,
  named: LandingZone | undefined,
): WrittenWorkspace[] =>
  workspaces.map(workspace => {
    const { name, isolation, asked, spot, spotOf } = workspace;
    const landingZone = named ?? asked.landingZone;
    const folder =
      workspaces.length > 1 ? folderOf(workspace, landingZone) : undefined;
    const about = { name, spot, folder, spotOf };
    try {
      const { files, unsayable } = writeFiles(isolation, {
        dialect,
        landingZone,
        about: asked.about,
      });
      return { ...about, files, unsayable, refused: [] };
    } catch (error) {
      // By its name: another copy of the package may have thrown it.
      if (!(error instanceof Error) || error.name !== 'NotWritableError') {
        throw error;
      }
      const { fields } = error as NotWritableError;
      return { ...about, files: [], unsayable: [], refused: [...fields] };
    }
  });

/** All files by their paths below the folder that was named. */
export const filesTogether = (
  written: readonly WrittenWorkspace[],
): WrittenFile[] =>
  written.flatMap(({ folder, files }) =>
    files.map(({ path, content }) => ({
      path: folder === undefined ? path : `${folder}/${path}`,
      content,
    })),
  );
