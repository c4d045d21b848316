import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';
import { labelOf } from '../files';
import { HclFile } from '../hcl';
import { configurationIn } from './configuration';
import { ParsedFiles } from './parsedFiles';

/** Most folders of modules that one configuration may lead to. */
const MAX_FOLDERS = 200;

/** A local module that a configuration calls, in its folder. */
export interface LocalModule {
  /** Its folder relative to the configuration that is judged. */
  key: string;
  folder: string;
  files: HclFile[];
}

type Body = Record<string, unknown>;

const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : [value];

/** The sources of the modules that files call and that stand in a folder near by. */
function sourcesIn(files: readonly HclFile[]): string[] {
  const calls = files
    .flatMap(({ value }) => listed(value.module ?? []))
    .flatMap(section => Object.values(section as Body).flatMap(listed));
  return calls
    .map(call => (call as Body | null)?.source)
    .filter(source => typeof source === 'string')
    .filter(source => /^\.\.?(\/|$)/.test(source));
}

const isInside = (path: string, folder: string) =>
  path === folder || path.startsWith(folder + sep);

/** Reads local modules, from nowhere outside of the folders that were named. */
export class LocalModules {
  readonly #homes: string[];
  readonly #parsed: ParsedFiles;

  private constructor(homes: string[], parsed: ParsedFiles) {
    this.#homes = homes;
    this.#parsed = parsed;
  }

  /** `homes` are the folders out of which no module is read. */
  static create(homes: readonly string[], parsed: ParsedFiles): LocalModules {
    return new LocalModules(
      homes.filter(home => existsSync(home)).map(home => realpathSync(home)),
      parsed,
    );
  }

  /** All modules that a configuration leads to. */
  async calledBy(
    root: string,
    files: readonly HclFile[],
  ): Promise<LocalModule[]> {
    const found = new Map<string, LocalModule>();
    const open: { key: string; files: readonly HclFile[] }[] = [
      { key: '', files },
    ];
    for (const caller of open) {
      for (const source of sourcesIn(caller.files)) {
        const key = posix.join(caller.key, source).replace(/(^|\/)\.?\/?$/, '');
        if (found.has(key) || found.size >= MAX_FOLDERS) continue;
        const folder = resolve(root, key);
        const inside = await this.#read(folder);
        if (!inside) continue;
        const module = { key, folder, files: inside };
        found.set(key, module);
        open.push(module);
      }
    }
    return [...found.values()];
  }

  #isNear(real: string): boolean {
    return this.#homes.some(home => isInside(real, home));
  }

  /** The files of a folder; `undefined` where not all of them can be read. */
  async #read(folder: string): Promise<HclFile[] | undefined> {
    try {
      const real = realpathSync(folder);
      if (!this.#isNear(real) || !statSync(real).isDirectory())
        return undefined;
      const files: HclFile[] = [];
      for (const name of configurationIn(real)) {
        const path = join(real, name);
        // A link may lead to where nobody pointed.
        if (!this.#isNear(realpathSync(path))) return undefined;
        files.push(await this.#parsed.read(path, labelOf(path)));
      }
      return files.length ? files : undefined;
    } catch {
      return undefined;
    }
  }
}
