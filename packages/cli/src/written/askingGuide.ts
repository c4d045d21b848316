import {
  AskingGuide,
  readAskingGuide,
  writtenAskingGuideSchema,
} from '@ringfence/advice';
import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import { refuseLinkOut } from '../input/files';
import { parseFile } from '../input/readInputs';
import { Problem } from '../problem';

/**
 * The asking guide in a file: `asking` of the configuration.
 *
 * @throws Problem when the file cannot be read or holds none
 */
export function readGuide(file: string): AskingGuide {
  refuseLinkOut(file);
  const documents = parseFile(file, file);
  if (documents.length !== 1) {
    throw Problem.create(
      `holds ${documents.length} documents, and an asking guide is one`,
      { file },
    );
  }
  const [{ value, locate }] = documents;
  const { data, error } = writtenAskingGuideSchema.safeParse(value);
  if (data) return readAskingGuide(data);
  const fields = fieldsOfZodError(error);
  const told = fields.map(
    ({ pointer, message, expected }) =>
      `${pointer || 'the document'}: ${message}; expected ${expected}`,
  );
  throw Problem.create(
    `is no asking guide: ${told.join('\n  ')}`,
    locate(fields[0].pointer),
  );
}
