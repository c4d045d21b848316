import { WrittenFile } from '@ringfence/dialects';
import { strToU8, zipSync } from 'fflate';

/** The first day that a ZIP archive can name: the same files give the same bytes on every day. */
const EPOCH = new Date(1980, 0, 1);

/** The files in one ZIP archive. @internal */
export const zip = (files: readonly WrittenFile[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(({ path, content }) => [path, strToU8(content)]),
    ),
    { mtime: EPOCH, level: 9 },
  );

/** Archives in one archive, which packs them no further. @internal */
export const archive = (
  archives: ReadonlyMap<string, Uint8Array>,
): Uint8Array =>
  zipSync(Object.fromEntries(archives), { mtime: EPOCH, level: 0 });
