import { Dirent, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../../problem';
import { parseHcl } from '../hcl';
import { parseJson } from '../json';
import { MAX_BYTES, readText } from '../readText';
import { inTime } from '../timeBox';

type Values = Record<string, unknown>;

/** Files of variables that Terraform loads by itself. */
const LOADED = /^(terraform|.+\.auto)\.tfvars(\.json)?$/i;
/** Folders beside the configuration in which people keep the variables of their stages. */
const MAX_FOLDERS = 100;

/** Whether a file holds values of variables. */
export const isVariableFile = (name: string): boolean =>
  /\.tfvars(\.json)?$/i.test(name);

/** Whether Terraform loads it by itself where it stands beside the configuration. */
export const isLoaded = (path: string): boolean => LOADED.test(basename(path));

/** In the order in which Terraform loads them, so that the last one wins. */
export function inOrder(paths: readonly string[]): string[] {
  const rank = (path: string) =>
    ['terraform.tfvars', 'terraform.tfvars.json'].indexOf(basename(path));
  const late = (path: string) => (rank(path) < 0 ? 2 : rank(path));
  return [...paths].sort((a, b) => {
    const order = late(a) - late(b);
    if (order) return order;
    return basename(a) < basename(b) ? -1 : 1;
  });
}

/** What stands in a folder; nothing where it may not be looked into. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The files of variables in a folder, and in the folders right below it. */
export function variableFilesIn(folder: string): string[] {
  const entries = entriesOf(folder);
  const below = entries
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .slice(0, MAX_FOLDERS)
    .map(({ name }) => join(folder, name));
  return [folder, ...below]
    .flatMap(place =>
      (place === folder ? entries : entriesOf(place))
        .filter(entry => entry.isFile() && isVariableFile(entry.name))
        .map(({ name }) => join(place, name)),
    )
    .sort();
}

/**
 * Reads the values that a file gives to variables.
 *
 * @throws Problem when it cannot be read
 */
export async function readVariables(
  path: string,
  label: string,
): Promise<Values> {
  if (!/\.json$/i.test(path)) {
    return (await parseHcl(readText(path, label, MAX_BYTES.hcl), label)).value;
  }
  const text = readText(path, label, MAX_BYTES.json);
  const [{ value }] = inTime(label, () => parseJson(text, label));
  if (typeof value !== 'object' || value === null) {
    throw Problem.create('is no file of variables', { file: label });
  }
  return value as Values;
}
