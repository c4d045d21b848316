import { WorkspaceIsolation } from '@ringfence/engine';
import { judgedDifferences } from '@ringfence/testing';
import { readBicep } from '../../bicep';
import { readDocument } from '../../readDocument';
import {
  LandingZone,
  NotWritableError,
  Unsayable,
  WrittenDialect,
  WrittenFiles,
  writeFiles,
} from '..';
import { statedDifferently } from '../azml/__testUtils__/statedDifferently';
import { loweredFiles } from './templates';

/** Reads what was written, as the command line would. */
type ReadBack = (written: WrittenFiles) => WorkspaceIsolation[];

const READ_BACK: Record<'arm' | 'bicep', ReadBack> = {
  arm: ({ files: [template] }) =>
    readDocument(JSON.parse(template.content)).subjects.map(
      ({ isolation }) => isolation,
    ),
  bicep: ({ files }) =>
    readBicep(loweredFiles(files, 'main.bicepparam')).subjects.map(
      ({ isolation }) => isolation,
    ),
};

/** How the judgement of what was read of files differs from that of the isolation, without what they do not say. */
export const judgedDifferently = (
  isolation: WorkspaceIsolation,
  unsayable: readonly Unsayable[],
  read: readonly WorkspaceIsolation[],
): string[] =>
  read.length === 1
    ? judgedDifferences(
        isolation,
        unsayable.map(({ pointer }) => pointer),
        read[0],
      )
    : [`${read.length} workspaces are read`];

/**
 * How the judgement of the files of an isolation differs from that of the
 * isolation itself, without what they do not say: nothing where they are judged
 * alike. An isolation that is refused is told by what it is refused for.
 */
export function judgedAlike(
  isolation: WorkspaceIsolation,
  dialect: Exclude<WrittenDialect, 'terraform'>,
  landingZone: LandingZone = {},
): string[] {
  try {
    const written = writeFiles(isolation, { dialect, landingZone });
    if (dialect === 'azml-yaml') return statedDifferently(isolation, written);
    return judgedDifferently(
      isolation,
      written.unsayable,
      READ_BACK[dialect](written),
    );
  } catch (error) {
    if (!(error instanceof NotWritableError)) throw error;
    return error.fields.map(
      ({ pointer, message }) => `refused: ${pointer} ${message}`,
    );
  }
}
