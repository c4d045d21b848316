import {
  ListWaiversQuery,
  WAIVER_STATES,
  WaiverState,
} from '@ringfence/backstage-plugin-ml-workspace-common';

/** Which waivers a person wants to see; those that hold, unless said otherwise. @internal */
export interface WaiverFilter {
  state: WaiverState | 'all';
  check?: string;
  /** Entity ref of the owner. */
  owner?: string;
  /** A day before which they end, as `2026-12-31`. */
  before?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string) =>
  DAY.test(text) && !Number.isNaN(Date.parse(text));

/** The filter in the query of an address; what is not understood narrows nothing. @internal */
export function readWaiverFilter(query: URLSearchParams): WaiverFilter {
  const before = query.get('before') ?? '';
  return {
    state:
      ([...WAIVER_STATES, 'all'] as const).find(
        state => state === query.get('state'),
      ) ?? 'active',
    check: query.get('check') || undefined,
    owner: query.get('owner') || undefined,
    before: isDay(before) ? before : undefined,
  };
}

/** A filter as the query of an address. @internal */
export const writeWaiverFilter = ({
  state,
  check,
  owner,
  before,
}: WaiverFilter): Record<string, string> => ({
  ...(state !== 'active' && { state }),
  ...(check && { check }),
  ...(owner && { owner }),
  ...(before && { before }),
});

/** A filter as the backend takes it. @internal */
export const waiverQueryOf = ({
  state,
  check,
  owner,
  before,
}: WaiverFilter): ListWaiversQuery => ({
  ...(state !== 'all' && { state }),
  ...(check && { check }),
  ...(owner && { owner }),
  ...(before && { before: new Date(`${before}T00:00:00`).toISOString() }),
});
