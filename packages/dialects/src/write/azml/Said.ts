import { FieldError } from '@ringfence/engine';
import {
  Blueprint,
  BlueprintResource,
  Expression,
  IdOf,
  OutputOf,
  ParameterOf,
  TenantOfDeployment,
  Value,
  isObject,
} from '../blueprint';
import { Unsayable } from '../written';
import { Command, Variable, Word } from './shell/command';

type Key = string | number;

const snake = (text: string) =>
  text.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** The parameter of whoever runs the script, as a variable. @internal */
export const variableOf = (value: ParameterOf): Variable =>
  new Variable(snake(value.parameter.name));

/**
 * One resource while it is put into words. It keeps in mind what was said, so that
 * whatever is left is refused and nothing is dropped in silence.
 * @internal
 */
export class Said {
  /** Commands that tell what a later one needs to know. */
  readonly lookups: Command[] = [];
  readonly unsayable: Unsayable[] = [];
  readonly problems: FieldError[] = [];
  readonly #said: string[] = [];

  constructor(
    readonly resource: BlueprintResource,
    readonly blueprint: Blueprint,
  ) {}

  /** A property; it counts as said. */
  take(...path: Key[]): Value | undefined {
    this.#said.push(`/${path.join('/')}/`);
    let value: Value | undefined = this.resource.properties;
    for (const key of path) {
      if (Array.isArray(value)) value = value[Number(key)];
      else if (value !== undefined && isObject(value)) value = value[key];
      else return undefined;
    }
    return value;
  }

  /** A property as a word of a command. */
  word(...path: Key[]): Word | undefined {
    const value = this.take(...path);
    return value === undefined ? undefined : this.wordOf(value);
  }

  /** A list of texts or ids, as words; `key` for a list of objects. */
  words(path: readonly Key[], ...key: Key[]): Word[] {
    const list = this.take(...path);
    if (!Array.isArray(list)) return [];
    return list.flatMap((item: Value) => {
      let value: Value | undefined = item;
      for (const part of key) {
        value = isObject(value!) ? value[part] : undefined;
      }
      return value === undefined ? [] : [this.wordOf(value)];
    });
  }

  /** A property as a text that a file holds; `undefined` where only a script knows it. */
  text(...path: Key[]): string | undefined {
    const word = this.word(...path);
    return typeof word === 'string' ? word : undefined;
  }

  /** A value as one word. */
  wordOf(value: Value): Word {
    if (value instanceof IdOf) return value.resource.id;
    if (value instanceof TenantOfDeployment) return new Variable('tenant_id');
    if (value instanceof ParameterOf) {
      const { parameter } = value;
      return parameter.value === undefined
        ? variableOf(value)
        : String(parameter.value);
    }
    if (value instanceof OutputOf) return this.#lookUp(value);
    if (value instanceof Expression || typeof value === 'object') {
      throw new Error('This value is no word of a command');
    }
    return String(value);
  }

  #lookUp({ resource, path }: OutputOf): Word {
    const into = new Variable(snake(`${resource.symbol}_${path.at(-1)}`));
    this.lookups.push({
      verb: 'resource show',
      options: [
        ['--ids', [resource.id]],
        ['--query', [path.join('.')]],
        ['--output', ['tsv']],
      ],
      into,
    });
    return into;
  }

  /** Says that neither a file nor a command holds something that does not open the workspace. */
  cannotSay(pointer: string, what: string, why: string, instead: string): void {
    this.unsayable.push({ pointer, what, why, instead });
  }

  /** Says that without something the workspace would be more open than asked. */
  refuse(pointer: string, message: string, expected: string): void {
    this.problems.push({ pointer, message, expected });
  }

  /** Refuses every property that was not said, where nothing is refused yet. */
  end(): void {
    if (this.problems.length > 0) return;
    for (const path of leaves(this.resource.properties, '')) {
      if (this.#said.some(said => `${path}/`.startsWith(said))) continue;
      this.refuse(
        this.resource.pointer,
        `needs ${path.slice(1)} of ${
          this.resource.type
        }, which neither Azure ML YAML nor a command of az says`,
        'another dialect',
      );
    }
  }
}

/** The places of all values that say something. */
function* leaves(value: Value, at: string): Generator<string> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* leaves(item, `${at}/${index}`);
    }
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      yield* leaves(item, `${at}/${key}`);
    }
  } else yield at;
}
