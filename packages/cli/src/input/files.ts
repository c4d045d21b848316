import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import {
  basename,
  dirname,
  extname,
  join,
  relative,
  resolve,
  sep,
} from 'node:path';
import { messageOf, Problem } from '../problem';

/** Folders that hold what others made. */
const SKIPPED = new Set(['node_modules', '.git', '.terraform']);
const READ = /\.(ya?ml|jsonc?|tf|tfvars|bicep|bicepparam)$/i;
const MAX_FILES = 20_000;

/** A file to read. `listed` when its folder was asked for as a whole. */
export interface InputFile {
  /** As people call it: relative to where they stand. */
  label: string;
  path: string;
  listed: boolean;
  /** The folder it was found in. */
  root?: string;
}

/** Files to read and what kept others from being read. */
export interface FoundFiles {
  files: InputFile[];
  problems: Problem[];
  /** What folders hold and no reader is for, by kind. */
  skipped: ReadonlyMap<string, number>;
}

/** Whether a path is a folder or stands in it. */
export const isInside = (path: string, folder: string) =>
  path === folder ||
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** A path as people call it: relative to where they stand. */
export const labelOf = (path: string): string => {
  const near = relative(process.cwd(), path);
  return (near === '' || near.startsWith('..') ? path : near)
    .split(sep)
    .join('/');
};

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  if (code === 'ELOOP') return 'a link that leads in a circle';
  return messageOf(error);
}

/** Collects files; what cannot be read becomes a problem and stops nothing else. */
class Collector {
  readonly files: InputFile[] = [];
  readonly problems: Problem[] = [];
  /** What is in folders and is not read, counted by kind. */
  readonly skipped = new Map<string, number>();
  readonly #seen = new Set<string>();

  static create(): Collector {
    return new Collector();
  }

  /** A file or folder that was named. */
  add(name: string): void {
    const path = resolve(name);
    this.#guard(name, () => {
      const real = realpathSync(path);
      if (statSync(real).isDirectory()) {
        this.#folder(real, real);
        return;
      }
      const isLink = lstatSync(path).isSymbolicLink();
      const homes = [realpathSync(process.cwd()), realpathSync(dirname(path))];
      if (isLink && !homes.some(home => isInside(real, home))) {
        this.#linkOut(name);
      } else this.#file(path, real, name);
    });
  }

  #folder(folder: string, root: string): void {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (SKIPPED.has(entry.name)) {
          this.#skip(`${entry.name} folder`);
          continue;
        }
        this.#guard(labelOf(path), () => this.#folder(path, root));
      } else if (READ.test(entry.name)) {
        // Below a real folder, what is no link is where it seems to be.
        if (entry.isFile()) {
          this.#guard(labelOf(path), () =>
            this.#file(path, path, labelOf(path), root),
          );
          continue;
        }
        this.#guard(labelOf(path), () => {
          const real = realpathSync(path);
          if (!isInside(real, root)) this.#linkOut(labelOf(path));
          else this.#file(path, real, labelOf(path), root);
        });
      } else
        this.#skip(extname(entry.name).toLowerCase() || 'without an ending');
    }
  }

  #file(path: string, real: string, label: string, root?: string): void {
    if (this.#seen.has(real)) return;
    if (this.files.length >= MAX_FILES) {
      throw Problem.create(
        `more than ${MAX_FILES} files; name a smaller folder`,
        { file: dirname(label) },
      );
    }
    this.#seen.add(real);
    this.files.push({
      path,
      label: label.split(sep).join('/'),
      listed: root !== undefined,
      root,
    });
  }

  #skip(kind: string): void {
    this.skipped.set(kind, (this.skipped.get(kind) ?? 0) + 1);
  }

  #linkOut(label: string): void {
    this.problems.push(
      Problem.create(
        'a link that leads out of its folder was not followed; name its target instead',
        { file: label },
      ),
    );
  }

  #guard(label: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      this.problems.push(
        error instanceof Problem
          ? error
          : Problem.create(reasonOf(error), { file: label }),
      );
    }
  }
}

/** Finds the files that were named, and those in folders that were. */
export function findFiles(names: readonly string[]): FoundFiles {
  const collector = Collector.create();
  for (const name of names) {
    if (name === '-') {
      collector.files.push({ label: '-', path: '-', listed: false });
    } else collector.add(name);
  }
  const { files, problems, skipped } = collector;
  return { files, problems, skipped };
}

/** The folder a file stands in and its own name. */
export const placeOf = ({ path }: InputFile) => ({
  folder: path === '-' ? '-' : dirname(path),
  name: basename(path),
});
