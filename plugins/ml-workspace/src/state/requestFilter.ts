import {
  ListRequestsQuery,
  REQUEST_KINDS,
  REQUEST_STATES,
  RequestKind,
  RequestState,
} from '@ringfence/backstage-plugin-ml-workspace-common';

/** Which requests a person wants to see; what is absent narrows nothing. @internal */
export interface RequestFilter {
  /** Only what the person asked for. */
  mine: boolean;
  state?: RequestState;
  kind?: RequestKind;
}

/** The filter in the query of an address; what is not understood narrows nothing. @internal */
export function readRequestFilter(query: URLSearchParams): RequestFilter {
  return {
    mine: query.get('by') === 'me',
    state: REQUEST_STATES.find(state => state === query.get('state')),
    kind: REQUEST_KINDS.find(kind => kind === query.get('kind')),
  };
}

/** A filter as the query of an address. @internal */
export const writeRequestFilter = ({
  mine,
  state,
  kind,
}: RequestFilter): Record<string, string> => ({
  ...(mine && { by: 'me' }),
  ...(state && { state }),
  ...(kind && { kind }),
});

/** Whether a filter leaves anything out. @internal */
export const isNarrowing = ({ mine, state, kind }: RequestFilter): boolean =>
  mine || state !== undefined || kind !== undefined;

/** A filter as the backend takes it, for the user with this entity ref. @internal */
export const queryOf = (
  { mine, state, kind }: RequestFilter,
  me: string | undefined,
): ListRequestsQuery => ({
  ...(mine && { requestedBy: me }),
  ...(state && { state }),
  ...(kind && { kind }),
});
