import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useLiveAnswer } from './useLiveAnswer';

/** One request with its posture and events. @internal */
export function useRequest(id: string) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    (signal: AbortSignal) => api.getRequest({ id }, { signal }),
    [api, id],
  );
  return useLiveAnswer(ask);
}
