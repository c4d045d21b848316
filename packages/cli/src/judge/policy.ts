import {
  getCheck,
  Policy,
  policySchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { parseFile } from '../input/readInputs';
import { Problem } from '../problem';

/** Reads and checks the organisation's policy. */
export function loadPolicy(path: string): Policy {
  const documents = parseFile(path, path);
  const parsed = policySchema.safeParse(documents[0]?.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const pointer = issue.path.map(part => `/${String(part)}`).join('');
    throw Problem.create(
      `is no policy: ${pointer || 'the document'}: ${issue.message}`,
      { file: path, line: documents[0]?.locate(pointer).line },
    );
  }
  const unknown = Object.keys(parsed.data.enforcement).find(
    id => !getCheck(id),
  );
  if (unknown !== undefined) {
    throw Problem.create(
      `is no policy: /enforcement/${unknown}: there is no check of this id`,
      {
        file: path,
        line: documents[0].locate(`/enforcement/${unknown}`).line,
      },
    );
  }
  return parsed.data;
}
