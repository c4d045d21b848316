const parse = (iso: string) => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** A day as people write it; a text that is no time stays as it is. @internal */
export const day = (iso: string): string =>
  parse(iso)?.toLocaleDateString(undefined, { dateStyle: 'medium' }) ?? iso;

/** A day with the time; a text that is no time stays as it is. @internal */
export const moment = (iso: string): string =>
  parse(iso)?.toLocaleString(undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }) ?? iso;
