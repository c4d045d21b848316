import { Facts } from '../facts';
import { readCompute } from './computeAccess';
import { readEndpoint } from './endpointAccess';
import { openedByUnread } from './openedByUnread';
import { StateRange, worstOf } from './range';
import { notKnown, showingAll, shown } from './witness';

/** How open compute is: the worst of all; none is closed. */
function readAllCompute(facts: Facts): StateRange[] {
  const { compute } = facts;
  if (!compute) {
    return [
      notKnown('compute', 'open', 'closed', {
        pointer: '/compute',
        label: 'which compute the workspace has',
      }),
    ];
  }
  return compute.length
    ? compute.map((item, index) => readCompute(item, index, facts))
    : [shown('compute', 'none', '/compute')];
}

/** How open serving is: the worst of all; none is closed. */
function readAllEndpoints(facts: Facts): StateRange[] {
  const { endpoints } = facts;
  if (!endpoints) {
    return [
      notKnown('endpoints', 'open', 'closed', {
        pointer: '/endpoints',
        label: 'which endpoints the workspace serves',
      }),
    ];
  }
  return endpoints.length
    ? endpoints.map((item, index) => readEndpoint(item, index, facts))
    : [shown('endpoints', 'none', '/endpoints')];
}

/** How open compute and serving are: the worst of all; none is closed. @public */
export function readComputes(facts: Facts): StateRange {
  const readings = [...readAllCompute(facts), ...readAllEndpoints(facts)];
  return openedByUnread(
    facts,
    showingAll(worstOf(readings), readings),
    '/compute',
    '/endpoints',
  );
}
