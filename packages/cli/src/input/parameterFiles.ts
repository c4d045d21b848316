import { basename, dirname, join } from 'node:path';
import { InputFile, isInside } from './files';

type Values = Record<string, unknown>;

/** A parameters file, and which parameters it gives. */
interface ParameterFile {
  input: InputFile;
  given: Values;
}

/** What the files beside a template say of its parameters. */
export interface GivenParameters {
  /** As a parameters file has them; what files would give differently is no value. */
  parameters: unknown;
  /** Files that were not used: it is not known whether they are. */
  unused: InputFile[];
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sameValue = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

const keyOf = (values: Values, name: string) =>
  Object.keys(values).find(key => key.toLowerCase() === name.toLowerCase());

const valueOf = (entry: unknown) =>
  isRecord(entry) ? entry.value ?? entry.reference : undefined;

/** Where a template's parameters file stands by habit, in lower case. */
const plainPaths = (template: string): string[] => {
  const stem = basename(template)
    .toLowerCase()
    .replace(/\.(json|jsonc|bicep)$/, '');
  return [
    `${stem}.parameters.json`,
    ...(stem === 'template' ? ['parameters.json'] : []),
  ].map(name => join(dirname(template), name));
};

/** A path by the name of its file in lower case, as `plainPaths` has it. */
const plainPath = (path: string) =>
  join(dirname(path), basename(path).toLowerCase());

/** Whether a file is for a template by its place and its name alone. */
const isPlain = ({ input }: ParameterFile, template: string) =>
  plainPaths(template).includes(plainPath(input.path));

/**
 * The parameters files among the inputs, and which template each is for. One that
 * has its template's name is used, as its authors do; of another that fits it is
 * not known whether it is.
 */
export class ParameterFiles {
  readonly #files: ParameterFile[];
  /** Paths of parameters files that have the name of a template beside them. */
  readonly #plain: ReadonlySet<string>;
  readonly #taken = new Set<string>();

  private constructor(files: ParameterFile[], plain: ReadonlySet<string>) {
    this.#files = files;
    this.#plain = plain;
  }

  /**
   * @param files - parameters files, parsed
   * @param inputs - all files, among them the templates
   */
  static create(
    files: readonly { input: InputFile; value: unknown }[],
    inputs: readonly InputFile[],
  ): ParameterFiles {
    return new ParameterFiles(
      files.flatMap(({ input, value }) =>
        isRecord(value) && isRecord(value.parameters)
          ? [{ input, given: value.parameters }]
          : [],
      ),
      new Set(inputs.flatMap(({ path }) => plainPaths(path))),
    );
  }

  /** What is given for a template; nothing where no file is for it. */
  for(template: InputFile, value: unknown): GivenParameters | undefined {
    const declared = isRecord(value) && value.resources && value.parameters;
    if (!isRecord(declared) || !this.#files.length) return undefined;
    const byName = new Map(
      Object.entries(declared).map(([name, entry]) => [
        name.toLowerCase(),
        isRecord(entry) ? entry.defaultValue : undefined,
      ]),
    );
    const fits = this.#files.filter(file =>
      this.#mayBeFor(file, template.path, byName),
    );
    if (!fits.length) return undefined;
    const plain = fits.find(file => isPlain(file, template.path));
    const others = fits.filter(file => file !== plain);
    for (const { input } of fits) this.#taken.add(input.path);
    const parameters: Values = { ...plain?.given };
    for (const { input, given } of others) {
      for (const [name, entry] of Object.entries(given)) {
        const key = keyOf(parameters, name);
        const used =
          key === undefined
            ? byName.get(name.toLowerCase())
            : valueOf(parameters[key]);
        if (sameValue(used, valueOf(entry))) continue;
        parameters[key ?? name] = { unsettled: input.label };
      }
    }
    return {
      parameters: { parameters },
      unused: others.map(file => file.input),
    };
  }

  /** Files that are for no template that was read, and so say what they say alone. */
  get left(): InputFile[] {
    return this.#files
      .map(({ input }) => input)
      .filter(({ path }) => !this.#taken.has(path));
  }

  /** Whether a file gives what a template declares, and is no other one's by its name. */
  #mayBeFor(
    file: ParameterFile,
    template: string,
    declared: ReadonlyMap<string, unknown>,
  ): boolean {
    if (isPlain(file, template)) return true;
    if (!isInside(file.input.path, dirname(template))) return false;
    const names = Object.keys(file.given);
    return (
      !this.#plain.has(plainPath(file.input.path)) &&
      names.length > 0 &&
      names.every(name => declared.has(name.toLowerCase()))
    );
  }
}
