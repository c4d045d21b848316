import {
  lowerBicep,
  parseBicepFile,
  readDocument,
  type DocumentReading,
} from '@ringfence/dialects';
import { NoAnswer, parseHcl } from './hclParser';
import { parseJson, parseYaml } from './parsers';

/** How a document is written. */
export type Format = 'json' | 'yaml' | 'hcl' | 'bicep';

/** What a reader is given: a text, or what a parser made of one. */
export type Input = { format: Format } & ({ text: string } | { tree: unknown });

/** A clear word of a parser that a text is not of its language. */
export class NotOfLanguage extends Error {}

const isProblem = (error: unknown) =>
  error instanceof Error && error.name === 'Problem';

/** A file alone: what else stands in its folder is not held here. */
const HINTS = { terraform: { whole: true } };

function readTree(tree: unknown, format: Format): DocumentReading {
  return readDocument(tree, { format, ...HINTS });
}

async function hclOf(text: string): Promise<unknown> {
  try {
    return await parseHcl(text);
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NotOfLanguage((error as Error).message);
  }
}

/** The documents that a text holds, parsed; Bicep is lowered. */
export async function treesOf(
  text: string,
  format: Format,
): Promise<unknown[]> {
  try {
    switch (format) {
      case 'json':
        return parseJson(text, 'input').map(({ value }) => value);
      case 'yaml':
        return parseYaml(text, 'input').map(({ value }) => value);
      case 'hcl':
        return [await hclOf(text)];
      default: {
        const file = parseBicepFile('main.bicep', text);
        if ('problem' in file) throw new NotOfLanguage(file.problem.reason);
        return [lowerBicep(file)];
      }
    }
  } catch (error) {
    if (isProblem(error)) throw new NotOfLanguage((error as Error).message);
    throw error;
  }
}

/**
 * Reads every document of an input.
 *
 * @throws NotOfLanguage where a parser says so
 */
export async function read(input: Input): Promise<DocumentReading[]> {
  const { format } = input;
  const trees =
    'tree' in input ? [input.tree] : await treesOf(input.text, format);
  return trees.map(tree => readTree(tree, format));
}
