import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import { LandingZone, landingZoneSchema } from '@ringfence/dialects';
import type { ParsedDocument } from '../input/document';
import { refuseLinkOut } from '../input/files';
import { parseFile } from '../input/readInputs';
import { Problem } from '../problem';

/**
 * The landing zone that stands somewhere in a document.
 *
 * @throws Problem that names each field that is wrong, and the line of the first
 */
export function landingZoneIn(
  value: unknown,
  at: string,
  { locate }: Pick<ParsedDocument, 'locate'>,
): LandingZone {
  const parsed = landingZoneSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = fieldsOfZodError(parsed.error);
  const told = fields.map(
    ({ pointer, message, expected }) =>
      `${at}${pointer || ' the document'}: ${message}; expected ${expected}`,
  );
  throw Problem.create(
    `is no landing zone: ${told.join('\n  ')}`,
    locate(`${at}${fields[0].pointer}`),
  );
}

/**
 * The landing zone in a file.
 *
 * @throws Problem when the file cannot be read or holds none
 */
export function readLandingZone(file: string): LandingZone {
  refuseLinkOut(file);
  const documents = parseFile(file, file);
  if (documents.length !== 1) {
    throw Problem.create(
      `holds ${documents.length} documents, and a landing zone is one`,
      { file },
    );
  }
  return landingZoneIn(documents[0].value, '', documents[0]);
}
