import { Failure } from '../state/answer';
import { T } from '../translation';

/** What stands in the place of something that could not be had. @internal */
export interface FailureWords {
  title: string;
  text: string;
  /** Whether trying again can help. */
  retry: boolean;
}

/** What the card says when it has no posture. @internal */
export function failureWords(t: T, { kind, status }: Failure): FailureWords {
  switch (kind) {
    case 'denied':
      return {
        title: t('failure.denied.title'),
        text: t('failure.denied.text'),
        retry: false,
      };
    case 'not-known':
      return {
        title: t('failure.not-known.title'),
        text: t('failure.not-known.text'),
        retry: true,
      };
    case 'wrong-entity':
      return {
        title: t('failure.wrong-entity.title'),
        text: t('failure.wrong-entity.text'),
        retry: true,
      };
    case 'malformed':
      return {
        title: t('failure.malformed.title'),
        text: t('failure.malformed.text'),
        retry: true,
      };
    default:
      return {
        title: t('failure.failed.title'),
        text: status
          ? t('failure.failed.answered', { status: String(status) })
          : t('failure.failed.unreachable'),
        retry: true,
      };
  }
}
