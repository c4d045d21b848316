import { newObject } from './code';

/** Collects one template while its file, and what that imports, is lowered. @internal */
export class TemplateBuilder {
  readonly parameters = newObject();
  readonly variables = newObject();
  readonly resources = newObject();
  readonly outputs = newObject();
  readonly #functions = new Map<string, Record<string, unknown>>();

  static create(): TemplateBuilder {
    return new TemplateBuilder();
  }

  /** Puts a variable down once; it may ask for itself while it is worked out. */
  variable(name: string, work: () => unknown): void {
    if (Object.hasOwn(this.variables, name)) return;
    this.variables[name] = null;
    this.variables[name] = work();
  }

  /** Puts a function down once. */
  function(namespace: string, name: string, work: () => unknown): void {
    let members = this.#functions.get(namespace);
    if (!members) {
      members = newObject();
      this.#functions.set(namespace, members);
    }
    if (Object.hasOwn(members, name)) return;
    members[name] = null;
    members[name] = work();
  }

  /** The template as the evaluator takes it. */
  build(): Record<string, unknown> {
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
