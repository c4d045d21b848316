import {
  FilesAnswer,
  FilesChoice,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  NotWritableError,
  WrittenAbout,
  WrittenFiles,
  writeFiles,
} from '@ringfence/dialects';
import { FieldError, WorkspaceIsolation, contentHash } from '@ringfence/engine';
import { isNamed } from '../errors/isNamed';
import { refuse } from '../service/refuse';
import { LandingZones } from './LandingZones';

/** The digest under which files are kept: of all that is told of them. @internal */
export const filesDigest = (files: Omit<FilesAnswer, 'digest'>): string =>
  contentHash(files);

const noSuchZone = (zones: LandingZones): FieldError => ({
  pointer: '/files/landingZone',
  message: 'There is no such landing zone',
  expected: zones.names().join(', ') || 'none: no landing zone is configured',
});

/**
 * Writes the files of a request in its dialect and landing zone.
 *
 * @throws InputError with `fields` when there is no such landing zone, or when
 * the isolation cannot be written as it stands
 * @internal
 */
export function writeRequested(
  isolation: WorkspaceIsolation,
  choice: FilesChoice,
  zones: LandingZones,
  about: WrittenAbout,
): FilesAnswer {
  const { dialect, landingZone: name } = choice;
  const landingZone = name === undefined ? {} : zones.find(name);
  if (!landingZone) {
    throw refuse({ fields: [noSuchZone(zones)] });
  }
  const written = (): WrittenFiles => {
    try {
      return writeFiles(isolation, { dialect, landingZone, about });
    } catch (error) {
      if (!isNamed(error, 'NotWritableError')) throw error;
      const { fields } = error as NotWritableError;
      throw refuse({
        fields: fields.map(field => ({
          ...field,
          pointer: `/isolation${field.pointer}`,
        })),
      });
    }
  };
  const answer = { dialect, ...(name && { landingZone: name }), ...written() };
  return { ...answer, digest: filesDigest(answer) };
}
