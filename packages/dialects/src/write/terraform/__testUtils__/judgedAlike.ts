import { WorkspaceIsolation } from '@ringfence/engine';
import { LandingZone, NotWritableError, writeFiles } from '../..';
import { judgedDifferently } from '../../__testUtils__/judgedAlike';
import { readFolder } from './folder';

/** What stands at a pointer. */
const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<any>((found, key) => found?.[key], value);

/** Whether a list of nothing is read as such: the files of a root module are all there is of it. */
const isReadAsNone = (pointer: string, read: unknown) => {
  const found = at(read, pointer);
  return Array.isArray(found) && found.length === 0;
};

/** How the judgement of the Terraform files of an isolation differs from that of the isolation itself. */
export async function judgedAlike(
  isolation: WorkspaceIsolation,
  landingZone: LandingZone = {},
): Promise<string[]> {
  try {
    const { files, unsayable } = writeFiles(isolation, {
      dialect: 'terraform',
      landingZone,
    });
    const { subjects, unread } = await readFolder(files);
    const read = subjects.map(subject => subject.isolation);
    return [
      ...unread.map(({ reason }) => `unread: ${reason}`),
      // A sentence names the first of several, and resources of HCL have no order.
      ...judgedDifferently(
        isolation,
        unsayable.filter(({ pointer }) => !isReadAsNone(pointer, read[0])),
        read,
      ).filter(difference => !difference.startsWith('sentence:')),
    ];
  } catch (error) {
    if (!(error instanceof NotWritableError)) throw error;
    return error.fields.map(
      ({ pointer, message }) => `refused: ${pointer} ${message}`,
    );
  }
}
