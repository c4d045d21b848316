import { pointer } from '@ringfence/engine';
import { Facts } from './facts';

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Brings the facts of a second writing of one resource in; where the two differ nothing is known. @internal */
export function merge(into: Facts, other: Facts): void {
  mergeTrees(into, into.isolation, other.isolation as Tree, []);
  for (const [at, place] of Object.entries(other.places)) {
    into.places[at] ??= place;
  }
  for (const fact of [...into.unresolved, ...other.unresolved]) {
    forget(into, fact.pointer);
  }
  into.unresolved.push(...other.unresolved);
}

function mergeTrees(into: Facts, one: Tree, other: Tree, path: string[]): void {
  for (const [key, value] of Object.entries(other)) {
    const held = one[key];
    if (held === undefined) one[key] = value;
    else if (isTree(held) && isTree(value)) {
      mergeTrees(into, held, value, [...path, key]);
    } else if (JSON.stringify(held) !== JSON.stringify(value)) {
      into.unresolved.push({
        pointer: pointer(...path, key),
        expression: `${quoted(held)} and ${quoted(value)}`,
      });
    }
  }
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
