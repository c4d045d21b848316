import {
  readCheckpoint,
  readNote,
  verifyNote,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import type {
  PublicKey,
  VerifyOptions,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Problem } from '../problem';
import { readDump } from './readDump';
import { readLines } from './readLines';
import { checkpointIn, isArchive } from './verifyPacks';

type Kept = NonNullable<VerifyOptions['against']>;

/** More lines than a checkpoint has, and fewer than keep anybody waiting. */
const MOST_LINES = 200;

async function firstLines(file: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(file, file)) {
    lines.push(line);
    if (lines.length > MOST_LINES) break;
  }
  return lines;
}

async function ofDump(
  file: string,
  keys: readonly PublicKey[] | undefined,
): Promise<Kept> {
  const verdict = await readDump(file, file, { keys });
  if (!verdict.intact) {
    const { line, expected, found } = verdict;
    throw Problem.create(
      `is broken itself, so nothing can be held to it: expected ${expected}, found ${found}`,
      { file, line },
    );
  }
  if (verdict.log) return verdict.log;
  throw Problem.create(
    'is a dump of an earlier version, which has no log to hold another one to',
    { file },
  );
}

function ofNote(
  file: string,
  note: string,
  keys: readonly PublicKey[] | undefined,
): Kept {
  const read = readNote(note);
  const checkpoint = read && readCheckpoint(read.text);
  if (!checkpoint) {
    throw Problem.create('is neither a dump nor a checkpoint', { file });
  }
  const verified = keys && verifyNote(note, keys);
  if (verified && 'problem' in verified) {
    throw Problem.create(`is no checkpoint that holds: ${verified.problem}`, {
      file,
    });
  }
  return checkpoint;
}

/**
 * How far the record had come once: from an earlier dump, a checkpoint or a pack.
 *
 * @throws Problem for what is neither, and for one that does not hold itself
 */
export async function readAgainst(
  file: string,
  keys: readonly PublicKey[] | undefined,
): Promise<Kept> {
  if (isArchive(file)) return ofNote(file, checkpointIn(file), keys);
  const lines = await firstLines(file);
  if (lines.find(line => line.trim())?.startsWith('{')) {
    return ofDump(file, keys);
  }
  const note = lines.map(line => `${line.replace(/\r$/, '')}\n`).join('');
  return ofNote(file, note, keys);
}
