import { versionedPolicySchema } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { readAnswer } from '../state/answer';
import { useAnswer } from './useAnswer';

/** The policy that requests are held to. @internal */
export function usePolicy() {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    async (signal: AbortSignal) =>
      readAnswer(versionedPolicySchema, await api.getPolicy({ signal })).policy,
    [api],
  );
  return useAnswer(ask);
}
