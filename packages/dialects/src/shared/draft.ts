import { WorkspaceIsolation, pointer } from '@ringfence/engine';
import { MAX_LIST, MAX_TEXT } from './limits';
import { Subject, SubjectType, UnresolvedFact } from '../subject';
import { SourceNode } from './sourceNode';

type Path = readonly (string | number)[];
type Container = Record<string | number, unknown>;

const YES = ['true', 'yes', 'on', 'enabled'];
const NO = ['false', 'no', 'off', 'disabled'];

/**
 * Collects what a source says of one subject: each fact with its place, and
 * what stands there as an expression as not known.
 * @internal
 */
export class Draft {
  readonly isolation: WorkspaceIsolation = {};
  readonly places: Record<string, string> = {};
  readonly unresolved: UnresolvedFact[] = [];
  readonly notes: string[];
  readonly #isExpression: (text: string) => boolean;

  private constructor(
    isExpression: (text: string) => boolean,
    notes: string[],
  ) {
    this.#isExpression = isExpression;
    this.notes = notes;
  }

  static create(options: {
    isExpression: (text: string) => boolean;
    notes: string[];
  }): Draft {
    return new Draft(options.isExpression, options.notes);
  }

  /** States a fact, as nobody's expression. Absent values state nothing. */
  put(path: Path, value: unknown, at: string): void {
    if (value === undefined) return;
    let container = this.isolation as Container;
    path.slice(0, -1).forEach((part, index) => {
      container[part] ??= typeof path[index + 1] === 'number' ? [] : {};
      container = container[part] as Container;
    });
    container[path[path.length - 1]] = value;
    this.places[pointer(...path)] = at;
  }

  /** A text as it is written. */
  text(path: Path, node: SourceNode | undefined): void {
    const value = this.#value(path, node);
    if (value === undefined || !node) return;
    if (typeof value === 'string' || typeof value === 'number') {
      this.put(path, String(value), node.at);
    } else this.#unfit(node, 'a text');
  }

  /** A boolean, also where it is written as a text. `not` turns it round. */
  flag(path: Path, node: SourceNode | undefined, not = false): void {
    const value = this.#value(path, node);
    if (value === undefined || !node) return;
    const said = readFlag(value);
    if (said === undefined) this.#unfit(node, 'true or false');
    else this.put(path, said !== not, node.at);
  }

  /** A whole number that is not negative, also where it is written as a text. */
  count(path: Path, node: SourceNode | undefined): void {
    const value = this.#value(path, node);
    if (value === undefined || !node) return;
    const said = Number(value);
    if (Number.isSafeInteger(said) && said >= 0) {
      this.put(path, said, node.at);
    } else this.#unfit(node, 'a whole number');
  }

  /** A list of texts. One entry that is an expression leaves the whole list not known. */
  texts(
    path: Path,
    node: SourceNode | undefined,
    of: (item: SourceNode) => SourceNode | undefined = item => item,
  ): void {
    if (this.#value(path, node) === undefined || !node) return;
    const items = node.isList() ? node.items().map(of) : [node];
    const values: string[] = [];
    for (const item of items) {
      const text = item?.text();
      if (text === undefined || text.length > MAX_TEXT) {
        this.#unfit(node, 'a list of texts');
        return;
      }
      if (this.#isExpression(text)) {
        this.unresolved.push({ pointer: pointer(...path), expression: text });
        return;
      }
      values.push(text);
    }
    if (values.length > MAX_LIST) this.#tooMany(node);
    else this.put(path, values, node.at);
  }

  /** Says that a list is longer than the model takes, so that it stays not known. */
  fits(node: SourceNode, length: number): boolean {
    if (length <= MAX_LIST) return true;
    this.#tooMany(node);
    return false;
  }

  /** Whether a value is an expression that the source alone does not settle. */
  isExpression(node: SourceNode | undefined): boolean {
    return typeof node?.value === 'string' && this.#isExpression(node.value);
  }

  /** Notes that a fact is an expression. */
  leaveOpen(path: Path, node: SourceNode): void {
    this.unresolved.push({
      pointer: pointer(...path),
      expression: String(node.text() ?? JSON.stringify(node.value)).slice(
        0,
        MAX_TEXT,
      ),
    });
  }

  /** Starts from what another reader found. */
  adopt({ isolation, places, unresolved }: Subject): void {
    Object.assign(this.isolation, isolation);
    Object.assign(this.places, places);
    this.unresolved.push(...unresolved);
  }

  /** The finished subject. */
  subject(
    type: SubjectType,
    at: string,
    { name, kind }: { name?: string; kind?: string } = {},
  ): Subject {
    return {
      type,
      ...(name !== undefined && name.length <= MAX_TEXT && { name }),
      ...(kind !== undefined && { kind }),
      basis: { kind: 'declared' },
      isolation: this.isolation,
      places: this.places,
      unresolved: this.unresolved,
      at,
    };
  }

  #value(path: Path, node: SourceNode | undefined): unknown {
    if (!node || node.value === undefined || node.value === null) {
      return undefined;
    }
    if (this.isExpression(node)) {
      this.leaveOpen(path, node);
      return undefined;
    }
    if (typeof node.value === 'string' && node.value.length > MAX_TEXT) {
      this.notes.push(
        `${node.at}: longer than ${MAX_TEXT} characters, so it was not read`,
      );
      return undefined;
    }
    return node.value;
  }

  #unfit(node: SourceNode, expected: string): void {
    this.notes.push(`${node.at}: expected ${expected}, so it was not read`);
  }

  #tooMany(node: SourceNode): void {
    this.notes.push(
      `${node.at}: more than ${MAX_LIST} entries, so they were not read`,
    );
  }
}

/** A boolean, or a text that stands for one. @internal */
export function readFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}
