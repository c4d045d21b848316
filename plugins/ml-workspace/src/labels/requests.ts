import {
  RequestState,
  WorkspaceRequest,
  WorkspaceRequestDetail,
  isAccepted,
  isWaiting,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Failure } from '../state/answer';
import { T } from '../translation';
import { FailureWords } from './card';

/** Whether a request was rejected because its workspace was retired while it waited. @internal */
export const endedFirst = ({
  kind,
  state,
  events,
}: Pick<WorkspaceRequestDetail, 'kind' | 'state' | 'events'>): boolean =>
  state === 'rejected' &&
  (kind === 'change' || kind === 'retire' || kind === 'transfer') &&
  events.some(({ type, by }) => type === 'rejected' && by === 'policy');

/** Whether the workspace of a request is in the catalog, or why it is not. @internal */
export function whereItIs(
  request: Pick<WorkspaceRequestDetail, 'kind' | 'state' | 'events'>,
): 'catalog' | 'submitted' | 'rejected' | 'ended' | 'retired' | 'unknown' {
  const { kind, state } = request;
  if (kind === 'unknown' || state === 'unknown') return 'unknown';
  if (state === 'retired' || endedFirst(request)) return 'retired';
  if (kind === 'create') {
    if (state === 'rejected') return 'rejected';
    if (isWaiting(state)) return 'submitted';
    return isAccepted(state) ? 'catalog' : 'ended';
  }
  return kind === 'retire' && isAccepted(state) ? 'retired' : 'catalog';
}

/** What happens to a request for a waiver now: it holds no name, and nothing is built of it. */
function nextOfWaiver(t: T, state: WorkspaceRequest['state']): string {
  switch (state) {
    case 'approved':
    case 'generated':
    case 'live':
      return t('nextStep.waiver');
    case 'submitted':
    case 'questioned':
    case 'withdrawn':
    case 'expired':
    case 'rejected':
      return t(`nextOfWaiver.${state}`);
    default:
      return t(`nextStep.${state}`);
  }
}

/** What happens to a request now, and what somebody can do about it. @internal */
export function nextStep(
  t: T,
  { kind, state }: Pick<WorkspaceRequest, 'kind' | 'state'>,
): string {
  if (kind === 'unknown') return t('nextStep.unknown');
  if (kind === 'waiver') return nextOfWaiver(t, state);
  switch (state) {
    case 'approved':
    case 'generated':
    case 'live':
      return kind === 'transfer'
        ? t('nextStep.transfer.approved')
        : t(`nextStep.${kind}.${state}`);
    default:
      return t(`nextStep.${state}`);
  }
}

/** The steps that are still to come, if all goes well. @internal */
export function stepsAhead({
  kind,
  state,
}: Pick<WorkspaceRequest, 'kind' | 'state'>): RequestState[] {
  const isBuilt = kind !== 'transfer' && kind !== 'waiver';
  const files: RequestState[] = isBuilt ? ['generated', 'live'] : [];
  const way: RequestState[] = ['submitted', 'approved', ...files];
  const now = state === 'questioned' ? 'submitted' : state;
  const place = way.findIndex(step => step === now);
  if (kind === 'unknown' || place < 0) return [];
  const ahead = way.slice(place + 1);
  return kind === 'retire' ? [...ahead, 'retired'] : ahead;
}

/** What a page says when it has no requests to show. @internal */
export function requestFailureWords(
  t: T,
  { kind, status }: Failure,
  title: string,
): FailureWords {
  switch (kind) {
    case 'denied':
      return {
        title: t('requests.denied'),
        text: t('requests.deniedText'),
        retry: false,
      };
    case 'not-known':
      return {
        title: t('requests.notKnown'),
        text: t('requests.notKnownText'),
        retry: false,
      };
    case 'malformed':
      return { title, text: t('requests.malformed'), retry: true };
    default:
      return {
        title,
        text: status
          ? t('requests.answered', { status: String(status) })
          : t('requests.unreachable'),
        retry: true,
      };
  }
}
