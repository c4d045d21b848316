import { Unread, WorkspaceIsolation } from '@ringfence/engine';
import { MAX_LIST, MAX_TEXT } from './limits';
import type { UnresolvedFact } from '../subject';

/** Longest words of the source that are kept. */
const MAX_WORDS = 200;

/** Of what may hold anything at all: nothing that is read beside it is known to be all. @internal */
export const EVERYTHING = [''];

/** Of what can add to a workspace and change none of its own settings. @internal */
export const LISTS = [
  '/inbound/privateEndpoints',
  '/outbound/rules',
  '/compute',
  '/endpoints',
];

/** A part of a source that was not read; `at` is its place in the parsed document. @internal */
export function unreadPart(
  pointers: readonly string[],
  reason: string,
  at: string,
  words?: string,
): Unread {
  return {
    pointers: [...pointers],
    reason: reason.slice(0, MAX_TEXT),
    place: at.slice(0, MAX_TEXT),
    ...(words !== undefined && { words: words.slice(0, MAX_WORDS) }),
  };
}

/** A plain value as it is written; what has values inside may have secrets among them. @internal */
export const plainWords = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null
    ? undefined
    : JSON.stringify(value);

/** An unresolved fact, and where its expression stands in the parsed document. @internal */
export interface OpenFact extends UnresolvedFact {
  at?: string;
}

const ofFact = ({ pointer, expression, at }: OpenFact): Unread => ({
  pointers: [pointer],
  reason: 'its value is an expression that the file alone does not settle',
  ...(at !== undefined && { place: at.slice(0, MAX_TEXT) }),
  words: expression.slice(0, MAX_WORDS),
});

/** The parts, and those facts that no part is about. */
function allOf(
  parts: readonly Unread[],
  unresolved: readonly OpenFact[],
): Unread[] {
  const told = new Set(
    parts.flatMap(({ pointers }) => (pointers.length === 1 ? pointers : [])),
  );
  return [
    ...parts,
    ...unresolved.filter(({ pointer }) => !told.has(pointer)).map(ofFact),
  ];
}

/** Facts without their places, which stand with what was not read. @internal */
export const withoutPlaces = (facts: readonly OpenFact[]): UnresolvedFact[] =>
  facts.map(({ pointer, expression }) => ({ pointer, expression }));

/**
 * An isolation with what was not read of it: the parts that touch it, and every
 * fact that is stated by an expression. More than the model takes in a list become
 * one part that touches everything.
 * @internal
 */
export function withUnread(
  isolation: WorkspaceIsolation,
  parts: readonly Unread[],
  unresolved: readonly OpenFact[],
): WorkspaceIsolation {
  const unread = allOf(parts, unresolved);
  if (!unread.length) return isolation;
  const rest = unread.length - MAX_LIST + 1;
  if (rest > 1) {
    unread.splice(MAX_LIST - 1, rest, {
      pointers: EVERYTHING,
      reason: `${rest} further parts that were not read`,
    });
  }
  return { ...isolation, unread };
}
