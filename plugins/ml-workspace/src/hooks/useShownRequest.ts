import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useEffect, useState } from 'react';

/** Whether somebody decides on one of these, and would find another under their hand. */
function isAnother(
  { decision: seen }: WorkspaceRequestDetail,
  { decision: now }: WorkspaceRequestDetail,
): boolean {
  if (!seen?.may.length || !now) return false;
  return seen.seen !== now.seen;
}

/**
 * What to show of a request that is read again and again: the newest, but what
 * somebody can decide on stays as they see it until they ask for what it is now.
 *
 * @param latest - as it was read last
 * @param decided - as a decision on this page left it
 * @internal
 */
export function useShownRequest(
  latest: WorkspaceRequestDetail,
  decided: WorkspaceRequestDetail | undefined,
): { request: WorkspaceRequestDetail; showNewest?: () => void } {
  const isBehind = decided && decided.events.length > latest.events.length;
  const newest = isBehind ? decided : latest;
  const [seen, setSeen] = useState(newest);
  const stays = isAnother(seen, newest);
  useEffect(() => {
    if (!stays) setSeen(newest);
  }, [stays, newest]);
  return stays
    ? { request: seen, showNewest: () => setSeen(newest) }
    : { request: newest };
}
