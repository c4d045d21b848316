import { Unread } from '../model/isolation';
import { UnknownFact } from './reach/range';

/** Whether one pointer is the other, or stands above it. */
const isAbove = (above: string, below: string) =>
  above === below || below.startsWith(`${above}/`);

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
  { unread }: { unread?: readonly Unread[] },
  ...pointers: readonly string[]
): TouchedBy[] =>
  unread?.flatMap(part => {
    for (const may of part.pointers) {
      for (const asked of pointers) {
        if (isAbove(may, asked)) return [{ unread: part, pointer: asked }];
        if (isAbove(asked, may)) return [{ unread: part, pointer: may }];
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
