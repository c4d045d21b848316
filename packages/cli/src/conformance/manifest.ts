import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, Problem } from '../problem';

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

function readFile(value: unknown, index: number, path: string): ManifestFile {
  if (!isRecord(value) || typeof value.file !== 'string') {
    throw Problem.create(`/files/${index}: expected an object with a file`, {
      file: path,
    });
  }
  const subjects = Array.isArray(value.subjects) ? value.subjects : [];
  return {
    file: value.file,
    tier: typeof value.tier === 'string' ? value.tier : 'core',
    format: typeof value.format === 'string' ? value.format : '',
    subjects: subjects.filter(
      (subject): subject is ExpectedSubject =>
        isRecord(subject) && typeof subject.subject === 'string',
    ),
  };
}

/** Reads the `manifest.json` of a folder. */
export function readManifest(folder: string): ManifestFile[] {
  const path = join(folder, 'manifest.json');
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw Problem.create(messageOf(error), { file: path });
  }
  if (!isRecord(manifest) || !Array.isArray(manifest.files)) {
    throw Problem.create('expected an object with a list of files', {
      file: path,
    });
  }
  return manifest.files.map((file, index) => readFile(file, index, path));
}

/**
 * The value that a quotation means: the default of a parameter, or its first
 * word. `undefined` where the file does not say.
 */
export function meant(quoted: unknown): string | undefined {
  if (typeof quoted === 'boolean') return String(quoted);
  if (typeof quoted !== 'string') return undefined;
  const text = quoted.trim();
  if (/^(unspecified|unknown|not stated|absent)\b/i.test(text)) {
    return undefined;
  }
  const inObject = /default\s+\{[^}]*?:\s*"?(\w+)/i.exec(text);
  if (inObject) return inObject[1];
  const byDefault = /\bdefault\s*[:=]?\s*"?(\w+)/i.exec(text);
  return (byDefault ?? /^["']?([\w-]+)/.exec(text))?.[1];
}

/** How many private endpoints a quotation means; none where there is no word of any. */
export function meantCount(quoted: unknown): number {
  if (typeof quoted === 'number') return quoted;
  if (typeof quoted !== 'string') return 0;
  return Number(/^\s*(\d+)/.exec(quoted)?.[1] ?? 0);
}
