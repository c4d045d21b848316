import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '../../input/readInputs';
import { Problem } from '../../problem';

/** A Bicep file beside the template that a compiler made of it. */
export interface Pair {
  folder: string;
  bicep: string;
  json: string;
}

const NAMES = ['MANIFEST.json', 'manifest.json'];

/**
 * The pairs that the manifest of a folder lists; `undefined` for a folder of
 * anything else.
 *
 * @throws Problem for a list with an entry that is no pair
 */
export function readPairs(folder: string): Pair[] | undefined {
  const path = NAMES.map(name => join(folder, name)).find(existsSync);
  if (!path) return undefined;
  const [{ value }] = parseFile(path, path);
  const { pairs } = (value ?? {}) as { pairs?: unknown };
  if (!Array.isArray(pairs)) return undefined;
  return pairs.map((pair: Partial<Pair> | null, index) => {
    const texts = [pair?.folder, pair?.bicep, pair?.json];
    if (texts.every(text => typeof text === 'string')) return pair as Pair;
    throw Problem.create(
      `/pairs/${index}: expected the texts folder, bicep and json`,
      { file: path },
    );
  });
}
