import {
  DecisionBody,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { Failure, failureOf } from '../state/answer';

/** What came of one decision among several. @internal */
export interface Outcome {
  request: WorkspaceRequestDetail;
  /** Why it was left out. */
  failure?: Failure;
}

/**
 * Takes the same decision on several requests, one after the other, each over what
 * was seen of it. One that is refused is left out, and the rest goes on.
 * @internal
 */
export function useDecideEach(onDecided: (outcomes: Outcome[]) => void) {
  const api = useApi(mlWorkspaceApiRef);
  const [isBusy, setBusy] = useState(false);
  const decideEach = async (
    act: 'approve' | 'reject',
    requests: readonly WorkspaceRequestDetail[],
    text: string,
  ) => {
    setBusy(true);
    const outcomes: Outcome[] = [];
    for (const request of requests) {
      const body: DecisionBody = {
        seen: request.decision?.seen ?? '',
        ...(text && { text }),
      };
      try {
        const input = { id: request.id, body };
        if (act === 'approve') await api.approveRequest(input);
        else await api.rejectRequest(input);
        outcomes.push({ request });
      } catch (error) {
        outcomes.push({ request, failure: failureOf(error) });
      }
    }
    setBusy(false);
    onDecided(outcomes);
  };
  return { decideEach, isBusy };
}
