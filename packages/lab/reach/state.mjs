// How far a run has come, so that another can go on from there.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Reads where a run over the same code and the same tests was left. Of others it
 * keeps `hints` alone: which test noticed a mutant, to be asked first.
 */
export function openState(file, digest) {
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { hints = {} } = kept;
  const state =
    kept.digest === digest
      ? kept
      : { digest, hints, noticed: {}, survived: {} };
  const save = () => {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  };
  return { state, save };
}
