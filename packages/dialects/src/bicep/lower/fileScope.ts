import { pathFrom } from '../paths';
import { Expression } from '../syntax/tree';
import type { BicepSource } from './bicepSource';
import type { Locals } from './locals';
import type { Places } from './places';
import type { ProgramFiles } from './programFiles';
import { FileSymbol, symbolsIn } from './symbols';
import type { TemplateBuilder } from './templateBuilder';

/** Longest chain of resources that lead to one another by parents, scopes and names. */
const MAX_ASKING = 100;

/** Makes expressions of the template language. @internal */
export interface Language {
  /** An expression as it stands inside another. */
  code(expression: Expression, scope: FileScope, locals: Locals): string;
  /** An expression as a template holds it: values as JSON, what has to be worked out in brackets. */
  value(expression: Expression, scope: FileScope, locals: Locals): unknown;
}

/** What a file is lowered with. @internal */
export interface FileScopeOptions {
  program: ProgramFiles;
  language: Language;
  template: TemplateBuilder;
}

/** What the names of one file mean in the template that is made. @internal */
export class FileScope {
  readonly source: BicepSource;
  readonly program: ProgramFiles;
  readonly template: TemplateBuilder;
  /** Tells the variables and functions of an imported file from the template's own. */
  readonly prefix: string;
  readonly #language: Language;
  readonly #symbols: Map<string, FileSymbol>;
  readonly #asking = new Set<string>();
  /** The files that the template imports from, by path. */
  readonly #imports: Map<string, FileScope>;

  private constructor(
    source: BicepSource,
    { program, language, template }: FileScopeOptions,
    prefix: string,
    imports: Map<string, FileScope>,
  ) {
    this.source = source;
    this.program = program;
    this.template = template;
    this.prefix = prefix;
    this.#language = language;
    this.#symbols = symbolsIn(source.statements);
    this.#imports = imports;
  }

  static create(source: BicepSource, options: FileScopeOptions): FileScope {
    return new FileScope(source, options, '', new Map());
  }

  get places(): Places {
    return this.program.places;
  }

  get symbols(): Iterable<FileSymbol> {
    return this.#symbols.values();
  }

  find(name: string): FileSymbol | undefined {
    return this.#symbols.get(name);
  }

  code(expression: Expression, locals: Locals): string {
    return this.#language.code(expression, this, locals);
  }

  value(expression: Expression, locals: Locals): unknown {
    return this.#language.value(expression, this, locals);
  }

  /** What the file is deployed to: a resource group where it does not say. */
  get targetScope(): string {
    for (const statement of this.source.statements) {
      if (statement.kind === 'targetScope') {
        return FileScope.literalText(statement.value) ?? '';
      }
    }
    return 'resourceGroup';
  }

  /** The scope of a file that this one imports from; `undefined` for what is not read. */
  imported(from: string): FileScope | undefined {
    const path = pathFrom(this.source.path, from);
    const known = this.#imports.get(path);
    if (known) return known;
    const read = this.program.bicep(path);
    if (!('source' in read)) return undefined;
    const scope = new FileScope(
      read.source,
      {
        program: this.program,
        language: this.#language,
        template: this.template,
      },
      `import${this.#imports.size + 1}`,
      this.#imports,
    );
    this.#imports.set(path, scope);
    return scope;
  }

  /** Does what may lead back to itself, or on for too long; then it comes to `otherwise`. */
  once<T>(question: string, work: () => T, otherwise: T): T {
    if (this.#asking.has(question) || this.#asking.size > MAX_ASKING) {
      return otherwise;
    }
    this.#asking.add(question);
    const answer = work();
    this.#asking.delete(question);
    return answer;
  }

  /** A name for something of this file in the template. */
  named(name: string): string {
    return this.prefix ? `${this.prefix}.${name}` : name;
  }

  /** The text of a literal; `undefined` for what is none. */
  static literalText(expression: Expression | undefined): string | undefined {
    return expression?.kind === 'text' && !expression.holes.length
      ? expression.pieces[0]
      : undefined;
  }
}
