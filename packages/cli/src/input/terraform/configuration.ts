import { readdirSync } from 'node:fs';
import { Problem } from '../../problem';
import { HclFile, parseHcl } from '../hcl';
import { parseJson } from '../json';
import { MAX_BYTES, readText } from '../readText';
import { noteFile } from '../../thread/currentFile';
import { inTime } from '../timeBox';

/** Whether a file is a part of a Terraform configuration. */
export const isConfiguration = (name: string): boolean =>
  /\.tf(\.json)?$/i.test(name);

/** The names of the files that make the configuration in a folder. */
export const configurationIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => !entry.isDirectory() && isConfiguration(entry.name))
    .map(({ name }) => name)
    .sort();

/**
 * Parses one file of a configuration.
 *
 * @throws Problem when it cannot be read
 */
export async function readConfiguration(
  path: string,
  label: string,
): Promise<HclFile> {
  noteFile(label);
  if (!/\.json$/i.test(path)) {
    return parseHcl(readText(path, label, MAX_BYTES.hcl), label);
  }
  const text = readText(path, label, MAX_BYTES.json);
  const [{ value }] = inTime(label, () => parseJson(text, label));
  if (typeof value !== 'object' || value === null) {
    throw Problem.create('is not Terraform', { file: label });
  }
  return { file: label, text, value: value as Record<string, unknown> };
}
