import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useAnswer } from './useAnswer';

/** The policy that requests are held to. @internal */
export function usePolicy() {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    async (signal: AbortSignal) => (await api.getPolicy({}, { signal })).policy,
    [api],
  );
  return useAnswer(ask);
}
