import {
  MANIFEST_NAME,
  Manifest,
  WrittenFile,
  manifestOf,
  readManifest,
} from '@ringfence/dialects';
import { createHash } from 'node:crypto';
import { Problem } from '../problem';
import { filesOf, targetPath } from './folderFiles';
import { recoverFolder, replaceFolder } from './replaceFolder';

/** How a file of the folder is other than what would be written. */
export interface Difference {
  path: string;
  what: 'missing' | 'differs' | 'unexpected';
  /** The first line that differs. */
  line?: number;
}

const sha256 = (bytes: Buffer) =>
  createHash('sha256').update(bytes).digest('hex');

function firstLine(one: string, other: string): number {
  const [a, b] = [one.split('\n'), other.split('\n')];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at + 1;
}

const byPath = (one: { path: string }, other: { path: string }) =>
  one.path < other.path ? -1 : 1;

/** The folder that files are written to, and what stands there now. */
export class OutputFolder {
  readonly #name: string;
  readonly #path: string;
  /** `undefined` where there is no folder. */
  readonly #files: ReadonlyMap<string, Buffer> | undefined;

  private constructor(name: string) {
    this.#name = name;
    this.#path = targetPath(name);
    this.#files = filesOf(this.#path);
  }

  /**
   * Looks at a folder and changes nothing.
   *
   * @throws Problem for a link, and for what cannot be read
   */
  static at(name: string): OutputFolder {
    return new OutputFolder(name);
  }

  /** What is other there than these files, in the order of their paths. */
  differences(files: readonly WrittenFile[]): Difference[] {
    const found: Difference[] = [];
    for (const { path, content } of files) {
      const there = this.#files?.get(path);
      if (!there) found.push({ path, what: 'missing' });
      else if (!there.equals(Buffer.from(content))) {
        const line = firstLine(content, there.toString('utf8'));
        found.push({ path, what: 'differs', line });
      }
    }
    const written = new Set(files.map(({ path }) => path));
    for (const path of this.#files?.keys() ?? []) {
      if (written.has(path) || path === MANIFEST_NAME) continue;
      found.push({ path, what: 'unexpected' });
    }
    return found.sort(byPath);
  }

  /**
   * Puts the files there in place of those of an earlier run.
   *
   * @throws Problem that names what stands there and was not written, or changed since
   */
  replace(files: readonly WrittenFile[]): void {
    this.#refuseOthers(files);
    recoverFolder(this.#path);
    // What a killed run had moved aside is back now, and may not be ours.
    const now = OutputFolder.at(this.#name);
    now.#refuseOthers(files);
    const all = [...files, manifestOf(files)];
    const isThere = (file: WrittenFile) =>
      now.#files?.get(file.path)?.equals(Buffer.from(file.content));
    if (now.#files?.size === all.length && all.every(isThere)) return;
    replaceFolder(this.#path, all);
  }

  #manifest(): Manifest {
    const text = this.#files?.get(MANIFEST_NAME)?.toString('utf8');
    return (text !== undefined && readManifest(text)) || {};
  }

  #refuseOthers(files: readonly WrittenFile[]): void {
    const manifest = this.#manifest();
    const wanted = new Map(files.map(({ path, content }) => [path, content]));
    const others: string[] = [];
    for (const [path, bytes] of this.#files ?? []) {
      const content = wanted.get(path);
      const isSame =
        content !== undefined && bytes.equals(Buffer.from(content));
      const isMeta = path === MANIFEST_NAME && Object.keys(manifest).length > 0;
      if (isSame || isMeta) continue;
      if (!Object.hasOwn(manifest, path))
        others.push(`${path}, which no write made`);
      else if (manifest[path] !== sha256(bytes)) {
        others.push(`${path}, which was changed after it was written`);
      }
    }
    if (!others.length) return;
    const [first, ...more] = others.sort();
    throw Problem.create(
      `is left as it is, for it holds ${first}${
        more.length ? `;\n  ${more.join(';\n  ')}` : ''
      }. Name another folder, or take these away`,
      { file: this.#name },
    );
  }
}
