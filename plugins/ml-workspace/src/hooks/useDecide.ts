import {
  DecisionAct,
  DecisionBody,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useSend } from './useSend';

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
  const { send, isBusy, failure } = useSend(onDecided);
  const decide = (act: DecisionAct, body: DecisionBody) =>
    send(() => api[METHODS[act]]({ id, body }));
  return { decide, isBusy, failure };
}
