import type { Unread } from '@ringfence/engine';
import { ParsedDocument, Spot } from '../input/document';

/** What was not read, with its spot in the file where it has one. */
export interface UnreadSpot extends Omit<Unread, 'place'> {
  /** Of a part whose place is no pointer into the document, what it says instead. */
  elsewhere?: string;
  spot?: Spot;
}

/** What was not read of a file, beside its subjects. */
export interface UnreadOfFile {
  file: string;
  parts: readonly UnreadSpot[];
  /** They may hold a workspace that nobody saw. */
  unseen: boolean;
}

const isPointer = (place: string) => place === '' || place.startsWith('/');

/** Finds the lines of what was not read. An isolation in our own words may name a file and line itself. */
export const unreadSpots = (
  unread: readonly Unread[],
  { locate }: Pick<ParsedDocument, 'locate'>,
): UnreadSpot[] =>
  unread.map(({ place, ...part }) => {
    if (place === undefined) return part;
    return isPointer(place)
      ? { ...part, spot: locate(place) }
      : { ...part, elsewhere: place };
  });

/** What was not read of a file beside its subjects; nothing where all was. */
export function unreadOfFile(
  unread: readonly Unread[],
  document: ParsedDocument,
): UnreadOfFile | undefined {
  if (!unread.length) return undefined;
  return {
    file: document.locate('').file,
    parts: unreadSpots(unread, document),
    unseen: unread.some(({ pointers }) => pointers.includes('')),
  };
}
