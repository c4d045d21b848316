import { existsSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { messageOf, Problem } from '../../problem';
import { ParsedDocument } from '../document';
import { InputFile, labelOf, placeOf } from '../files';
import { HclFile, joinModule } from '../hcl';
import { eachInTime } from '../timeBox';
import {
  configurationIn,
  isConfiguration,
  readConfiguration,
} from './configuration';
import { LocalModule, LocalModules } from './localModules';
import {
  inOrder,
  isLoaded,
  isVariableFile,
  readVariables,
  variableFilesIn,
} from './variableFiles';

type Values = Record<string, unknown>;

/** One configuration: the files of one folder that were named or found. */
interface Folder {
  path: string;
  inputs: InputFile[];
  files: HclFile[];
  /** Files of the folder that were not read. */
  missing: string[];
  called: LocalModule[];
}

/** A configuration of which everything is read. */
interface ReadyFolder {
  label: string;
  isListed: boolean;
  join(): ParsedDocument;
}

/** What happens with what was read. */
export interface TerraformListener {
  document(document: ParsedDocument, listed: boolean): void;
  problem(problem: Problem): void;
  /** Nothing is timed: now is when output may be written. */
  between?(): void;
  isFull?(): boolean;
}

const sameValue = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

const hasConfiguration = (folder: string) =>
  existsSync(folder) && configurationIn(folder).length > 0;

const problemOf = (error: unknown, file: string) =>
  error instanceof Problem ? error : Problem.create(messageOf(error), { file });

type Guard = (file: string, action: () => Promise<void>) => Promise<boolean>;

/** Does something with a file, or tells why it could not; whether it could. */
const guarded =
  (listener: TerraformListener): Guard =>
  async (file, action) => {
    try {
      await action();
      return true;
    } catch (error) {
      listener.problem(problemOf(error, file));
      return false;
    }
  };

/** The Terraform files among the inputs, put together as Terraform does: one folder is one configuration. */
export class TerraformInputs {
  readonly #folders = new Map<string, Folder>();
  /** Files of variables that were found, and not named. */
  readonly #found: string[] = [];
  /** Files of variables that were named, in their order. */
  readonly #given: string[];
  readonly #names: readonly string[];

  private constructor(names: readonly string[], given: readonly string[]) {
    this.#names = names;
    this.#given = [...given];
  }

  /** `given` are the files of variables that are to be used. */
  static create(
    names: readonly string[],
    given: readonly string[],
  ): TerraformInputs {
    return new TerraformInputs(names, given);
  }

  /** Takes a file that is one of Terraform's. */
  take(input: InputFile): boolean {
    if (isVariableFile(input.path)) {
      (input.listed ? this.#found : this.#given).push(input.path);
      return true;
    }
    if (!isConfiguration(input.path)) return false;
    const { folder: path } = placeOf(input);
    const folder = this.#folders.get(path) ?? {
      path,
      inputs: [],
      files: [],
      missing: [],
      called: [],
    };
    folder.inputs.push(input);
    this.#folders.set(path, folder);
    return true;
  }

  /** Reads what was taken and tells each configuration. */
  async read(listener: TerraformListener): Promise<void> {
    const guard = guarded(listener);
    const modules = LocalModules.create([
      process.cwd(),
      ...this.#names.map(name =>
        isConfiguration(name) ? dirname(resolve(name)) : resolve(name),
      ),
    ]);
    for (const folder of this.#folders.values()) {
      const names = new Set(folder.inputs.map(({ path }) => basename(path)));
      folder.missing = configurationIn(folder.path).filter(
        name => !names.has(name),
      );
      for (const { path, label } of folder.inputs) {
        const isRead = await guard(label, async () => {
          folder.files.push(await readConfiguration(path, label));
        });
        if (!isRead) folder.missing.push(basename(path));
      }
      folder.called = await modules.calledBy(folder.path, folder.files);
    }
    const given: Values = {};
    for (const path of this.#given) {
      await guard(path, async () => {
        Object.assign(given, await readVariables(path, path));
      });
    }
    const called = new Set(
      [...this.#folders.values()].flatMap(folder =>
        folder.called.map(module => module.folder),
      ),
    );
    const ready: ReadyFolder[] = [];
    for (const folder of this.#folders.values()) {
      const isListed = folder.inputs.every(({ listed }) => listed);
      if (!folder.files.length || (isListed && called.has(folder.path))) {
        continue;
      }
      const { label } = folder.inputs[0];
      await guard(label, async () => {
        const join = await this.#joining(folder, given, guard);
        ready.push({ label, isListed, join });
      });
    }
    eachInTime(ready, {
      fileOf: ({ label }) => label,
      action({ label, isListed, join }) {
        try {
          listener.document(join(), isListed);
        } catch (error) {
          listener.problem(problemOf(error, label));
        }
      },
      late: problem => listener.problem(problem),
      between: () => listener.between?.(),
      isFull: () => listener.isFull?.() ?? false,
    });
  }

  /** Reads the values of a configuration's variables; gives what puts all of it together. */
  async #joining(
    folder: Folder,
    given: Values,
    guard: Guard,
  ): Promise<() => ParsedDocument> {
    const files = this.#variablesOf(folder);
    const values: Values = {};
    for (const path of inOrder(files.loaded)) {
      const label = labelOf(path);
      const isRead = await guard(label, async () => {
        Object.assign(values, await readVariables(path, label));
      });
      if (!isRead) folder.missing.push(basename(path));
    }
    Object.assign(values, given);
    const unsettled = new Set<string>();
    const defaults = defaultsOf(folder.files);
    const unused = this.#given.length ? [] : files.unused;
    for (const path of unused) {
      const label = labelOf(path);
      await guard(label, async () => {
        const set = await readVariables(path, label);
        for (const [name, value] of Object.entries(set)) {
          const used = Object.hasOwn(values, name)
            ? values[name]
            : defaults.get(name);
          if (!sameValue(used, value)) unsettled.add(name);
        }
      });
    }
    return () =>
      joinModule(folder.files, folder.called, {
        whole: folder.missing.length === 0,
        missing: folder.missing,
        values,
        unsettled: [...unsettled],
        unusedVariableFiles: unused.map(labelOf),
      });
  }

  /** The files of variables that belong to a configuration: those of its folder, and those below that are no other's. */
  #variablesOf({ path, inputs }: Folder): {
    loaded: string[];
    unused: string[];
  } {
    const isListed = inputs.every(({ listed }) => listed);
    const all = isListed
      ? this.#found.filter(file => this.#ownerOf(file) === path)
      : variableFilesIn(path).filter(
          file => dirname(file) === path || !hasConfiguration(dirname(file)),
        );
    const others = all.filter(file => !this.#given.includes(file));
    const isOwn = (file: string) => dirname(file) === path && isLoaded(file);
    return {
      loaded: others.filter(isOwn),
      unused: others.filter(file => !isOwn(file)),
    };
  }

  /** The nearest folder around a file that holds a configuration. */
  #ownerOf(file: string): string | undefined {
    for (
      let folder = dirname(file);
      folder.length > 1;
      folder = dirname(folder)
    ) {
      if (this.#folders.has(folder)) return folder;
      if (!folder.includes(sep) || dirname(folder) === folder) break;
    }
    return undefined;
  }
}

/** What the variables of files are where nobody gives them a value. */
function defaultsOf(files: readonly HclFile[]): Map<string, unknown> {
  const listed = (value: unknown): unknown[] =>
    Array.isArray(value) ? value : [value];
  return new Map(
    files
      .flatMap(({ value }) => listed(value.variable ?? []))
      .flatMap(section => Object.entries(section as Values))
      .map(([name, bodies]) => [
        name,
        listed(bodies)
          .map(body => (body as Values | null)?.default)
          .find(value => value !== undefined),
      ]),
  );
}
