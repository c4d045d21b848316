import { Unread, WorkspaceIsolation, pointer } from '@ringfence/engine';
import { MAX_LIST, MAX_TEXT, whyTooMuch, wordsOf } from './limits';
import { Subject, SubjectType } from '../subject';
import { KnownKeys, misspeltKeys, misspeltReason } from './misspelt';
import { SourceNode } from './sourceNode';
import { OpenFact, unreadPart, withoutPlaces, withUnread } from './unread';

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
  readonly unresolved: OpenFact[] = [];
  readonly unread: Unread[] = [];
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
    const why = whyTooMuch(value);
    if (why) {
      this.leaveUnread([pointer(...path)], why, at, wordsOf(value));
      return;
    }
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
    } else this.#unfit(path, node, 'a text');
  }

  /** A boolean, also where it is written as a text. `not` turns it round. */
  flag(path: Path, node: SourceNode | undefined, not = false): void {
    const value = this.#value(path, node);
    if (value === undefined || !node) return;
    const said = readFlag(value);
    if (said === undefined) this.#unfit(path, node, 'true or false');
    else this.put(path, said !== not, node.at);
  }

  /** A whole number that is not negative, also where it is written as a text. */
  count(path: Path, node: SourceNode | undefined): void {
    const value = this.#value(path, node);
    if (value === undefined || !node) return;
    const said = Number(value);
    if (Number.isSafeInteger(said) && said >= 0) {
      this.put(path, said, node.at);
    } else this.#unfit(path, node, 'a whole number');
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
        this.#unfit(path, node, 'a list of texts');
        return;
      }
      if (this.#isExpression(text)) {
        this.unresolved.push({
          pointer: pointer(...path),
          expression: text,
          at: node.at,
        });
        return;
      }
      values.push(text);
    }
    if (values.length > MAX_LIST) this.#tooMany(path, node);
    else this.put(path, values, node.at);
  }

  /** Says that a list is longer than the model takes, so that it stays not known. */
  fits(path: Path, node: SourceNode, length: number): boolean {
    if (length <= MAX_LIST) return true;
    this.#tooMany(path, node);
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
      at: node.at,
    });
  }

  /** Notes that a part was not read, which may touch what stands at these pointers. */
  leaveUnread(
    pointers: readonly string[],
    reason: string,
    at: string,
    words?: string,
  ): void {
    this.unread.push(unreadPart(pointers, reason, at, words));
  }

  /** Takes back that a fact is not known, once another part of the source settles it. */
  settle(fact: string): void {
    const others = this.unresolved.filter(({ pointer: at }) => at !== fact);
    this.unresolved.splice(0, this.unresolved.length, ...others);
    const parts = this.unread.filter(
      ({ pointers }) => pointers.length !== 1 || pointers[0] !== fact,
    );
    this.unread.splice(0, this.unread.length, ...parts);
  }

  /** Names the keys of an object that are nearly one that is read. */
  nameMisspelt(path: Path, node: SourceNode | undefined, known: KnownKeys) {
    const entries = node?.entries() ?? [];
    const keys = entries.map(([key]) => key);
    for (const misspelt of misspeltKeys(keys, known)) {
      const [, found] = entries[keys.indexOf(misspelt.key)];
      this.leaveUnread(
        [pointer(...path, ...misspelt.path)],
        misspeltReason(misspelt),
        found.at,
        misspelt.key,
      );
    }
  }

  /** Starts from what another reader found. */
  adopt({
    isolation: { unread = [], ...isolation },
    places,
    unresolved,
  }: Subject): void {
    Object.assign(this.isolation, isolation);
    this.unread.push(...unread);
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
      isolation: withUnread(this.isolation, this.unread, this.unresolved),
      places: this.places,
      unresolved: withoutPlaces(this.unresolved),
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
      this.#note(path, node, `longer than ${MAX_TEXT} characters`);
      return undefined;
    }
    return node.value;
  }

  #unfit(path: Path, node: SourceNode, expected: string): void {
    this.#note(path, node, `expected ${expected}`);
  }

  #tooMany(path: Path, node: SourceNode): void {
    this.#note(path, node, `more than ${MAX_LIST} entries`);
  }

  #note(path: Path, node: SourceNode, why: string): void {
    this.notes.push(`${node.at}: ${why}, so it was not read`);
    this.leaveUnread([pointer(...path)], why, node.at, node.text());
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
