import { isError } from '@backstage/errors';
import { Backend, Caller } from '../backend/Backend';

/** What finding the files of a workspace takes. @internal */
export type FilesBackend = Pick<
  Backend,
  'findWorkspace' | 'getRequest' | 'getRequestFiles'
>;

const isHidden = (error: unknown): boolean =>
  isError(error) && ['NotAllowedError', 'NotFoundError'].includes(error.name);

/**
 * The paths of the files that make a workspace as it is: those of the request that
 * it last came from. None where that was made without files, or may not be read.
 * @internal
 */
export async function standingFiles(
  backend: FilesBackend,
  entityRef: string,
  caller: Caller,
): Promise<string[]> {
  const id = (await backend.findWorkspace(entityRef, caller))?.requestId;
  if (!id) return [];
  try {
    const { filesDigest } = await backend.getRequest(id, caller);
    if (!filesDigest) return [];
    const { files } = await backend.getRequestFiles(id, caller);
    return files.map(({ path }) => path);
  } catch (error) {
    if (isHidden(error)) return [];
    throw error;
  }
}
