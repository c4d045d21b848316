import { messageOf, Problem } from '../problem';
import { mainFiles, readBicepFile } from './bicep';
import { ParsedDocument } from './document';
import { findFiles, InputFile } from './files';
import { parseJson } from './json';
import { MAX_BYTES, readText } from './readText';
import { TerraformInputs } from './terraform/terraformInputs';
import { parseYaml } from './yaml';

type Kind = 'json' | 'yaml' | 'bicep' | 'guess';

const KINDS: [RegExp, Kind][] = [
  [/\.bicep(param)?$/i, 'bicep'],
  [/\.jsonc?$/i, 'json'],
  [/\.ya?ml$/i, 'yaml'],
];

const kindOf = (path: string): Kind =>
  KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'guess';

/** Parses JSON or YAML, by the name of the file or else by how it begins. */
export function parseFile(path: string, file: string): ParsedDocument[] {
  const kind = kindOf(path);
  if (kind === 'bicep') {
    throw Problem.create(
      'is Bicep, where JSON or YAML is expected; a parameters file of Bicep names the file it is for, so check it by itself',
      { file },
    );
  }
  const limit = kind === 'yaml' ? MAX_BYTES.yaml : MAX_BYTES.json;
  const text = readText(path, file, limit);
  const isJson =
    kind === 'guess' ? /^\uFEFF?\s*[[{]/.test(text) : kind !== 'yaml';
  if (!isJson && text.length > MAX_BYTES.yaml) {
    throw Problem.create('is too large for a YAML file', { file });
  }
  return isJson ? parseJson(text, file) : parseYaml(text, file);
}

/** What happens while files are read. */
export interface Listener {
  /** `listed` when the file was found in a folder and not named itself. */
  document(document: ParsedDocument, listed: boolean): void;
  problem(problem: Problem): void;
  progress?(done: number, of: number): void;
}

/**
 * Reads files one after the other and tells each document. A file that cannot be
 * read is told as a problem and keeps no other from being read. The Terraform
 * files of a folder make one document.
 *
 * @param variableFiles - files of Terraform variables that are to be used
 */
export async function readInputs(
  names: readonly string[],
  listener: Listener,
  variableFiles: readonly string[] = [],
): Promise<void> {
  const { files, problems } = findFiles(names);
  problems.forEach(problem => listener.problem(problem));
  const tell = (error: unknown, file: string) =>
    listener.problem(
      error instanceof Problem
        ? error
        : Problem.create(messageOf(error), { file }),
    );
  const terraform = TerraformInputs.create(names, variableFiles);
  const bicep: InputFile[] = [];
  for (const [index, input] of files.entries()) {
    listener.progress?.(index, files.length);
    if (terraform.take(input)) continue;
    if (kindOf(input.path) === 'bicep') {
      bicep.push(input);
      continue;
    }
    try {
      parseFile(input.path, input.label).forEach(document =>
        listener.document(document, input.listed),
      );
    } catch (error) {
      tell(error, input.label);
    }
  }
  const { inputs, kept } = mainFiles(bicep, tell);
  for (const input of inputs) {
    try {
      listener.document(readBicepFile(input, kept), input.listed);
    } catch (error) {
      tell(error, input.label);
    }
  }
  await terraform.read(listener);
  listener.progress?.(files.length, files.length);
}
