import { readArm } from '..';
import type { Subject } from '../../subject';

/** The one subject of a document, with what was noted on the way. */
export function readOnly(
  document: unknown,
  parameters?: unknown,
): Subject & { notes: string[] } {
  const { subjects, notes } = readArm(document, { parameters });
  expect(subjects).toHaveLength(1);
  return { ...subjects[0], notes };
}
