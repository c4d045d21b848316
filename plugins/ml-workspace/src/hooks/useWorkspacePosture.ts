import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { workspacePostureSchema } from '@ringfence/backstage-plugin-ml-workspace-common';
import { mlWorkspaceApiRef } from '../api';
import { readAnswer } from '../state/answer';
import { useAnswer } from './useAnswer';

/** The stored posture of the workspace behind a catalog entity. @internal */
export function useWorkspacePosture(entityRef: string) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    async (signal: AbortSignal) =>
      readAnswer(
        workspacePostureSchema,
        await api.getWorkspaceByEntity(entityRef, { signal }),
      ),
    [api, entityRef],
  );
  return useAnswer(ask);
}
