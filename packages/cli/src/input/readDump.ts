import { DumpVerifier } from '@ringfence/backstage-plugin-ml-workspace-common';
import type {
  DumpVerdict,
  VerifyOptions,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Problem } from '../problem';
import { readLines } from './readLines';

/**
 * Reads a dump up to its end, or up to where it is broken.
 *
 * @throws Problem for what is no dump at all
 */
export async function readDump(
  path: string,
  file: string,
  options: VerifyOptions,
): Promise<DumpVerdict> {
  const verifier = DumpVerifier.create(options);
  for await (const line of readLines(path, file)) {
    if (!verifier.add(line)) break;
  }
  const verdict = verifier.end();
  if (!verifier.isDump && !verdict.intact) {
    const { line, expected, found } = verdict;
    throw Problem.create(
      `is no dump of the chain of events: expected ${expected}, found ${found}`,
      { file, line },
    );
  }
  return verdict;
}
