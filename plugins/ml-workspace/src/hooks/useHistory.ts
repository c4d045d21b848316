import { HistoryEntry } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useAnswer } from './useAnswer';

/** How many changes a page of the history has. */
const PAGE = 50;

/**
 * The postures a workspace showed, newest first; `older` asks for the page after
 * those that are there, which stay while it is on its way.
 * @internal
 */
export function useHistory(id: string) {
  const api = useApi(mlWorkspaceApiRef);
  const [before, setBefore] = useState<{
    entries: HistoryEntry[];
    cursor?: string;
  }>({ entries: [] });
  const { cursor } = before;
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.listHistory({ id, limit: PAGE, cursor }, { signal }),
    [api, id, cursor],
  );
  const { answer, retry } = useAnswer(ask);
  const page = answer.state === 'ready' ? answer.value : undefined;
  const entries = [...before.entries, ...(page?.items ?? [])];
  const next = page?.nextCursor;
  return {
    answer,
    retry,
    entries,
    older: next ? () => setBefore({ entries, cursor: next }) : undefined,
  };
}
