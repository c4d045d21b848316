import { Needs, needsSchema } from '@ringfence/advice';
import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import { readDocument } from '@ringfence/dialects';
import { Problem } from '../problem';
import { parseFile } from './readInputs';

const noNeeds = (file: string) =>
  Problem.create(
    'describes infrastructure, and compare takes what a team needs; ml-workspace compare --help lists the fields',
    { file },
  );

/**
 * Reads what a team needs from a YAML or JSON file.
 *
 * @throws Problem that names each field that is wrong, what was expected there,
 * and the line of the first
 */
export function readNeeds(path: string): Needs {
  if (/\.tf(vars)?$/i.test(path)) throw noNeeds(path);
  const documents = parseFile(path, path);
  if (documents.length !== 1) {
    throw Problem.create(
      documents.length
        ? `holds ${documents.length} documents; put the needs into one`
        : 'is empty; write what is needed, or {} where nothing is said',
      { file: path },
    );
  }
  const [{ value, format, locate }] = documents;
  const parsed = needsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  if (readDocument(value, { format }).subjects.length) throw noNeeds(path);
  const fields = fieldsOfZodError(parsed.error);
  const told = fields.map(({ pointer, message, expected }) => {
    const wanted = message.includes(expected) ? '' : `; expected ${expected}`;
    return `${pointer || 'the document'}: ${message}${wanted}`;
  });
  throw Problem.create(
    `is no list of needs: ${told.join('\n  ')}`,
    locate(fields[0].pointer),
  );
}
