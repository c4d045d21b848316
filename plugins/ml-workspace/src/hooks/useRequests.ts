import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { requestPageSchema } from '@ringfence/backstage-plugin-ml-workspace-common';
import { mlWorkspaceApiRef } from '../api';
import { readAnswer } from '../state/answer';
import { useAnswer } from './useAnswer';

/**
 * One page of the requests one may read, newest first, with the way to the
 * older and back to the newer ones.
 * @internal
 */
export function useRequests() {
  const api = useApi(mlWorkspaceApiRef);
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors[cursors.length - 1];
  const ask = useCallback(
    async (signal: AbortSignal) =>
      readAnswer(
        requestPageSchema,
        await api.listRequests({ limit: 20, cursor }, { signal }),
      ),
    [api, cursor],
  );
  const { answer, retry } = useAnswer(ask);
  const next = answer.state === 'ready' ? answer.value.nextCursor : undefined;
  return {
    answer,
    retry,
    older: next ? () => setCursors(all => [...all, next]) : undefined,
    newer: cursors.length
      ? () => setCursors(all => all.slice(0, -1))
      : undefined,
  };
}
