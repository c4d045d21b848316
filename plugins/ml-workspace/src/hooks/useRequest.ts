import { workspaceRequestDetailSchema } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { readAnswer } from '../state/answer';
import { useAnswer } from './useAnswer';

/** One request with its posture and events. @internal */
export function useRequest(id: string) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    async (signal: AbortSignal) =>
      readAnswer(
        workspaceRequestDetailSchema,
        await api.getRequest(id, { signal }),
      ),
    [api, id],
  );
  return useAnswer(ask);
}
