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
import { eachInTime } from './timeBox';
import { parseYaml } from './yaml';

type Kind = 'json' | 'yaml' | 'bicep' | 'guess';

const KINDS: [RegExp, Kind][] = [
  [/\.bicep(param)?$/i, 'bicep'],
  [/\.jsonc?$/i, 'json'],
  [/\.ya?ml$/i, 'yaml'],
];

const kindOf = (path: string): Kind =>
  KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'guess';

const limitOf = (kind: Kind) =>
  kind === 'yaml' ? MAX_BYTES.yaml : MAX_BYTES.json;

/**
 * Parses JSON or YAML, by the name of the file or else by how it begins.
 *
 * @param read - its text, where somebody had to wait for it
 */
export function parseFile(
  path: string,
  file: string,
  read?: string,
): ParsedDocument[] {
  const kind = kindOf(path);
  if (kind === 'bicep') {
    throw Problem.create(
      'is Bicep, where JSON or YAML is expected; a parameters file of Bicep names the file it is for, so check it by itself',
      { file },
    );
  }
  const text = read ?? readText(path, file, limitOf(kind));
  const isJson =
    kind === 'guess' ? /^\uFEFF?\s*[[{]/.test(text) : kind !== 'yaml';
  if (!isJson && text.length > MAX_BYTES.yaml) {
    throw Problem.create('is too large for a YAML file', { file });
  }
  return isJson ? parseJson(text, file) : parseYaml(text, file);
}

/** What happens while files are read; what is told of one counts as its time. */
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
  /** How far it is. No file is timed now, so that output may be written. */
  progress?(done: number, of: number): void;
  /** So much output waits that progress is to be told soon. */
  isFull?(): boolean;
}

/** A file to read, with its text where somebody types or pipes it. */
interface PlainInput extends InputFile {
  text?: string;
}

/** The parameters files among those that are read; one that is none of JSON is told when its turn comes. */
function parametersOf(
  { parameterFiles }: Scan,
  files: readonly InputFile[],
): ParameterFiles {
  const parsed: { input: InputFile; value: unknown }[] = [];
  eachInTime(parameterFiles, {
    fileOf: ({ label }) => label,
    action(input) {
      try {
        const [{ value }] = parseFile(input.path, input.label);
        parsed.push({ input, value });
      } catch {
        // It is told when its turn comes.
      }
    },
    // So is one that takes too long: it is no parameters file then, but one to read.
    late() {},
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
  let done = 0;
  const each = <Input extends InputFile>(
    inputs: readonly Input[],
    action: (input: Input) => void,
  ) => {
    eachInTime(inputs, {
      fileOf: ({ label }) => label,
      action: input => guard(input, () => action(input)),
      late: problem => listener.problem(problem),
      between: n => listener.progress?.(done + n, files.length),
      isFull: () => listener.isFull?.() ?? false,
    });
    done += inputs.length;
  };
  const readPlain = (inputs: readonly PlainInput[]) =>
    each(inputs, input =>
      parseFile(
        input.path,
        input.label,
        input.text ?? scan.texts.get(input.path),
      ).forEach(document => told(input, document)),
    );
  const terraform = TerraformInputs.create(names, variableFiles);
  const bicep: InputFile[] = [];
  const plain: PlainInput[] = [];
  for (const input of files) {
    if (terraform.take(input)) continue;
    if (kindOf(input.path) === 'bicep') bicep.push(input);
    else if (input.path === '-') {
      guard(input, () =>
        plain.push({ ...input, text: readText('-', '-', MAX_BYTES.json) }),
      );
    } else if (!held.has(input.path)) plain.push(input);
  }
  readPlain(plain);
  const { inputs, kept } = mainFiles(bicep, tell, scan.texts);
  each(inputs, input => told(input, readBicepFile(input, kept)));
  readPlain(parameters.left);
  await terraform.read({
    document: (document, listed) => listener.document(document, listed),
    problem: problem => listener.problem(problem),
    between: () => listener.progress?.(done, files.length),
    isFull: () => listener.isFull?.() ?? false,
  });
  listener.progress?.(files.length, files.length);
}
