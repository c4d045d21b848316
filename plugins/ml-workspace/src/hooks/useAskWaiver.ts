import {
  WaiveBody,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../api';
import { useSend } from './useSend';

/** A key that nobody else has; pages without TLS have no `randomUUID`. */
const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');

/**
 * Asks for waivers of a workspace. What is sent again unchanged, since no answer
 * came, is asked for once.
 * @internal
 */
export function useAskWaiver(
  id: string,
  onAsked: (request: WorkspaceRequestDetail) => void,
) {
  const api = useApi(mlWorkspaceApiRef);
  const { send, isBusy, failure } = useSend(onAsked);
  const last = useRef({ sent: '', key: '' });
  const ask = (body: WaiveBody) => {
    const sent = JSON.stringify(body);
    if (last.current.sent !== sent) last.current = { sent, key: newKey() };
    const { key: idempotencyKey } = last.current;
    return send(() => api.askForWaiver({ id, body, idempotencyKey }));
  };
  return { ask, isBusy, failure };
}
