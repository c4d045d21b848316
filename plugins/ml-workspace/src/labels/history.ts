import { HistoryEntry } from '@ringfence/backstage-plugin-ml-workspace-common';
import { day, moment, T } from '../translation';
import { capital } from './posture';

/** Why a posture followed the one before. @internal */
export const causeLabel = (t: T, { causes }: Pick<HistoryEntry, 'causes'>) =>
  causes.length
    ? capital(causes.map(cause => t(`history.cause.${cause}`)).join(', '))
    : t('history.cause.first');

/** From when to when a posture was shown. @internal */
export const spanLabel = (
  t: T,
  { shownFrom, shownTo }: Pick<HistoryEntry, 'shownFrom' | 'shownTo'>,
) =>
  shownTo
    ? t('history.span', { from: day(t, shownFrom), to: day(t, shownTo) })
    : t('history.since', { from: moment(t, shownFrom) });
