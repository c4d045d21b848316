import { pointer, Unread } from '@ringfence/engine';
import { Answer, Unresolved } from '../arm/expressions/value';
import { isRecord, SourceNode } from '../shared/sourceNode';
import { answerOf } from './answers';
import { Graph, joinParts } from './graph';
import { Part } from './text';

const MAX_DEPTH = 100;
/** Most values that one document may come to, however often they are referred to. */
const MAX_VALUES = 1_000_000;

/** A resource's settings as Azure has them, each with the place it comes from. */
export type Tree =
  | SourceNode
  | Unresolved
  | string
  | Tree[]
  | { [key: string]: Tree | undefined };

/** Where a part of what was lowered stands in the document of Terraform. */
interface Origin {
  at: string;
  /** What stands below it is what stands below that place, under the same keys. */
  isVerbatim: boolean;
}

/** Whether a part of a tree has keys of its own. */
export const isBranch = (
  tree: Tree | undefined,
): tree is { [key: string]: Tree | undefined } =>
  typeof tree === 'object' &&
  !Array.isArray(tree) &&
  !(tree instanceof SourceNode) &&
  !(tree instanceof Unresolved);

const escaped = (text: string) => (text.startsWith('[') ? `[${text}` : text);

/** Stretches as a value of ARM's: a text, or one that nobody can tell, quoted as it is `written`. */
export function valueOf(
  parts: readonly Part[],
  written: string,
  answer?: Answer,
): string | Unresolved {
  const joined = joinParts(parts);
  if (!joined.length) return '';
  const [only] = joined;
  return joined.length === 1 && typeof only === 'string'
    ? only
    : Unresolved.written(joined, written, answer);
}

/**
 * Makes plain settings of trees, with what is open in them as ARM's reader knows
 * it, and tells where each place in them comes from.
 */
export class Emitter {
  readonly #graph: Graph;
  readonly #origins = new Map<string, Origin>();
  #left = MAX_VALUES;

  private constructor(graph: Graph) {
    this.#graph = graph;
  }

  static create(graph: Graph): Emitter {
    return new Emitter(graph);
  }

  /** Says where a place comes from. */
  place(at: string, origin: string): void {
    this.#origins.set(at, { at: origin, isVerbatim: false });
  }

  /** The settings of a tree that is to stand at `at`; those of a template keep its own expressions. */
  emit(tree: Tree | undefined, at: string, isTemplate = false): unknown {
    if (tree instanceof SourceNode) {
      this.#origins.set(at, { at: tree.at, isVerbatim: true });
      return this.plain(tree.value, isTemplate);
    }
    if (Array.isArray(tree)) {
      return tree.map((item, index) =>
        this.emit(item, `${at}${pointer(index)}`, isTemplate),
      );
    }
    if (!isBranch(tree)) return tree;
    return Object.fromEntries(
      Object.entries(tree)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [
          key,
          this.emit(item, `${at}${pointer(key)}`, isTemplate),
        ]),
    );
  }

  /** A value as ARM's reader takes it; texts of a template keep their expressions. */
  plain(value: unknown, isTemplate = false, depth = 0): unknown {
    this.#left -= 1;
    if (depth > MAX_DEPTH || this.#left < 0) {
      return Unresolved.of('more than is read');
    }
    if (typeof value === 'string') {
      const text = valueOf(
        this.#graph.textOf(value),
        value,
        answerOf(value, this.#graph, id => valueOf(id, value)),
      );
      return typeof text === 'string' && !isTemplate ? escaped(text) : text;
    }
    if (Array.isArray(value)) {
      return value.map(item => this.plain(item, isTemplate, depth + 1));
    }
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        this.#key(key),
        this.plain(item, isTemplate, depth + 1),
      ]),
    );
  }

  /** The place in Terraform's document of a place in what was emitted. */
  originOf(place: string): string {
    for (let at = place; at; at = at.slice(0, at.lastIndexOf('/'))) {
      const origin = this.#origins.get(at);
      if (!origin) continue;
      return origin.isVerbatim
        ? `${origin.at}${place.slice(at.length)}`
        : origin.at;
    }
    return '';
  }

  /** A part that was not read, with its place in Terraform's document. */
  placed(part: Unread): Unread {
    return part.place === undefined
      ? part
      : { ...part, place: this.originOf(part.place) };
  }

  /** A key that is an expression is one that nobody can tell. */
  #key(key: string): string {
    return key.includes('${')
      ? `[terraform('${key.replace(/'/g, "''")}')]`
      : key;
  }
}
