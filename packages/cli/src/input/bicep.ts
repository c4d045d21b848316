import {
  BicepFile,
  BicepFileAnswer,
  BicepProblem,
  lowerBicep,
  parseBicepFile,
} from '@ringfence/dialects';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, posix, resolve } from 'node:path';
import { Problem } from '../problem';
import { lineCounter, ParsedDocument, Spot } from './document';
import { InputFile, isInside } from './files';
import { MAX_BYTES, readText } from './readText';
import { eachInTime } from './timeBox';

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
function filesFrom({ path, root }: InputFile, kept: KeptFiles) {
  const folder = dirname(path);
  let homes: string[] | undefined;
  return (name: string): BicepFileAnswer | undefined => {
    const wanted = resolve(folder, name);
    const parsed = kept.get(wanted);
    if (parsed) return { text: parsed.text, parsed };
    if (!existsSync(wanted)) return undefined;
    const real = realpathSync(wanted);
    homes ??= [process.cwd(), root ?? folder, folder].map(home =>
      realpathSync(home),
    );
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

/** Files of a folder that was read, parsed, by their whole paths. */
type KeptFiles = ReadonlyMap<string, BicepFile>;

function parseInput({ path, label }: InputFile, read?: string): BicepFile {
  const text = read ?? readText(path, label, MAX_BYTES.bicep);
  const file = parseBicepFile(basename(path), text);
  if ('problem' in file) throw problemOf(file.problem, text, label);
  return file;
}

/**
 * Reads a Bicep or parameters file with the files that it names.
 *
 * @param kept - files that are parsed already
 * @throws Problem when it cannot be read or is no Bicep
 */
export function readBicepFile(
  input: InputFile,
  kept: KeptFiles = new Map(),
): ParsedDocument {
  const { label, path } = input;
  const file = kept.get(path) ?? parseInput(input);
  const bicep = lowerBicep(file, filesFrom(input, kept));
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

/** Most text whose parsed form is kept until it is needed again. */
const MAX_KEPT = 2 * 1024 * 1024;

/** The Bicep files that stand for themselves, and what was parsed to find them. */
export interface MainFiles {
  inputs: readonly InputFile[];
  kept: KeptFiles;
}

/**
 * The Bicep files that stand for themselves: of those found in a folder, the ones
 * that no other deploys, is for or imports from.
 *
 * @param texts - what was read already, by path
 */
export function mainFiles(
  inputs: readonly InputFile[],
  tell: (error: unknown, file: string) => void,
  texts: ReadonlyMap<string, string>,
): MainFiles {
  const kept = new Map<string, BicepFile>();
  if (!inputs.some(({ listed }) => listed)) return { inputs, kept };
  const named = new Set<string>();
  let length = 0;
  const sound: InputFile[] = [];
  eachInTime(inputs, {
    fileOf: ({ label }) => label,
    action(input) {
      const { path, label } = input;
      try {
        const file = parseInput(input, texts.get(path));
        file.references.forEach(name =>
          named.add(resolve(dirname(path), name)),
        );
        length += file.text.length;
        if (length <= MAX_KEPT) kept.set(path, file);
        sound.push(input);
      } catch (error) {
        tell(error, label);
      }
    },
    late: problem => tell(problem, problem.file ?? ''),
  });
  return {
    inputs: sound.filter(({ path, listed }) => !listed || !named.has(path)),
    kept,
  };
}
