import type { BicepFiles } from './files';
import { parametersTemplate } from './lower/parametersTemplate';
import { Program } from './lower/program';
import { SyntaxProblem } from './syntax/syntaxProblem';

/** Where something stands in the files of a program; the offset counts characters. @public */
export interface BicepPlace {
  path: string;
  text: string;
  offset: number;
}

/** A Bicep or parameters file, taken for the deployment template that it means. @public */
export interface BicepTemplate {
  /** The template; pointers of what is read of it lead into this. */
  template: Record<string, unknown>;
  /** The other files that it names, by their path from its own folder. */
  named: readonly string[];
  /** What people are told of how it is read. */
  notes: readonly string[];
  /** Where a pointer leads to: to itself, or to the nearest thing around it. */
  locate(pointer: string): BicepPlace | undefined;
  /** An expression of the template as it is written in Bicep. */
  written(expression: string): string | undefined;
  /** What is not read of the deployment that a pointer leads to or through. */
  unreadAt(pointer: string): { reason: string; words: string } | undefined;
}

/** Why a text is no Bicep, and where. @public */
export interface BicepProblem {
  reason: string;
  offset: number;
}

/**
 * Takes a Bicep file, or a Bicep parameters file with the file that it names, for
 * the deployment template that it means.
 *
 * @param name - the file's own name; one that ends in `.bicepparam` holds parameters
 * @param text - what it holds
 * @param files - hands over the files that it names
 * @returns the template, or why the text is no Bicep
 * @public
 */
export function lowerBicep(
  name: string,
  text: string,
  files: BicepFiles = () => undefined,
): BicepTemplate | { problem: BicepProblem } {
  const program = Program.create(files);
  try {
    const source = Program.parse(name, text);
    const template = /\.bicepparam$/i.test(name)
      ? parametersTemplate(source, program)
      : program.main(source);
    return templateOf(program, template);
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return { problem: { reason: error.message, offset: error.offset } };
  }
}

function templateOf(
  program: Program,
  template: Record<string, unknown>,
): BicepTemplate {
  const { places } = program;
  return {
    template,
    named: [...program.named],
    notes: [...program.notes],
    locate(pointer) {
      const place = places.locate(template, pointer);
      return (
        place && {
          path: place.source.path,
          text: place.source.text,
          offset: place.offset,
        }
      );
    },
    written: expression => places.written(expression),
    unreadAt(pointer) {
      for (const { value } of places.path(template, pointer).reverse()) {
        const unread = program.unreadOf(value);
        if (unread) return unread;
      }
      return undefined;
    },
  };
}
