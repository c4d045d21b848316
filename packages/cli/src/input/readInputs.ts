import { messageOf, Problem } from '../problem';
import { mainFiles, readBicepFile } from './bicep';
import { ParsedDocument } from './document';
import { findFiles, InputFile, placeOf } from './files';
import { HclFile, joinModule, parseHcl } from './hcl';
import { parseJson } from './json';
import { MAX_BYTES, readText } from './readText';
import { parseYaml } from './yaml';

type Kind = 'json' | 'yaml' | 'hcl' | 'hcl-json' | 'values' | 'bicep' | 'guess';

const KINDS: [RegExp, Kind][] = [
  [/\.tf\.json$/i, 'hcl-json'],
  [/\.tfvars(\.json)?$/i, 'values'],
  [/\.tf$/i, 'hcl'],
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

/** The Terraform files of one folder. */
interface Module {
  files: HclFile[];
  values: Record<string, unknown>;
  whole: boolean;
}

/** What happens while files are read. */
export interface Listener {
  /** `listed` when the file was found in a folder and not named itself. */
  document(document: ParsedDocument, listed: boolean): void;
  problem(problem: Problem): void;
  progress?(done: number, of: number): void;
}

async function addToModule(module: Module, input: InputFile): Promise<void> {
  const { label, path } = input;
  const kind = kindOf(path);
  if (kind === 'hcl-json' || /\.json$/i.test(path)) {
    const [{ value }] = parseFile(path, label);
    if (typeof value !== 'object' || value === null) {
      throw Problem.create('is not Terraform', { file: label });
    }
    const text = readText(path, label, MAX_BYTES.json);
    const content = value as Record<string, unknown>;
    if (kind === 'values') Object.assign(module.values, content);
    else module.files.push({ file: label, text, value: content });
    return;
  }
  const parsed = await parseHcl(readText(path, label, MAX_BYTES.hcl), label);
  if (kind === 'values') Object.assign(module.values, parsed.value);
  else module.files.push(parsed);
}

/**
 * Reads files one after the other and tells each document. A file that cannot be
 * read is told as a problem and keeps no other from being read. The Terraform
 * files of a folder make one document.
 */
export async function readInputs(
  names: readonly string[],
  listener: Listener,
): Promise<void> {
  const { files, problems } = findFiles(names);
  const tell = (error: unknown, file: string) =>
    listener.problem(
      error instanceof Problem
        ? error
        : Problem.create(messageOf(error), { file }),
    );
  problems.forEach(problem => listener.problem(problem));
  const modules = new Map<string, Module>();
  const bicep: InputFile[] = [];
  for (const [index, input] of files.entries()) {
    listener.progress?.(index, files.length);
    try {
      const kind = kindOf(input.path);
      if (kind === 'hcl' || kind === 'hcl-json' || kind === 'values') {
        const { folder } = placeOf(input);
        const module = modules.get(folder) ?? {
          files: [],
          values: {},
          whole: true,
        };
        modules.set(folder, module);
        module.whole &&= input.listed;
        try {
          await addToModule(module, input);
        } catch (error) {
          module.whole = false;
          throw error;
        }
      } else if (kind === 'bicep') bicep.push(input);
      else {
        parseFile(input.path, input.label).forEach(document =>
          listener.document(document, input.listed),
        );
      }
    } catch (error) {
      tell(error, input.label);
    }
  }
  for (const input of mainFiles(bicep, tell)) {
    try {
      listener.document(readBicepFile(input), input.listed);
    } catch (error) {
      tell(error, input.label);
    }
  }
  for (const { files: parsed, values, whole } of modules.values()) {
    if (!parsed.length) continue;
    try {
      listener.document(joinModule(parsed, { whole, values }), whole);
    } catch (error) {
      tell(error, parsed[0].file);
    }
  }
  listener.progress?.(files.length, files.length);
}
