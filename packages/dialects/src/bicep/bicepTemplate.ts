import type { Unread } from '@ringfence/engine';
import type { BicepFile, BicepProblem } from './bicepFile';
import type { BicepFiles } from './files';
import type { BicepSource } from './lower/bicepSource';
import { parametersTemplate } from './lower/parametersTemplate';
import { Program } from './lower/program';

/** Where something stands in the files of a program; the offset counts characters. @public */
export type BicepPlace = Pick<BicepFile, 'path' | 'text'> &
  Pick<BicepProblem, 'offset'>;

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
  unreadAt(pointer: string): Pick<Unread, 'reason' | 'words'> | undefined;
}

/**
 * Takes a Bicep file, or a Bicep parameters file with the file that it names, for
 * the deployment template that it means.
 *
 * @param file - the file, parsed
 * @param files - hands over the files that it names
 * @public
 */
export function lowerBicep(
  file: BicepFile,
  files: BicepFiles = () => undefined,
): BicepTemplate {
  const program = Program.create(files);
  const source = file as BicepSource;
  const template = /\.bicepparam$/i.test(file.path)
    ? parametersTemplate(source, program)
    : program.main(source);
  return templateOf(program, template);
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
