import { pointer } from '@ringfence/engine';
import { unreadPart } from '../shared/unread';
import { Facts } from './facts';

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Brings the facts of a second writing of one resource in; where the two differ nothing is known. @internal */
export function merge(into: Facts, other: Facts): void {
  const differing: string[] = [];
  mergeTrees(into, other, into.isolation, other.isolation as Tree, [], at =>
    differing.push(at),
  );
  for (const [at, place] of Object.entries(other.places)) {
    into.places[at] ??= place;
  }
  const open = [...into.unresolved, ...other.unresolved].map(
    fact => fact.pointer,
  );
  for (const at of [...differing, ...open]) forget(into, at);
  into.unresolved.push(...other.unresolved);
  into.unread.push(...other.unread);
}

function mergeTrees(
  into: Facts,
  from: Facts,
  one: Tree,
  other: Tree,
  path: string[],
  differs: (at: string) => void,
): void {
  for (const [key, value] of Object.entries(other)) {
    const held = one[key];
    const at = pointer(...path, key);
    if (held === undefined) one[key] = value;
    else if (isTree(held) && isTree(value)) {
      mergeTrees(into, from, held, value, [...path, key], differs);
    } else if (JSON.stringify(held) !== JSON.stringify(value)) {
      into.unresolved.push({
        pointer: at,
        expression: `${quoted(held)} and ${quoted(value)}`,
      });
      const reason = 'it is stated twice, and not the same';
      into.unread.push(
        unreadPart([at], reason, placeIn(into, at), quoted(held)),
        unreadPart([at], reason, placeIn(from, at), quoted(value)),
      );
      differs(at);
    }
  }
}

/** Where a fact, or what stands nearest around it, is written. */
function placeIn({ places }: Facts, at: string): string {
  for (let to = at; to !== ''; to = to.slice(0, to.lastIndexOf('/'))) {
    if (Object.hasOwn(places, to)) return places[to];
  }
  return '';
}

function quoted(value: unknown): string {
  return Array.isArray(value)
    ? `a list of ${value.length}`
    : JSON.stringify(value).slice(0, 200);
}

function forget(facts: Facts, at: string): void {
  const keys = at.split('/').slice(1);
  let container: unknown = facts.isolation;
  for (const key of keys.slice(0, -1)) {
    container = (container as Tree | undefined)?.[key];
  }
  const last = keys[keys.length - 1];
  if (isTree(container) && last in container) delete container[last];
  for (const place of Object.keys(facts.places)) {
    if (place === at || place.startsWith(`${at}/`)) delete facts.places[place];
  }
}
