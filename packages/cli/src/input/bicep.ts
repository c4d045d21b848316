import {
  BicepFileAnswer,
  BicepProblem,
  bicepReferences,
  lowerBicep,
} from '@ringfence/dialects';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, posix, resolve } from 'node:path';
import { Problem } from '../problem';
import { lineCounter, ParsedDocument, Spot } from './document';
import { InputFile, isInside } from './files';
import { MAX_BYTES, readText } from './readText';

function problemOf(
  { reason, offset }: BicepProblem,
  text: string,
  file: string,
): Problem {
  const lineStart = Math.max(
    text.lastIndexOf('\n', offset - 1),
    text.lastIndexOf('\r', offset - 1),
  );
  return Problem.create(`is not Bicep: ${reason}`, {
    file,
    line: lineCounter(text)(offset),
    column: offset - lineStart,
  });
}

/** Hands over what stands in the folder that was asked for, or where people stand, and nowhere else. */
function filesFrom({ path, root }: InputFile) {
  const folder = dirname(path);
  const homes = [process.cwd(), root ?? folder, folder].map(home =>
    realpathSync(home),
  );
  return (name: string): BicepFileAnswer | undefined => {
    const wanted = resolve(folder, name);
    if (!existsSync(wanted)) return undefined;
    const real = realpathSync(wanted);
    if (!homes.some(home => isInside(real, home))) {
      return { refused: 'it stands outside of the folder' };
    }
    try {
      return { text: readText(real, name, MAX_BYTES.bicep) };
    } catch (error) {
      return { refused: error instanceof Problem ? error.message : 'no file' };
    }
  };
}

/** Where the place of a pointer is, in the words of who named the file. */
function spotter(
  label: string,
): (place: { path: string; text: string; offset: number }) => Spot {
  const lines = new Map<string, (offset: number) => number>();
  return ({ path, text, offset }) => {
    let lineOf = lines.get(path);
    if (!lineOf) {
      lineOf = lineCounter(text);
      lines.set(path, lineOf);
    }
    const file = posix.join(posix.dirname(label), path);
    return { file, line: lineOf(offset) };
  };
}

/**
 * Reads a Bicep or parameters file with the files that it names.
 *
 * @throws Problem when it cannot be read or is no Bicep
 */
export function readBicepFile(input: InputFile): ParsedDocument {
  const { label, path } = input;
  const text = readText(path, label, MAX_BYTES.bicep);
  const bicep = lowerBicep(basename(path), text, filesFrom(input));
  if ('problem' in bicep) throw problemOf(bicep.problem, text, label);
  const spotOf = spotter(label);
  return {
    value: bicep,
    format: 'bicep',
    locate(pointer) {
      const place = bicep.locate(pointer);
      return place ? spotOf(place) : { file: label };
    },
  };
}

/**
 * The Bicep files that stand for themselves: of those found in a folder, the ones
 * that no other deploys, is for or imports from.
 */
export function mainFiles(
  inputs: readonly InputFile[],
  tell: (error: unknown, file: string) => void,
): InputFile[] {
  if (!inputs.some(({ listed }) => listed)) return [...inputs];
  const named = new Set<string>();
  const sound = inputs.filter(({ path, label }) => {
    try {
      const text = readText(path, label, MAX_BYTES.bicep);
      const references = bicepReferences(basename(path), text);
      if ('problem' in references) {
        throw problemOf(references.problem, text, label);
      }
      references.forEach(name => named.add(resolve(dirname(path), name)));
      return true;
    } catch (error) {
      tell(error, label);
      return false;
    }
  });
  return sound.filter(({ path, listed }) => !listed || !named.has(path));
}
