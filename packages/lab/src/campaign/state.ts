import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Where a long run was left, or where it begins. */
export function readState<T extends { seed: number }>(
  file: string,
  seed: number,
  begin: (seed: number) => T,
): T {
  if (!existsSync(file)) return begin(seed);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as T;
  if (kept.seed !== seed) {
    throw new Error(
      `${file} belongs to seed ${kept.seed}: name another file with --state, or take it away`,
    );
  }
  return kept;
}

/** Keeps where a long run is; whenever it is stopped, the file is whole. */
export function writeState(file: string, state: { seed: number }): void {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
