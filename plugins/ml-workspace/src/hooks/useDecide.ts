import {
  DecisionAct,
  DecisionBody,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { Failure, failureOf } from '../state/answer';

const METHODS = {
  approve: 'approveRequest',
  reject: 'rejectRequest',
  question: 'questionRequest',
  answer: 'answerRequest',
  withdraw: 'withdrawRequest',
} as const;

/** Sends decisions on a request, one at a time. @internal */
export function useDecide(
  id: string,
  onDecided: (request: WorkspaceRequestDetail) => void,
) {
  const api = useApi(mlWorkspaceApiRef);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const decide = async (act: DecisionAct, body: DecisionBody) => {
    setBusy(true);
    setFailure(undefined);
    try {
      onDecided(await api[METHODS[act]]({ id, body }));
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { decide, isBusy, failure };
}
