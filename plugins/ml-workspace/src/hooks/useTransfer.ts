import {
  TransferWorkspaceBody,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { Failure, failureOf } from '../state/answer';

/** A key that no two wishes share; `randomUUID` is only there on secure pages. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Asks for another owner of a workspace; the same wish sent again is one. @internal */
export function useTransfer(id: string) {
  const api = useApi(mlWorkspaceApiRef);
  const sent = useRef({ wish: '', idempotencyKey: '' });
  const [isBusy, setBusy] = useState(false);
  const [request, setRequest] = useState<WorkspaceRequestDetail>();
  const [failure, setFailure] = useState<Failure>();
  const transfer = async (body: TransferWorkspaceBody) => {
    const wish = JSON.stringify(body);
    if (sent.current.wish !== wish) {
      sent.current = { wish, idempotencyKey: newKey() };
    }
    const { idempotencyKey } = sent.current;
    setBusy(true);
    setFailure(undefined);
    try {
      setRequest(await api.transferWorkspace({ id, body, idempotencyKey }));
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { transfer, isBusy, request, failure };
}
