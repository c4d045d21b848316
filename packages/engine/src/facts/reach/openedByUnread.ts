import { Unread, WorkspaceIsolation } from '../../model/isolation';
import { unreadFacts, unreadTouching } from '../unread';
import { between, StateRange } from './range';

/**
 * A state as far as it is known where something that was not read may touch what
 * it was read from: what is there is at least this, so its worst is open.
 * @internal
 */
export function openedByUnread(
  facts: { unread?: readonly Unread[]; isolation?: WorkspaceIsolation },
  range: StateRange,
  ...pointers: readonly string[]
): StateRange {
  if (range.best === 'open') return range;
  const touched = unreadTouching(facts, ...pointers);
  if (!touched.length) return range;
  const unread = unreadFacts(touched);
  return between(
    'open',
    range.best,
    [...range.unknowns, ...unread],
    range.worst === 'open'
      ? range.witness
      : {
          place: range.witness?.place,
          path: unread.map(({ label }) => label),
          pointers: unread.map(({ pointer }) => pointer),
        },
  );
}
