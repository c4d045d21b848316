import {
  MlWorkspaceApi,
  ListWaiversQuery,
  WaiverEntry,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { WaiverFilter, waiverQueryOf } from '../state/waiverFilter';
import { useAnswer } from './useAnswer';

const PAGE = 20;
const MAX_PAGE = 100;

/**
 * One page of the waivers one may see, by their ends, with the way to later ends
 * and back. A cursor goes with its filter, so a list of another filter is a hook of
 * its own.
 * @internal
 */
export function useWaivers({ state, check, owner, before }: WaiverFilter) {
  const api = useApi(mlWorkspaceApiRef);
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors[cursors.length - 1];
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.listWaivers(
        {
          ...waiverQueryOf({ state, check, owner, before }),
          limit: PAGE,
          cursor,
        },
        { signal },
      ),
    [api, state, check, owner, before, cursor],
  );
  const { answer, retry } = useAnswer(ask);
  const next = answer.state === 'ready' ? answer.value.nextCursor : undefined;
  return {
    answer,
    retry,
    later: next ? () => setCursors(all => [...all, next]) : undefined,
    earlier: cursors.length
      ? () => setCursors(all => all.slice(0, -1))
      : undefined,
  };
}

type ReadPage = (page: {
  limit: number;
  cursor?: string;
}) => ReturnType<MlWorkspaceApi['listWaivers']>;

/** Every page of a list of waivers. */
async function readAll(readPage: ReadPage): Promise<WaiverEntry[]> {
  const entries: WaiverEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage({ limit: MAX_PAGE, cursor });
    entries.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return entries;
}

/** Every waiver one may see that a query leaves. @internal */
export const readAllWaivers = (
  api: MlWorkspaceApi,
  query: ListWaiversQuery,
): Promise<WaiverEntry[]> =>
  readAll(page => api.listWaivers({ ...query, ...page }));

/** Every waiver of a workspace, by their ends. @internal */
export function useWorkspaceWaivers(id: string) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      readAll(page => api.listWorkspaceWaivers({ id, ...page }, { signal })),
    [api, id],
  );
  return useAnswer(ask);
}
