import { join } from 'node:path';
import { parseFile } from '../input/readInputs';
import { Problem } from '../problem';

/** A subject as a careful human read it; values are quoted, with remarks. */
export type ExpectedSubject = Record<string, unknown> & { subject: string };

/** One file of a folder with a manifest. */
export interface ManifestFile {
  file: string;
  tier: string;
  format: string;
  subjects: ExpectedSubject[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listAt(
  value: unknown,
  pointer: string,
  wrong: (pointer: string, expected: string) => Problem,
): Record<string, unknown>[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw wrong(pointer, 'a list');
  return value.map((item: unknown, index) => {
    if (!isRecord(item)) throw wrong(`${pointer}/${index}`, 'an object');
    return item;
  });
}

/**
 * Reads the `manifest.json` of a folder. What it says beside files, tiers,
 * formats and subjects is let be.
 *
 * @throws Problem that names the place in the manifest and what is expected there
 */
export function readManifest(folder: string): ManifestFile[] {
  const path = join(folder, 'manifest.json');
  const [{ value, locate }] = parseFile(path, path);
  const wrong = (pointer: string, expected: string) =>
    Problem.create(`${pointer || 'the document'}: expected ${expected}`, {
      file: path,
      line: locate(pointer).line,
    });
  const textAt = (text: unknown, pointer: string) => {
    if (typeof text === 'string' && text !== '') return text;
    throw wrong(pointer, 'a text');
  };
  if (!isRecord(value) || !Array.isArray(value.files)) {
    throw wrong('', 'an object with a list of files');
  }
  return listAt(value.files, '/files', wrong).map((file, index) => {
    const at = `/files/${index}`;
    const subjects = listAt(file.subjects, `${at}/subjects`, wrong);
    return {
      file: textAt(file.file, `${at}/file`),
      tier: textAt(file.tier ?? 'core', `${at}/tier`),
      format: textAt(file.format ?? 'unknown', `${at}/format`),
      subjects: subjects.map((subject, which) => ({
        ...subject,
        subject: textAt(subject.subject, `${at}/subjects/${which}/subject`),
      })),
    };
  });
}

/** Words that are values themselves, whatever is remarked after them. */
const VALUE =
  /^(true|false|(en|dis)abled|allow_?(only|internet)\w*|selected\w*)$/i;

/**
 * The value that a quotation means: the default of a parameter, or its first
 * word. `undefined` where the file does not say.
 */
export function meant(quoted: unknown): string | undefined {
  if (typeof quoted === 'boolean') return String(quoted);
  if (typeof quoted !== 'string') return undefined;
  const text = quoted.trim();
  if (
    /^(unspecified|unknown|not (stated|specified|set)|absent|none)\b/i.test(
      text,
    )
  ) {
    return undefined;
  }
  const first = /^["']?([\w-]+)/.exec(text)?.[1];
  if (first !== undefined && VALUE.test(first)) return first;
  const inObject = /default\s+\{[^}]*?:\s*"?(\w+)/i.exec(text);
  const byDefault = /\bdefault\s*[:=]?\s*"?(\w+)/i.exec(text);
  return (inObject ?? byDefault)?.[1] ?? first;
}

/** How many private endpoints a quotation means; none where there is no word of any. */
export function meantCount(quoted: unknown): number {
  if (typeof quoted === 'number') return quoted;
  if (typeof quoted !== 'string') return 0;
  return Number(/^\s*(\d+)/.exec(quoted)?.[1] ?? 0);
}
