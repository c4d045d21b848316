import { LandingZoneSummary } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { Answer } from '../state/answer';
import { useAnswer } from './useAnswer';

/** The landing zones that the backend offers. @internal */
export function useLandingZones(): Answer<LandingZoneSummary[]> {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    async (signal: AbortSignal) =>
      (await api.listLandingZones({}, { signal })).items,
    [api],
  );
  return useAnswer(ask).answer;
}
