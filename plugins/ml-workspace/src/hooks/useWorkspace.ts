import { useCallback } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useLiveAnswer } from './useLiveAnswer';

/** The workspace behind a catalog entity with its stored posture. @internal */
export function useWorkspace(entityRef: string) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    (signal: AbortSignal) => {
      const { kind, namespace, name } = parseEntityRef(entityRef);
      return api.getWorkspaceByEntity({ kind, namespace, name }, { signal });
    },
    [api, entityRef],
  );
  return useLiveAnswer(ask);
}
