import {
  WorkspacePosture,
  WorkspaceSummary,
  workspacePostureSchema,
  workspaceSummarySchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { readAnswer } from '../state/answer';
import { useAnswer } from './useAnswer';

/** A workspace as a page of its own needs it. @internal */
export interface Workspace extends WorkspacePosture {
  /** Id to ask for history with, and since when this posture is shown; absent while the list lags. */
  summary: Pick<WorkspaceSummary, 'id' | 'stale' | 'shownFrom'> | undefined;
}

/** The workspace behind a catalog entity with its stored posture, and how to ask for its past. @internal */
export function useWorkspace(entityRef: string) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    async (signal: AbortSignal): Promise<Workspace> => {
      const [shown, [summary]] = await Promise.all([
        api.getWorkspaceByEntity(entityRef, { signal }),
        api.getWorkspacesByEntities([entityRef], { signal }),
      ]);
      return {
        ...readAnswer(workspacePostureSchema, shown),
        summary: summary
          ? readAnswer(workspaceSummarySchema, summary)
          : undefined,
      };
    },
    [api, entityRef],
  );
  return useAnswer(ask);
}
