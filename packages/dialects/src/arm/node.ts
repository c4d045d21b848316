import { pointer } from '@ringfence/engine';
import {
  copyEntries,
  evaluateText,
  keyOf,
  runCopy,
} from './expressions/evaluate';
import { Context } from './expressions/context';
import { isExpression } from './expressions/parse';
import { isObject, Unresolved, Value } from './expressions/value';

const MAX_QUOTE = 500;

/**
 * A place in a document, read with what its expressions come to. What stands
 * inside the answer of an expression has the place of that expression.
 * @internal
 */
export class ArmNode {
  #at: string | (() => string);
  readonly #json: unknown;
  readonly #context: Context | undefined;
  readonly #written: string | undefined;
  #value: unknown;
  #isRead = false;
  #members: Map<string, ArmNode> | undefined;

  private constructor(
    at: string | (() => string),
    json: unknown,
    context?: Context,
    written?: string,
  ) {
    this.#at = at;
    this.#json = json;
    this.#context = context;
    this.#written = written;
  }

  /** A node of a template when `context` is given, of plain JSON otherwise. */
  static create(at: string, json: unknown, context?: Context): ArmNode {
    return new ArmNode(at, json, context);
  }

  /** Pointer in the parsed document. */
  get at(): string {
    if (typeof this.#at !== 'string') this.#at = this.#at();
    return this.#at;
  }

  /** What stands here, one level of it: an object's members may still be expressions. */
  get value(): unknown {
    if (!this.#isRead) {
      this.#value = this.#isOpenText
        ? evaluateText(this.#json as string, this.#context!)
        : this.#json;
      this.#isRead = true;
    }
    return this.#value;
  }

  /** Nothing is written here, or `null`. */
  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** `null` is written here, or an expression that comes to it. */
  get isNull(): boolean {
    return this.value === null;
  }

  /** What is written here, to be quoted. */
  get written(): string {
    const text =
      this.#written ??
      (typeof this.#json === 'string' ? this.#json : describe(this.#json));
    return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
  }

  /** The member of this name in any case; absent when there is none. */
  get(key: string): ArmNode {
    const value = this.value;
    if (value instanceof Unresolved) {
      return this.#inside(Unresolved.of(`${value.text}.${key}`));
    }
    if (Array.isArray(value) && this.#isOpenText) {
      // A list where an object belongs: what it would have said is not known.
      return this.#inside(Unresolved.of(`${this.written}.${key}`));
    }
    if (!isObject(value)) return this.#child(key, undefined);
    this.#members ??= this.#readMembers(value);
    return (
      this.#members.get(key.toLowerCase()) ??
      this.#copied(value, key) ??
      this.#child(key, undefined)
    );
  }

  /** The member at the end of a path of names. */
  find(...path: string[]): ArmNode {
    return path.reduce<ArmNode>((node, key) => node.get(key), this);
  }

  /** The items of an array; `undefined` when this is none. */
  get items(): ArmNode[] | undefined {
    const { value } = this;
    return Array.isArray(value)
      ? value.map((item, index) => this.#child(index, item))
      : undefined;
  }

  /** The members of an object with their names; `undefined` when this is none. */
  get entries(): [string, ArmNode][] | undefined {
    const { value } = this;
    if (!isObject(value)) return undefined;
    return Object.entries(value).map(([key, item]) => [
      this.#context ? keyOf(key, this.#context) : key,
      this.#child(key, item),
    ]);
  }

  get #isOpenText(): boolean {
    return this.#context !== undefined && typeof this.#json === 'string';
  }

  /** A part of what stands here: of the document itself, or of an expression's answer. */
  #child(key: string | number, item: unknown): ArmNode {
    return this.#isOpenText || this.#written !== undefined
      ? this.#inside(item)
      : new ArmNode(() => `${this.at}${pointer(key)}`, item, this.#context);
  }

  /** The members by their names in lower case; one that is written twice says nothing certain. */
  #readMembers(value: Record<string, unknown>): Map<string, ArmNode> {
    const members = new Map<string, ArmNode>();
    for (const key of Object.keys(value)) {
      const lower = key.toLowerCase();
      const twice = members.has(lower) && `${key}, written twice`;
      members.set(
        lower,
        twice
          ? new ArmNode(() => this.at, Unresolved.of(twice), undefined, twice)
          : this.#child(key, value[key]),
      );
    }
    return members;
  }

  #inside(item: unknown): ArmNode {
    return new ArmNode(() => this.at, item, undefined, this.written);
  }

  #copied(value: Record<string, unknown>, key: string): ArmNode | undefined {
    if (!this.#context) return undefined;
    const copies = copyEntries('copy', value.copy) ?? [];
    const index = copies.findIndex(
      copy => copy.name.toLowerCase() === key.toLowerCase(),
    );
    if (index < 0) return undefined;
    return new ArmNode(
      `${this.at}${pointer('copy', index)}`,
      runCopy(copies[index], this.#context),
      undefined,
      describe(copies[index].input),
    );
  }
}

/** A text for what no expression wrote. */
function describe(json: unknown): string {
  if (json instanceof Unresolved) return json.text;
  if (Array.isArray(json)) return `an array of ${json.length}`;
  if (isObject(json)) return `an object of ${Object.keys(json).length}`;
  return String(json);
}

/** Whether a value is one that the document cannot answer. @internal */
export function isOpen(node: ArmNode): boolean {
  return node.value instanceof Unresolved;
}

/** The value of a node as expressions know it; absent counts as `null`. @internal */
export function plainValue(node: ArmNode): Value {
  return node.value === undefined ? null : (node.value as Value);
}

/** Whether any text looks like an expression. @internal */
export function looksOpen(value: unknown): boolean {
  return typeof value === 'string' && isExpression(value);
}
