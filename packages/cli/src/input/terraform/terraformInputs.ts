import { existsSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { messageOf, Problem } from '../../problem';
import { ParsedDocument } from '../document';
import { InputFile, labelOf, placeOf } from '../files';
import { HclFile, joinModule } from '../hcl';
import { eachInTime } from '../timeBox';
import { configurationIn, isConfiguration } from './configuration';
import { LocalModule, LocalModules } from './localModules';
import { ParsedFiles } from './parsedFiles';
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
  /** Files of the folder that were not read. */
  missing: string[];
}

/** What a configuration consists of, parsed. */
interface Parsed {
  files: HclFile[];
  called: LocalModule[];
}

/** A configuration of which everything is read. */
interface ReadyFolder {
  label: string;
  isListed: boolean;
  join(): ParsedDocument;
}

/** From how many characters of text on configurations are judged before more are read. */
const BATCH = 512 * 1024;

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

/** Tells configurations of which everything is read. */
function tellAll(
  ready: readonly ReadyFolder[],
  listener: TerraformListener,
): void {
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
      missing: [],
    };
    folder.inputs.push(input);
    this.#folders.set(path, folder);
    return true;
  }

  /**
   * Reads what was taken and tells each configuration. All are looked over first for
   * what they call: a module that another calls is none by itself.
   */
  async read(listener: TerraformListener): Promise<void> {
    const guard = guarded(listener);
    const parsed = ParsedFiles.create();
    const modules = LocalModules.create(this.#homes(), parsed);
    const parse = async (folder: Folder): Promise<Parsed> => {
      const files: HclFile[] = [];
      for (const { path, label } of folder.inputs) {
        if (folder.missing.includes(basename(path))) continue;
        const isRead = await guard(label, async () => {
          files.push(await parsed.read(path, label));
        });
        if (!isRead) folder.missing.push(basename(path));
      }
      return { files, called: await modules.calledBy(folder.path, files) };
    };
    const called = new Set<string>();
    for (const folder of this.#folders.values()) {
      const names = new Set(folder.inputs.map(({ path }) => basename(path)));
      folder.missing = configurationIn(folder.path).filter(
        name => !names.has(name),
      );
      (await parse(folder)).called.forEach(module => called.add(module.folder));
    }
    const given = await this.#givenValues(guard);
    let ready: ReadyFolder[] = [];
    let length = 0;
    for (const folder of this.#folders.values()) {
      const isListed = folder.inputs.every(({ listed }) => listed);
      if (isListed && called.has(folder.path)) continue;
      const whole = await parse(folder);
      if (!whole.files.length) continue;
      const { label } = folder.inputs[0];
      const join = await this.#joined(folder, whole, given, guard);
      if (join) ready.push({ label, isListed, join });
      for (const { text } of whole.files) length += text.length;
      if (length < BATCH) continue;
      tellAll(ready, listener);
      ready = [];
      length = 0;
    }
    tellAll(ready, listener);
  }

  /** The folders out of which no module is read. */
  #homes(): string[] {
    return [
      process.cwd(),
      ...this.#names.map(name =>
        isConfiguration(name) ? dirname(resolve(name)) : resolve(name),
      ),
    ];
  }

  /** What puts a configuration together, where its variables can be read. */
  async #joined(
    folder: Folder,
    parsed: Parsed,
    given: Values,
    guard: Guard,
  ): Promise<(() => ParsedDocument) | undefined> {
    let join: (() => ParsedDocument) | undefined;
    await guard(folder.inputs[0].label, async () => {
      join = await this.#joining(folder, parsed, given, guard);
    });
    return join;
  }

  async #givenValues(guard: Guard): Promise<Values> {
    const given: Values = {};
    for (const path of this.#given) {
      await guard(path, async () => {
        Object.assign(given, await readVariables(path, path));
      });
    }
    return given;
  }

  /** Reads the values of a configuration's variables; gives what puts all of it together. */
  async #joining(
    folder: Folder,
    { files: parsed, called }: Parsed,
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
    const defaults = defaultsOf(parsed);
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
      joinModule(parsed, called, {
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
