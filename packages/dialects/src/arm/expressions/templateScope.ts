import { copyEntries, evaluate, runCopy } from './evaluate';
import { Context, Scope } from './context';
import { Limits, MAX_DEPTH } from './limits';
import { isObject, member, Unresolved, Value } from './value';
import { textOf } from '../textOf';

const NO_LOOPS: ReadonlyMap<string, number> = new Map();

/** What a template is deployed with. @internal */
export interface ScopeOptions {
  /** Tells the open parameters of one template from those of another; empty for the outermost. */
  label: string;
  /** Values given to parameters, by lower-cased name. */
  given: ReadonlyMap<string, () => Value>;
  limits: Limits;
  subscriptionId?: Value;
  resourceGroup?: Value;
}

function byLowerCase(section: unknown): Map<string, unknown> {
  return new Map(
    isObject(section)
      ? Object.entries(section).map(([key, item]) => [key.toLowerCase(), item])
      : [],
  );
}

/** One template's parameters, variables, functions and deployments, each worked out when asked for. @internal */
export class TemplateScope implements Scope {
  readonly limits: Limits;
  readonly subscriptionId: Value;
  readonly resourceGroup: Value;
  readonly #label: string;
  readonly #given: ReadonlyMap<string, () => Value>;
  readonly #parameters: Map<string, unknown>;
  readonly #variables: Map<string, unknown>;
  readonly #writtenVariables: unknown;
  readonly #functions: unknown;
  readonly #definitions: unknown;
  readonly #known = new Map<string, Value>();
  /** What is being worked out right now. */
  readonly #working = new Set<string>();
  readonly #deployments = new Map<string, () => Value | undefined>();
  /** By symbolic name; of two that only differ in case, nobody can tell which is meant. */
  readonly #resources = new Map<
    string,
    (() => Value | undefined) | 'several'
  >();

  private constructor(
    template: Record<string, unknown>,
    options: ScopeOptions,
  ) {
    this.limits = options.limits;
    this.subscriptionId =
      options.subscriptionId ?? Unresolved.of('subscription().subscriptionId');
    this.resourceGroup =
      options.resourceGroup ?? Unresolved.of('resourceGroup().name');
    this.#label = options.label;
    this.#given = options.given;
    this.#parameters = byLowerCase(member(template, 'parameters'));
    this.#writtenVariables = member(template, 'variables');
    this.#variables = byLowerCase(this.#writtenVariables);
    this.#functions = member(template, 'functions');
    this.#definitions = member(template, 'definitions');
  }

  static create(
    template: Record<string, unknown>,
    options: ScopeOptions,
  ): TemplateScope {
    return new TemplateScope(template, options);
  }

  get context(): Context {
    return { scope: this, loops: NO_LOOPS };
  }

  /** The names of all declared parameters, lower-cased. */
  get declared(): ReadonlySet<string> {
    return new Set(this.#parameters.keys());
  }

  parameter(name: string): Value {
    const key = name.toLowerCase();
    return this.#once('parameters', key, () => {
      const given = this.#given.get(key)?.();
      const declaration = this.#parameters.get(key);
      // What is given as null takes the default, where there is one.
      if (given !== undefined && given !== null) return given;
      if (!isObject(declaration)) return given;
      const defaultValue = member(declaration, 'defaultValue');
      if (defaultValue !== undefined) {
        return evaluate(defaultValue, this.context);
      }
      if (given === null) return given;
      return this.#isNullable(declaration) ? null : undefined;
    });
  }

  /** Whether a parameter may be left out: by its own word, or by the type it refers to. */
  #isNullable(declaration: Record<string, unknown>): boolean {
    let type: unknown = declaration;
    for (let depth = 0; depth < MAX_DEPTH && isObject(type); depth += 1) {
      if (member(type, 'nullable') === true) return true;
      const path = textOf(member(type, '$ref')).split('/').slice(1);
      if (!path.length) return false;
      type = path.reduce<unknown>(
        (found, key) => (isObject(found) ? member(found, key) : undefined),
        { definitions: this.#definitions },
      );
    }
    return false;
  }

  variable(name: string): Value {
    const key = name.toLowerCase();
    return this.#once('variables', key, () => {
      if (key !== 'copy' && this.#variables.has(key)) {
        return evaluate(this.#variables.get(key), this.context);
      }
      const copies = copyEntries('copy', this.#variables.get('copy')) ?? [];
      const copy = copies.find(entry => entry.name.toLowerCase() === key);
      return copy && runCopy(copy, this.context);
    });
  }

  call(name: string, args: Value[]): Value | undefined {
    const [namespace, local] = name.split('.');
    const spaces = Array.isArray(this.#functions) ? this.#functions : [];
    const space = spaces.find(
      one =>
        isObject(one) &&
        textOf(member(one, 'namespace')).toLowerCase() === namespace,
    );
    const members = isObject(space) ? member(space, 'members') : undefined;
    const found = isObject(members) ? member(members, local) : undefined;
    const output = isObject(found) ? member(found, 'output') : undefined;
    if (!isObject(found) || !isObject(output)) return undefined;
    const declared = member(found, 'parameters');
    const given = new Map(
      (Array.isArray(declared) ? declared : []).map((parameter, index) => [
        textOf(isObject(parameter) && member(parameter, 'name')).toLowerCase(),
        () => args[index] ?? null,
      ]),
    );
    const scope = TemplateScope.create(
      { functions: this.#functions, variables: this.#writtenVariables },
      { label: `${name}#`, given, limits: this.limits },
    );
    return evaluate(member(output, 'value'), scope.context);
  }

  deployment(id: Value): Value | undefined {
    const key = id instanceof Unresolved ? id.text : id;
    return typeof key === 'string'
      ? this.#deployments.get(key.toLowerCase())?.()
      : undefined;
  }

  /** Makes a deployment's outputs known under its id or symbolic name. */
  addDeployment(id: Value, outputs: () => Value | undefined): void {
    const key = id instanceof Unresolved ? id.text : id;
    if (typeof key === 'string') {
      this.#deployments.set(key.toLowerCase(), outputs);
    }
  }

  resource(symbol: string): Value | undefined {
    const found = this.#resources.get(symbol.toLowerCase());
    return found === 'several' ? undefined : found?.();
  }

  /** Makes the id of a resource known under its symbolic name. */
  addResource(symbol: string, id: () => Value | undefined): void {
    const key = symbol.toLowerCase();
    this.#resources.set(key, this.#resources.has(key) ? 'several' : id);
  }

  /** Works a name out once; a name that needs itself stays open. */
  #once(kind: string, key: string, work: () => Value | undefined): Value {
    const memo = `${kind} ${key}`;
    const known = this.#known.get(memo);
    if (this.#working.has(memo)) {
      this.limits.notes.add(
        `${kind}('${key}') leads back to itself, which Azure refuses; what rests on it is not known.`,
      );
    }
    if (known !== undefined) return known;
    const open = Unresolved.of(
      this.limits.rendered(`${this.#label}${kind}('${key}')`),
    );
    this.#known.set(memo, open);
    this.#working.add(memo);
    const answer = work();
    this.#working.delete(memo);
    const value = answer === undefined ? open : answer;
    this.#known.set(memo, value);
    return value;
  }
}
