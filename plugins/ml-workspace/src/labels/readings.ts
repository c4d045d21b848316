import { Failure } from '../state/answer';
import { T } from '../translation';
import { FailureWords } from './card';
import { requestFailureWords } from './requests';

/** What stands in the place of drift that could not be had, and which right is missing. @internal */
export const driftFailureWords = (t: T, failure: Failure): FailureWords =>
  failure.kind === 'denied'
    ? { title: t('drift.denied'), text: t('drift.deniedText'), retry: false }
    : requestFailureWords(t, failure, t('drift.failed'));

/** What stands in the place of readings that could not be had, and which right is missing. @internal */
export const readingFailureWords = (t: T, failure: Failure): FailureWords =>
  failure.kind === 'denied'
    ? {
        title: t('readings.denied'),
        text: t('readings.deniedText'),
        retry: false,
      }
    : requestFailureWords(t, failure, t('readings.failed'));
