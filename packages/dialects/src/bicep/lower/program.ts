import type { BicepFiles } from '../files';
import { refuseTwice } from '../syntax/declaredTwice';
import { parseBicep } from '../syntax/parseBicep';
import { SyntaxProblem } from '../syntax/syntaxProblem';
import { VerifiedModule, verifiedModule } from '../verified/verifiedModule';
import type { BicepSource, ReadSource } from './bicepSource';
import { codeOf, valueOf } from './expressions';
import { FileScope, Language } from './fileScope';
import { lowerFile } from './lowerFile';
import { parsedJson } from './parsedJson';
import { Places } from './places';
import type { ProgramFiles, Target, UnreadModule } from './programFiles';
import { TemplateBuilder } from './templateBuilder';

/** Most files that one program may consist of. */
const MAX_FILES = 1000;

/** Most code that one program may come to, each expression counted with all it stands in. */
const MAX_CODE = 40_000_000;

/** Deepest chain of modules that is followed. */
const MAX_DEPTH = 50;

const LANGUAGE: Language = { code: codeOf, value: valueOf };

/** A Bicep file with everything that it names, each lowered once. @internal */
export class Program implements ProgramFiles {
  readonly places = Places.create();
  readonly files: BicepFiles;
  /** Files that were asked for, by path. */
  readonly named = new Set<string>();
  /** What people are told of how it is read. */
  readonly notes = new Set<string>();
  #code = MAX_CODE;
  #depth = 0;
  readonly #sources = new Map<string, ReadSource>();
  readonly #templates = new Map<string, Target>();
  readonly #unread = new WeakMap<object, UnreadModule>();

  private constructor(files: BicepFiles) {
    this.files = path => {
      this.named.add(path);
      return this.named.size > MAX_FILES
        ? { refused: `more than ${MAX_FILES} files belong together` }
        : files(path);
    };
  }

  static create(files: BicepFiles): Program {
    return new Program(files);
  }

  /** Reads the file that the program begins with. */
  static parse(path: string, text: string): BicepSource {
    const statements = parseBicep(text);
    refuseTwice(statements);
    return { path, text, statements };
  }

  /** What the file that the program begins with deploys. */
  main(source: BicepSource): Record<string, unknown> {
    this.#sources.set(source.path, { source });
    this.#templates.set(source.path, {
      reason: `the module ${source.path} leads back to itself`,
    });
    return this.#lowered(source);
  }

  spend(length: number): boolean {
    this.#code -= length;
    return this.#code > 0;
  }

  /** Keeps that a deployment was not read. */
  leaveUnread(deployment: object, module: UnreadModule): void {
    this.#unread.set(deployment, module);
  }

  /** What the names of a file mean in a template. */
  scope(source: BicepSource, template: TemplateBuilder): FileScope {
    const options = { program: this, language: LANGUAGE, template };
    return FileScope.create(source, options);
  }

  /** What is not read of a deployment. */
  unreadOf(value: unknown): UnreadModule | undefined {
    return typeof value === 'object' && value !== null
      ? this.#unread.get(value)
      : undefined;
  }

  /** A Bicep file of the program. */
  bicep(path: string): ReadSource {
    let read = this.#sources.get(path);
    if (!read) {
      read = this.#read(path);
      this.#sources.set(path, read);
    }
    return read;
  }

  /** What a file deploys as a module. */
  template(path: string): Target {
    const known = this.#templates.get(path);
    if (known) return known;
    if (this.#depth >= MAX_DEPTH) {
      return { reason: `modules nest deeper than ${MAX_DEPTH}` };
    }
    this.#templates.set(path, {
      reason: `the module ${path} leads back to itself`,
    });
    const target = /\.jsonc?$/i.test(path)
      ? this.#jsonTemplate(path)
      : this.#bicepTemplate(path);
    this.#templates.set(path, target);
    return target;
  }

  /** A module that stands in a registry or among template specs. */
  remote(path: string): Target {
    const verified = verifiedModule(path);
    if (verified) return this.#standIn(path, verified);
    return {
      reason: path.startsWith('ts')
        ? 'a template spec is not read'
        : 'a module of a registry is not read',
    };
  }

  #standIn(path: string, { note, text, doubt }: VerifiedModule): Target {
    this.notes.add(note);
    let target = this.#templates.get(path);
    if (!target) {
      const source = { ...Program.parse(path, text), isHidden: true };
      target = { template: this.#lowered(source), isStandIn: true, doubt };
      this.#templates.set(path, target);
    }
    return target;
  }

  #bicepTemplate(path: string): Target {
    const read = this.bicep(path);
    return 'source' in read ? { template: this.#lowered(read.source) } : read;
  }

  #lowered(source: BicepSource): Record<string, unknown> {
    const builder = TemplateBuilder.create();
    this.#depth += 1;
    lowerFile(this.scope(source, builder));
    this.#depth -= 1;
    return builder.build();
  }

  #jsonTemplate(path: string): Target {
    const text = this.#text(path);
    if (typeof text !== 'string') return text;
    const template = parsedJson(text);
    return typeof template === 'object' && template !== null
      ? { template: template as Record<string, unknown> }
      : { reason: `the module ${path} is not JSON` };
  }

  #text(path: string): string | { reason: string } {
    const answer = this.files(path);
    if (!answer) return { reason: `the module ${path} is not there` };
    return 'text' in answer
      ? answer.text
      : { reason: `the module ${path} was not read: ${answer.refused}` };
  }

  #read(path: string): ReadSource {
    const text = this.#text(path);
    if (typeof text !== 'string') return text;
    try {
      return { source: Program.parse(path, text) };
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error;
      const line = text.slice(0, error.offset).split('\n').length;
      return {
        reason: `the module ${path} is not Bicep, at line ${line}: ${error.message}`,
      };
    }
  }
}
