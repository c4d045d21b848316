import { Unread, pointer } from '@ringfence/engine';
import { KnownKeys, misspeltKeys, misspeltReason } from '../shared/misspelt';
import { MAX_LIST, MAX_TEXT, whyTooMuch, wordsOf } from '../shared/limits';
import { OpenFact, unreadPart } from '../shared/unread';
import { Unresolved } from './expressions/value';
import { ArmNode, isOpen } from './node';
import { textOf } from './textOf';

type Path = readonly (string | number)[];
type Container = Record<string | number, unknown>;

/** Collects an isolation fact by fact, each with its place; what cannot be told is set down as unresolved. @internal */
export class Facts {
  readonly isolation: Container;
  readonly places: Record<string, string>;
  readonly unresolved: OpenFact[];
  readonly unread: Unread[];
  readonly #base: Path;

  private constructor(
    {
      isolation,
      places,
      unresolved,
      unread,
    }: Pick<Facts, 'isolation' | 'places' | 'unresolved' | 'unread'>,
    base: Path,
  ) {
    this.isolation = isolation;
    this.places = places;
    this.unresolved = unresolved;
    this.unread = unread;
    this.#base = base;
  }

  static create(): Facts {
    return new Facts(
      { isolation: {}, places: {}, unresolved: [], unread: [] },
      [],
    );
  }

  /** The same facts, seen from a place within them. */
  under(...path: Path): Facts {
    return new Facts(this, [...this.#base, ...path]);
  }

  /** Sets a value down with the place it comes from. */
  put(path: Path, value: unknown, at: string): void {
    const whole = [...this.#base, ...path];
    const why = whyTooMuch(value);
    if (why) {
      this.unread.push(
        unreadPart([pointer(...whole)], why, at, wordsOf(value)),
      );
      return;
    }
    this.#containerOf(whole)[whole[whole.length - 1]] = value;
    this.places[pointer(...whole)] = at;
  }

  /** Takes over facts that were collected apart, at this place. */
  graft({ isolation, places, unresolved, unread }: Facts): void {
    const base = pointer(...this.#base);
    Object.assign(this.#containerOf([...this.#base, '']), isolation);
    for (const [at, place] of Object.entries(places)) {
      this.places[base + at] = place;
    }
    this.unresolved.push(
      ...unresolved.map(fact => ({ ...fact, pointer: base + fact.pointer })),
    );
    this.unread.push(
      ...unread.map(part => ({
        ...part,
        pointers: part.pointers.map(at => base + at),
      })),
    );
  }

  /** Sets down that a value stands there and cannot be told. */
  open(path: Path, node: ArmNode): void {
    this.unresolved.push({
      pointer: pointer(...this.#base, ...path),
      expression: node.written,
      at: node.at,
    });
  }

  /** Sets down that a part was not read which may touch what stands at these places. */
  leaveUnread(paths: readonly Path[], reason: string, node: ArmNode): void {
    this.unread.push(
      unreadPart(
        paths.map(path => pointer(...this.#base, ...path)),
        reason,
        node.at,
        node.written,
      ),
    );
  }

  /** Names the keys of an object that are nearly one that is read. */
  nameMisspelt(node: ArmNode, known: KnownKeys): void {
    const entries = node.entries ?? [];
    const keys = entries.map(([key]) => key);
    for (const misspelt of misspeltKeys(keys, known)) {
      const [, found] = entries[keys.indexOf(misspelt.key)];
      this.unread.push(
        unreadPart(
          [pointer(...this.#base, ...misspelt.path)],
          misspeltReason(misspelt),
          found.at,
          misspelt.key,
        ),
      );
    }
  }

  /** A text as it is written; numbers count as text. */
  text(path: Path, node: ArmNode): void {
    this.#read(path, node, value => {
      if (typeof value === 'number') return String(value);
      return typeof value === 'string' && value.length <= MAX_TEXT
        ? value
        : undefined;
    });
  }

  /** A text that is only a setting when it is not empty. */
  filled(path: Path, node: ArmNode): void {
    if (node.value !== '') this.text(path, node);
  }

  /** A yes or no, which may be written as text; `words` are the texts for yes and no. */
  flag(
    path: Path,
    node: ArmNode,
    words: [string, string] = ['true', 'false'],
  ): void {
    this.#read(path, node, value => {
      const text = textOf(value).toLowerCase();
      if (text === words[0].toLowerCase()) return true;
      return text === words[1].toLowerCase() ? false : undefined;
    });
  }

  /** A whole number from nought up. */
  count(path: Path, node: ArmNode): void {
    this.#read(path, node, value =>
      Number.isSafeInteger(value) && (value as number) >= 0 ? value : undefined,
    );
  }

  /** A list of texts; one that cannot be told leaves the whole list open. */
  texts(path: Path, node: ArmNode, read = (item: ArmNode) => item): void {
    if (node.isAbsent) return;
    const nodes = node.items?.map(read);
    const items = nodes?.map(item => item.value);
    const areTexts = items?.every(
      item => typeof item === 'string' && item.length <= MAX_TEXT,
    );
    if (areTexts && items!.length <= MAX_LIST) this.put(path, items, node.at);
    else this.open(path, nodes?.find(isOpen) ?? node);
  }

  /** What holds the last part of a path, made where it is not there yet. */
  #containerOf(whole: Path): Container {
    let container = this.isolation;
    whole.slice(0, -1).forEach((key, index) => {
      container[key] ??= typeof whole[index + 1] === 'number' ? [] : {};
      container = container[key] as Container;
    });
    return container;
  }

  #read(path: Path, node: ArmNode, read: (value: unknown) => unknown): void {
    if (node.isAbsent) return;
    const value =
      node.value instanceof Unresolved ? undefined : read(node.value);
    if (value === undefined) this.open(path, node);
    else this.put(path, value, node.at);
  }
}
