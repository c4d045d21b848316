import { useCallback, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { queryOf, RequestFilter } from '../state/requestFilter';
import { useLiveAnswer } from './useLiveAnswer';

/**
 * One page of the requests one may read, newest first, with the way to the
 * older and back to the newer ones. A cursor goes with its filter, so a list of
 * another filter is a hook of its own.
 * @internal
 */
export function useRequests({ mine, state, kind }: RequestFilter) {
  const api = useApi(mlWorkspaceApiRef);
  const identity = useApi(identityApiRef);
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors[cursors.length - 1];
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const me = mine
        ? (await identity.getBackstageIdentity()).userEntityRef
        : undefined;
      return api.listRequests(
        { ...queryOf({ mine, state, kind }, me), limit: 20, cursor },
        { signal },
      );
    },
    [api, identity, mine, state, kind, cursor],
  );
  const { answer, retry } = useLiveAnswer(ask);
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
