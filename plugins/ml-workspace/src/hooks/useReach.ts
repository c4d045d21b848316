import { ReachBody } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useAnswer } from './useAnswer';

/**
 * Whether a place reaches a destination; the value is absent until somebody asks.
 *
 * @param question - the same one as long as it is not asked again
 * @internal
 */
export function useReach(question: ReachBody | undefined) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    async (signal: AbortSignal) =>
      question && api.askReach({ body: question }, { signal }),
    [api, question],
  );
  return useAnswer(ask);
}
