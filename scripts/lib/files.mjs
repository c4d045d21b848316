import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

/** Every file below a folder whose name ends so, in a fixed order. */
export function globSync(folder, ending = '') {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !SKIPPED.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return globSync(path, ending);
      return entry.name.endsWith(ending) ? [path] : [];
    });
}

/** Whether a file is there and none of the others changed after it. */
export function isNewerThan(file, others) {
  if (!existsSync(file)) return false;
  const { mtimeMs } = statSync(file);
  return others.every(other => statSync(other).mtimeMs <= mtimeMs);
}
