import { WaiverEntry } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  CheckResult,
  Policy,
  WaivedSubject,
  waiverTermsOf,
} from '@ringfence/engine';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** What is asked for where nobody says otherwise. */
const USUAL_DAYS = 30;

/** Whether a check may be waived, and for how many days at most where that is known. @internal */
export type Waivable =
  | { is: 'constraint' | 'never' }
  | { is: 'waivable'; maximumDays?: number };

/** What policy says of waiving a check; without a policy the backend alone knows. @internal */
export function waivableOf(
  { check, nature }: Pick<CheckResult, 'check' | 'nature'>,
  policy: Policy | undefined,
  classification: string | undefined,
): Waivable {
  if (nature === 'constraint') return { is: 'constraint' };
  if (!policy) return { is: 'waivable' };
  const { never, maximumDays } = waiverTermsOf(policy, check, classification);
  return never ? { is: 'never' } : { is: 'waivable', maximumDays };
}

/** A day where the person is, as `2026-12-31`. @internal */
export const dayOf = (time: number): string =>
  new Date(time).toLocaleDateString('sv');

/** The days among which a waiver may end, and the one to begin with. @internal */
export function endDays(maximumDays: number | undefined, now = Date.now()) {
  const days = Math.min(USUAL_DAYS, maximumDays ?? USUAL_DAYS);
  return {
    first: dayOf(now),
    usual: dayOf(now + days * DAY_MS),
    ...(maximumDays && { last: dayOf(now + maximumDays * DAY_MS) }),
  };
}

/**
 * When a waiver ends that ends on a day: with the day where the person is, but
 * never after policy lets it.
 * @internal
 */
export function endOf(
  day: string,
  maximumDays: number | undefined,
  now = Date.now(),
): string {
  const end = new Date(`${day}T23:59:59`).getTime();
  const last = now + (maximumDays ?? Infinity) * DAY_MS - MINUTE_MS;
  return new Date(Math.min(end, last)).toISOString();
}

/** Whether two waivers are about the same. @internal */
export const sameAbout = (
  one: WaivedSubject | undefined,
  other: WaivedSubject | undefined,
): boolean =>
  JSON.stringify(one ?? {}).toLowerCase() ===
  JSON.stringify(other ?? {}).toLowerCase();

const ended = ({ endedAt, until }: WaiverEntry) => endedAt ?? until;

/** The waivers of a check: those that hold, those that wait, and the last that is over. @internal */
export function waiversOfCheck(
  entries: readonly WaiverEntry[],
  check: string,
): { active: WaiverEntry[]; waiting: WaiverEntry[]; last?: WaiverEntry } {
  const own = entries.filter(entry => entry.check === check);
  const over = own
    .filter(({ state }) => state === 'ended' || state === 'revoked')
    .sort((a, b) => ended(a).localeCompare(ended(b)));
  return {
    active: own.filter(({ state }) => state === 'active'),
    waiting: own.filter(({ state }) => state === 'waiting'),
    last: over[over.length - 1],
  };
}

/** The waiver of the same that ran out, which a new one would prolong. @internal */
export const prolonged = (
  entries: readonly WaiverEntry[],
  check: string,
  about: WaivedSubject | undefined,
): WaiverEntry | undefined =>
  entries
    .filter(
      entry =>
        entry.check === check &&
        entry.state === 'ended' &&
        entry.endedBy === 'time' &&
        !entry.renewedBy &&
        sameAbout(entry.about, about),
    )
    .sort((a, b) => ended(b).localeCompare(ended(a)))[0];
