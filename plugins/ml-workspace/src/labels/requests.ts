import { ShownState } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Failure } from '../state/answer';
import { T } from '../translation';
import { FailureWords } from './card';

/** Whether a request in this state has its workspace in the catalog. @internal */
export const isInCatalog = (
  state: ShownState,
): state is 'approved' | 'generated' | 'live' =>
  state === 'approved' || state === 'generated' || state === 'live';

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
