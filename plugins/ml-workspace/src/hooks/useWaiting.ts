import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useLiveAnswer } from './useLiveAnswer';

/** The requests that wait for the signed-in person, worst first. @internal */
export function useWaiting() {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    (signal: AbortSignal) => api.listWaiting({}, { signal }),
    [api],
  );
  return useLiveAnswer(ask);
}
