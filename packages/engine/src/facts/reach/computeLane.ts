import { Facts } from '../facts';
import { oncePerFacts } from '../oncePerFacts';
import { readCompute } from './computeAccess';
import { readEndpoint } from './endpointAccess';
import { openedByUnread } from './openedByUnread';
import { StateRange, worstOf } from './range';
import { notKnown, showingAll, shown } from './witness';

/** How open each compute and each endpoint is; absent where it is not known which there are. */
type ComputeRanges = Readonly<
  Partial<Record<'compute' | 'endpoints', readonly StateRange[]>>
>;

/** Reads every compute and every endpoint, once for lane and texts. @internal */
export const readEachCompute = oncePerFacts(
  (facts): ComputeRanges => ({
    compute: facts.compute?.map((item, index) =>
      readCompute(item, index, facts),
    ),
    endpoints: facts.endpoints?.map((item, index) =>
      readEndpoint(item, index, facts),
    ),
  }),
);

const COMPUTE_NOT_KNOWN = notKnown('compute', 'open', 'closed', {
  pointer: '/compute',
  label: 'which compute the workspace has',
});
const ENDPOINTS_NOT_KNOWN = notKnown('endpoints', 'open', 'closed', {
  pointer: '/endpoints',
  label: 'which endpoints the workspace serves',
});
const NO_COMPUTE = shown('compute', 'none', '/compute');
const NO_ENDPOINTS = shown('endpoints', 'none', '/endpoints');

/** What a list comes to of which it may be that it is not known, or empty. */
function readingsOf(
  list: readonly StateRange[] | undefined,
  absent: StateRange,
  none: StateRange,
): readonly StateRange[] {
  if (!list) return [absent];
  return list.length ? list : [none];
}

/** How open compute and serving are: the worst of all; none is closed. @public */
export function readComputes(facts: Facts): StateRange {
  const { compute, endpoints } = readEachCompute(facts);
  const readings = [
    ...readingsOf(compute, COMPUTE_NOT_KNOWN, NO_COMPUTE),
    ...readingsOf(endpoints, ENDPOINTS_NOT_KNOWN, NO_ENDPOINTS),
  ];
  return openedByUnread(
    facts,
    showingAll(worstOf(readings), readings),
    '/compute',
    '/endpoints',
  );
}
