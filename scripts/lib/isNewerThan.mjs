import { existsSync, statSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { ROOT } from './paths.mjs';

/**
 * Whether a file is there and nothing it is made of changed after it: `sources`
 * are files, and folders with all that is in them, as seen from `cwd`.
 */
export function isNewerThan(file, sources, cwd = ROOT) {
  if (!existsSync(file)) return false;
  const { mtimeMs } = statSync(file);
  return globSync(sources, { cwd, absolute: true }).every(
    source => statSync(source).mtimeMs <= mtimeMs,
  );
}
