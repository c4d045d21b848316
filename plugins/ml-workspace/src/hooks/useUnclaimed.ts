import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useAnswer } from './useAnswer';

/** Most workspaces that are shown at once; a claim takes one out and makes room. */
const SHOWN = 100;

/** Workspaces that were found in Azure and that nobody is known to own. @internal */
export function useUnclaimed() {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.listWorkspaces({ unclaimed: 'true', limit: SHOWN }, { signal }),
    [api],
  );
  return useAnswer(ask);
}

/** One workspace, as a claim has to have seen it. @internal */
export function useClaimed(id: string) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    (signal: AbortSignal) => api.getWorkspace({ id }, { signal }),
    [api, id],
  );
  return useAnswer(ask);
}
