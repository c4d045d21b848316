import { WaiverEntry } from '@ringfence/backstage-plugin-ml-workspace-common';
import { WaivedSubject } from '@ringfence/engine';
import { day, T } from '../translation';

const KINDS = ['rule', 'resource', 'compute', 'endpoint'] as const;
const DAY_MS = 86_400_000;

/** A thing that a waiver is about: what it is and its name. @internal */
export function subjectLabel(t: T, about: WaivedSubject): string {
  const kind = KINDS.find(each => about[each] !== undefined);
  return kind
    ? t(`waiver.kind.${kind}`, { name: about[kind]! })
    : t('waiver.wholeCheck');
}

/** What a waiver is about: one thing, or the whole check. @internal */
export const aboutLabel = (t: T, about: WaivedSubject | undefined): string =>
  about ? subjectLabel(t, about) : t('waiver.wholeCheck');

/** What a request for a waiver asks, in one sentence. @internal */
export const askedLabel = (
  t: T,
  { title, about, until }: Pick<WaiverEntry, 'title' | 'about' | 'until'>,
): string =>
  about
    ? t('waiver.accepts', {
        check: title,
        about: subjectLabel(t, about),
        day: day(t, until),
      })
    : t('waiver.acceptsWhole', { check: title, day: day(t, until) });

const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);

/** How many days are left of a waiver, by the calendar where the person is. @internal */
export function daysLeft(t: T, until: string, now = Date.now()): string {
  const left = midnight(Date.parse(until)) - midnight(now);
  // A day is an hour longer or shorter where the clocks change.
  const count = Math.round(left / DAY_MS);
  return count < 1 ? t('waiver.lastDay') : t('waiver.daysLeft', { count });
}
