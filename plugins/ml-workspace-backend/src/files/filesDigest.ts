import { FilesAnswer } from '@ringfence/backstage-plugin-ml-workspace-common';
import { contentHash } from '@ringfence/engine';

/** The digest under which files are kept: of all that is told of them. @internal */
export const filesDigest = (files: Omit<FilesAnswer, 'digest'>): string =>
  contentHash(files);
