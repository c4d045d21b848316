import { StoredPosture, WorkspaceIsolation } from '@ringfence/engine';
import { EvidenceGap, EvidencePredicate } from './predicate';
import { EvidenceEvent, EvidenceRecord } from './record';

/** Steps that a person takes only with words. */
const WORDED = ['rejected', 'questioned', 'answered', 'revoked'];

const lacksWords = ({ type, by, text }: EvidenceEvent) =>
  WORDED.includes(type) && by !== 'policy' && text === undefined;

/** The words of a pack that were there once: of its events, and reasons of its waivers. @internal */
export const erasedIn = ({ requests, waivers }: EvidenceRecord): number =>
  requests.flatMap(({ events }) => events).filter(lacksWords).length +
  waivers.filter(({ reason }) => reason === undefined).length;

/** Whether a posture rests on a waiver that was over by then. */
function restsOnOver(
  { waivers = [] }: StoredPosture['results'][number],
  { at, record }: { at: string; record: EvidenceRecord },
): boolean {
  const over = record.waivers.filter(({ state }) => state !== 'active');
  return waivers.some(
    ({ expires, reason }) =>
      expires <= at || over.some(({ request }) => reason.endsWith(request)),
  );
}

/** What a pack with this in it cannot show, beside what its maker left out. @internal */
export function gapsIn(
  { shown, at }: Pick<EvidencePredicate, 'shown' | 'at'>,
  record: EvidenceRecord,
  isolation: WorkspaceIsolation,
  stored: StoredPosture,
): EvidenceGap[] {
  const events = record.requests.flatMap(request => request.events);
  const placed = [...events, shown];
  const found: EvidenceGap[] = [
    {
      kind: 'unlogged',
      count: placed.filter(({ leaf }) => leaf === undefined).length,
      what: 'events or judgements that no checkpoint covers yet',
    },
    {
      kind: 'unbound',
      count: events.filter(({ about }) => !about).length,
      what: 'events of an earlier version, which do not say what they are about',
    },
    {
      kind: 'erased',
      count: erasedIn(record),
      what: 'texts that were erased; what they were said with stays',
    },
    {
      kind: 'forgotten',
      count: shown.sequence - record.history.length,
      what: 'earlier judgements that are not here, mostly as they are kept no more',
    },
    {
      kind: 'over',
      count: stored.results.filter(result =>
        restsOnOver(result, { at, record }),
      ).length,
      what: 'checks told as waived whose waiver was over by then; the workspace was not judged again yet',
    },
    {
      kind: 'unread',
      count: isolation.unread?.length ?? 0,
      what: 'parts of the source that could not be read',
    },
  ];
  return found.filter(({ count }) => count > 0);
}
