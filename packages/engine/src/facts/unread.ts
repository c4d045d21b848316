import { Unread, WorkspaceIsolation } from '../model/isolation';
import { UnknownFact } from './reach/range';

/** Whether one pointer is the other, or stands above it. */
const isAbove = (above: string, below: string) =>
  above === below || below.startsWith(`${above}/`);

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Whether a pointer is to a value that what stands around it leaves out: a value
 * that is absent is not known by that alone, and touches nothing else. A list that
 * may have further entries, and a section that is not there, are no such values.
 */
function isLeftOut(
  isolation: WorkspaceIsolation | undefined,
  pointer: string,
): boolean {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop();
  if (!keys.length || last === undefined) return false;
  let around: unknown = isolation;
  for (const key of keys) {
    around =
      isTree(around) && Object.hasOwn(around, key) ? around[key] : undefined;
  }
  return isTree(around) && !Array.isArray(around) && around[last] === undefined;
}

/** A part of the source that was not read, and where it may touch what was asked for. @internal */
export interface TouchedBy {
  /** The part that was not read. */
  unread: Unread;
  /** The narrowest pointer that is known to be touched. */
  pointer: string;
}

/**
 * The parts of the source that were not read and may touch what stands at one of
 * these pointers, in it or above it.
 * @internal
 */
export const unreadTouching = (
  {
    unread,
    isolation,
  }: { unread?: readonly Unread[]; isolation?: WorkspaceIsolation },
  ...pointers: readonly string[]
): TouchedBy[] =>
  unread?.flatMap(part => {
    for (const may of part.pointers) {
      for (const asked of pointers) {
        if (isAbove(may, asked)) return [{ unread: part, pointer: asked }];
        if (isAbove(asked, may) && !isLeftOut(isolation, may)) {
          return [{ unread: part, pointer: may }];
        }
      }
    }
    return [];
  }) ?? [];

/** Unread parts as facts that are not known. @internal */
export const unreadFacts = (touched: readonly TouchedBy[]): UnknownFact[] =>
  touched.map(({ unread, pointer }) => ({
    pointer,
    label: `what was not read: ${unread.reason}`,
  }));
