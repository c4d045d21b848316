import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useAnswer } from './useAnswer';

/** The checks of the organisation's own: the server alone judges them. @internal */
export function useServerChecks() {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const { items } = await api.listChecks({}, { signal });
      return items.filter(({ addedBy }) => addedBy !== undefined);
    },
    [api],
  );
  return useAnswer(ask).answer;
}
