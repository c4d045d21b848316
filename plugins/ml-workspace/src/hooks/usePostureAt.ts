import { postureAtSchema } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { readAnswer } from '../state/answer';
import { useAnswer } from './useAnswer';

/** The posture a workspace showed at a moment, ISO 8601, with the facts of that day. @internal */
export function usePostureAt(id: string, at: string) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    async (signal: AbortSignal) =>
      readAnswer(postureAtSchema, await api.getPostureAt(id, at, { signal })),
    [api, id, at],
  );
  return useAnswer(ask);
}
