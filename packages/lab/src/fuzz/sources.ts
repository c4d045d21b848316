import type { Dialect } from '@ringfence/dialects';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Format, Input, NotOfLanguage, read, treesOf } from './input';

/** A document that mutations start from. */
export interface Source {
  name: string;
  dialect: Dialect;
  input: Input;
}

/** Documents of every dialect, with what isolates a workspace in it. */
export const DOCUMENTS = join(
  dirname(require.resolve('lab/package.json')),
  'src/fuzz/documents',
);

const FORMATS: Record<string, Format> = {
  '.json': 'json',
  '.yml': 'yaml',
  '.yaml': 'yaml',
  '.tf': 'hcl',
  '.bicep': 'bicep',
};

/** Larger files would leave too little time for the others. */
const MAX_LENGTH = 100_000;

async function sourcesIn(folder: string, name: string): Promise<Source[]> {
  const format = FORMATS[extname(name).toLowerCase()];
  if (!format) return [];
  const text = readFileSync(join(folder, name), 'utf8');
  if (text.length > MAX_LENGTH) return [];
  try {
    const trees = format === 'bicep' ? [] : await treesOf(text, format);
    const inputs: Input[] = [
      ...(format === 'json' ? [] : [{ format, text }]),
      ...trees.map(tree => ({ format, tree })),
    ];
    const sources: Source[] = [];
    for (const input of inputs) {
      const dialect = (await read(input)).find(each => each.dialect)?.dialect;
      if (dialect) sources.push({ name, dialect, input });
    }
    return sources;
  } catch (error) {
    if (error instanceof NotOfLanguage) return [];
    throw error;
  }
}

/** Every document of a folder that a reader recognises, as text and as tree. */
export async function readSources(folder: string): Promise<Source[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources: Source[] = [];
  for (const name of names.sort()) {
    sources.push(...(await sourcesIn(folder, name)));
  }
  return sources;
}
