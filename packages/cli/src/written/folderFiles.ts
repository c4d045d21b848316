import { lstatSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isInside, labelOf } from '../input/files';
import { messageOf, Problem } from '../problem';

/** What Terraform keeps beside its files, and no writer makes: it stays where it is. */
export const KEPT = ['.terraform', '.terraform.lock.hcl'] as const;

const MAX_FILES = 2_000;
const MAX_BYTES = 64 * 1024 * 1024;

const isNone = (error: unknown) =>
  (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * The folder to write to, as a path without links. A link is refused, wherever it
 * leads: what looks like a folder of this project may be one of somebody else.
 *
 * @throws Problem for a link, for what is no folder, and for the folder people stand in
 */
export function targetPath(name: string): string {
  const path = resolve(name);
  const here = process.cwd();
  if (isInside(here, path)) {
    throw Problem.create(
      'is the folder you are in, or one around it; name one below it, which is replaced as a whole',
      { file: name },
    );
  }
  let above = path;
  for (;;) {
    try {
      const found = lstatSync(above);
      if (above === path && found.isSymbolicLink()) {
        throw Problem.create('is a link; name its target instead', {
          file: name,
        });
      }
      if (above === path && !found.isDirectory()) {
        throw Problem.create('is a file, and files are written into a folder', {
          file: name,
        });
      }
      break;
    } catch (error) {
      if (error instanceof Problem) throw error;
      if (!isNone(error)) {
        throw Problem.create(messageOf(error), { file: name });
      }
      above = dirname(above);
    }
  }
  if (
    isInside(above, here) &&
    !isInside(realpathSync(above), realpathSync(here))
  ) {
    throw Problem.create(
      'leads over a link out of the folder you are in; name its target instead',
      { file: name },
    );
  }
  return path;
}

/**
 * The files of a folder by their paths, with `/` between the parts; `undefined`
 * where there is no folder.
 *
 * @throws Problem for a link, for what is neither file nor folder, and for more than writers ever make
 */
export function filesOf(folder: string): Map<string, Buffer> | undefined {
  const files = new Map<string, Buffer>();
  let bytes = 0;
  const walk = (at: string, prefix: string) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      const file = labelOf(path);
      if (!prefix && KEPT.some(name => name === entry.name)) continue;
      if (entry.isDirectory()) {
        walk(path, `${prefix}${entry.name}/`);
        continue;
      }
      if (!entry.isFile()) {
        throw Problem.create(
          'is a link or no file at all, and such a folder is left alone',
          { file },
        );
      }
      bytes += lstatSync(path).size;
      if (files.size >= MAX_FILES || bytes > MAX_BYTES) {
        throw Problem.create(
          'holds more than is ever written, so it is left alone',
          { file: labelOf(folder) },
        );
      }
      files.set(`${prefix}${entry.name}`, readFileSync(path));
    }
  };
  try {
    walk(folder, '');
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (isNone(error)) return undefined;
    throw Problem.create(messageOf(error), { file: labelOf(folder) });
  }
  return files;
}
