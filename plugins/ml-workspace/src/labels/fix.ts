import { Failure } from '../state/answer';
import { T } from '../translation';
import { FailureWords, failureWords } from './card';

const TOO_MANY = 429;

/** What the panel of the smallest fix says when none could be looked for. @internal */
export function fixFailureWords(t: T, failure: Failure): FailureWords {
  const { status, retryAfter } = failure;
  if (status === TOO_MANY) {
    return {
      title: t('fix.busy.title'),
      text: retryAfter
        ? t('fix.busy.wait', { seconds: String(retryAfter) })
        : t('fix.busy.text'),
      retry: true,
    };
  }
  const { text, retry } = failureWords(t, failure);
  return { title: t('fix.failed.title'), text, retry };
}
