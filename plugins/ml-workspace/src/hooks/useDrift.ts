import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useAnswer } from './useAnswer';

/** How a workspace differs from what was approved, asked again with each new reading. @internal */
export function useDrift(id: string, readAt: string | undefined) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    async (signal: AbortSignal) =>
      readAt === undefined ? undefined : api.getDrift({ id }, { signal }),
    [api, id, readAt],
  );
  return useAnswer(ask);
}
