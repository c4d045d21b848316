import {
  HistoryCause,
  HistoryEntry,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { day, moment } from './time';

/** The words of the history of verdicts. @internal */
export const historyStrings = {
  title: 'Changes',
  strip: 'The last verdicts, oldest first',
  list: 'All changes, newest first',
  loading: 'Loading the history',
  older: 'Show older changes',
  loadingOlder: 'Loading older changes',
  day: 'Open a day as it was',
  dayHint: 'The posture that was shown at the end of that day',
  open: 'Open as it was',
  openNamed: (from: string) => `Open as it was on ${moment(from)}`,
  none: 'Nothing is kept of its past.',
  notYet:
    'Its past cannot be asked for yet: the list of workspaces does not have it. Try again in a moment.',
  failed: 'The history could not be loaded',
  first: 'First judgement',
};

const CAUSES: Record<HistoryCause, string> = {
  facts: 'the settings changed',
  policy: 'the policy changed',
  engine: 'the engine changed',
};

/** Why a posture followed the one before. @internal */
export function causeLabel({ causes }: Pick<HistoryEntry, 'causes'>): string {
  if (!causes.length) return historyStrings.first;
  const text = causes.map(cause => CAUSES[cause]).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** From when to when a posture was shown. @internal */
export const spanLabel = ({
  shownFrom,
  shownTo,
}: Pick<HistoryEntry, 'shownFrom' | 'shownTo'>) =>
  shownTo
    ? `${day(shownFrom)} to ${day(shownTo)}`
    : `since ${moment(shownFrom)}`;
