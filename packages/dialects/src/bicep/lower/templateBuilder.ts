import { newObject } from './code';

/** Collects one template while its file, and what that imports, is lowered. @internal */
export class TemplateBuilder {
  readonly parameters = newObject();
  readonly variables = newObject();
  readonly resources = newObject();
  readonly outputs = newObject();
  readonly #functions = new Map<string, Record<string, unknown>>();
  /** What variables are called, by what they are made of; case tells none from another. */
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** Asked for and not yet worked out, so that no chain of names is a chain of calls. */
  readonly #pending: (() => void)[] = [];

  static create(): TemplateBuilder {
    return new TemplateBuilder();
  }

  /** The name of a variable in the template, which is put down with the first use of it. */
  variable(wanted: string, work: (name: string) => unknown): string {
    const known = this.#names.get(wanted);
    if (known !== undefined) return known;
    const isTaken = this.#taken.has(wanted.toLowerCase());
    const name = isTaken ? `${wanted}#${this.#names.size}` : wanted;
    this.#names.set(wanted, name);
    this.#taken.add(name.toLowerCase());
    this.#pending.push(() => {
      this.variables[name] = work(name);
    });
    return name;
  }

  /** Puts a function down once. */
  function(namespace: string, name: string, work: () => unknown): void {
    const members = this.#functions.get(namespace) ?? newObject();
    this.#functions.set(namespace, members);
    if (Object.hasOwn(members, name)) return;
    members[name] = null;
    this.#pending.push(() => {
      members[name] = work();
    });
  }

  /** The template as the evaluator takes it. */
  build(): Record<string, unknown> {
    for (let work = this.#pending.pop(); work; work = this.#pending.pop()) {
      work();
    }
    return {
      languageVersion: '2.0',
      parameters: this.parameters,
      variables: this.variables,
      functions: [...this.#functions].map(([namespace, members]) => ({
        namespace,
        members,
      })),
      resources: this.resources,
      outputs: this.outputs,
    };
  }
}
