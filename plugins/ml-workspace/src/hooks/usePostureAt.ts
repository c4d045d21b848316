import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useAnswer } from './useAnswer';

/** The posture a workspace showed at a moment, ISO 8601, with the facts of that day. @internal */
export function usePostureAt(id: string, at: string) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    (signal: AbortSignal) => api.getPostureAt({ id, at }, { signal }),
    [api, id, at],
  );
  return useAnswer(ask);
}
