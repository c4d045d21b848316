import { T } from './useT';

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'medium' };
const MOMENT: Intl.DateTimeFormatOptions = { ...DAY, timeStyle: 'short' };

/** Making one takes long, and a page may show hundreds of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, style: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${style.timeStyle ?? ''}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, style);
  formats.set(key, format);
  return format;
}

/**
 * The language the text around is in, in the person's own regional form where the
 * browser has one: someone with `en-GB` reads English dates the British way.
 */
function localeOf(t: T): string {
  const language: string = t('time.locale');
  return (
    navigator.languages.find(locale => locale.split('-')[0] === language) ??
    language
  );
}

function written(t: T, iso: string, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : formatOf(localeOf(t), style).format(date);
}

/** A day as people write it; a text that is no time stays as it is. @internal */
export const day = (t: T, iso: string): string => written(t, iso, DAY);

const DAY_MS = 86_400_000;

/** How many days ago something was, in words; a text that is no time stays as it is. @internal */
export function ago(t: T, iso: string, now = Date.now()): string {
  const days = Math.floor((now - Date.parse(iso)) / DAY_MS);
  return Number.isNaN(days)
    ? iso
    : new Intl.RelativeTimeFormat(localeOf(t), { numeric: 'auto' }).format(
        -Math.max(days, 0),
        'day',
      );
}

/** A day with the time; a text that is no time stays as it is. @internal */
export const moment = (t: T, iso: string): string => written(t, iso, MOMENT);
