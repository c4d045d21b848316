import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { FixGoal } from '@ringfence/advice';
import { BasisKind, WorkspaceIsolation } from '@ringfence/engine';
import { mlWorkspaceApiRef } from '../api';
import { useAnswer } from './useAnswer';

/**
 * The smallest fix of an isolation, which the backend looks for. Another goal, or
 * leaving the page, hangs up, which ends the search there: it takes one of each
 * person at a time.
 *
 * @param goal - stable between renders
 * @internal
 */
export function useSmallestFix(
  isolation: WorkspaceIsolation,
  goal: FixGoal,
  basis: BasisKind,
) {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    (signal: AbortSignal) =>
      api.findSmallestFix(
        {
          body: {
            isolation,
            goal,
            // Only of a request may a fix state what nobody said.
            basis: basis === 'requested' ? basis : 'declared',
          },
        },
        { signal },
      ),
    [api, isolation, goal, basis],
  );
  return useAnswer(ask);
}
