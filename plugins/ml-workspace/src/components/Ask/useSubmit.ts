import { CreateRequestBody } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';
import { useSend } from '../../hooks';
import { T, useT } from '../../translation';
import { Asking } from './context';
import { newId } from './useDraft';

/** What is sent: the isolation, in whose name, and why. @internal */
export function wishOf(
  t: T,
  { answers, judgement }: Pick<Asking, 'answers' | 'judgement'>,
): CreateRequestBody | undefined {
  const { owner, purpose = '', classify = [], askAnyway } = answers;
  if (!judgement || !owner) return undefined;
  const description = [
    purpose.trim(),
    classify.length && t('ask.toClassify', { hosts: classify.join(', ') }),
  ]
    .filter(Boolean)
    .join('\n')
    .slice(0, 2000);
  return {
    isolation: judgement.isolation,
    owner,
    ...(description && { description }),
    ...(askAnyway && { askAnyway }),
  };
}

/** Sends what was asked for; the same wish sent twice is one. @internal */
export function useSubmit(onDone: Parameters<typeof useSend>[0]) {
  const t = useT();
  const api = useApi(mlWorkspaceApiRef);
  const sent = useRef({ wish: '', idempotencyKey: '' });
  const isSending = useRef(false);
  const { send, ...state } = useSend(onDone);
  const submit = async (asking: Asking) => {
    const body = wishOf(t, asking);
    if (!body || isSending.current) return;
    const wish = JSON.stringify(body);
    if (sent.current.wish !== wish) {
      sent.current = { wish, idempotencyKey: newId() };
    }
    const { idempotencyKey } = sent.current;
    isSending.current = true;
    await send(() => api.createRequest({ body, idempotencyKey }));
    isSending.current = false;
  };
  return { submit, ...state };
}
