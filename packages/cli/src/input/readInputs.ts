import type { BicepTemplate } from '@ringfence/dialects';
import { messageOf, Problem } from '../problem';
import { mainFiles, readBicepFile } from './bicep';
import { ParsedDocument } from './document';
import { findFiles, InputFile } from './files';
import { parseJson } from './json';
import { ParameterFiles } from './parameterFiles';
import { MAX_BYTES, readText } from './readText';
import { Scan, scanFiles } from './scan';
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
  /** What the folders hold beside files to read, by kind. */
  skipped?(kinds: ReadonlyMap<string, number>): void;
  /** What all files together tell, before the first document. */
  scanned?(scan: Scan): void;
  /** A file that may be for another, which is not known. */
  unused?(file: string, of: string): void;
  progress?(done: number, of: number): void;
}

/** The parameters files among those that are read; one that is none of JSON is told when its turn comes. */
function parametersOf(
  { parameterFiles }: Scan,
  files: readonly InputFile[],
): ParameterFiles {
  const parsed = parameterFiles.flatMap(input => {
    try {
      const [{ value }] = parseFile(input.path, input.label);
      return [{ input, value }];
    } catch {
      return [];
    }
  });
  return ParameterFiles.create(parsed, files);
}

/** The deployment template that a document is, or means. */
const templateIn = ({ value, format }: ParsedDocument): unknown =>
  format === 'bicep' ? (value as BicepTemplate).template : value;

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
  const { files, problems, skipped } = findFiles(names);
  listener.skipped?.(skipped);
  problems.forEach(problem => listener.problem(problem));
  const tell = (error: unknown, file: string) =>
    listener.problem(
      error instanceof Problem
        ? error
        : Problem.create(messageOf(error), { file }),
    );
  const scan = scanFiles(files);
  listener.scanned?.(scan);
  const parameters = parametersOf(scan, files);
  const held = new Set(parameters.left.map(({ path }) => path));
  const told = (input: InputFile, document: ParsedDocument) => {
    const given = parameters.for(input, templateIn(document));
    given?.unused.forEach(({ label }) => listener.unused?.(label, input.label));
    listener.document(
      given ? { ...document, parameters: given.parameters } : document,
      input.listed,
    );
  };
  const guard = (input: InputFile, action: () => void) => {
    try {
      action();
    } catch (error) {
      tell(error, input.label);
    }
  };
  const readPlain = (input: InputFile) =>
    guard(input, () =>
      parseFile(input.path, input.label).forEach(document =>
        told(input, document),
      ),
    );
  const terraform = TerraformInputs.create(names, variableFiles);
  const bicep: InputFile[] = [];
  for (const [index, input] of files.entries()) {
    listener.progress?.(index, files.length);
    if (terraform.take(input)) continue;
    if (kindOf(input.path) === 'bicep') bicep.push(input);
    else if (!held.has(input.path)) readPlain(input);
  }
  for (const input of mainFiles(bicep, tell)) {
    guard(input, () => told(input, readBicepFile(input)));
  }
  parameters.left.forEach(readPlain);
  await terraform.read(listener);
  listener.progress?.(files.length, files.length);
}
