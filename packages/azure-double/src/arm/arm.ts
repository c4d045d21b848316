import { Answer } from '../http/answer';
import type { Call } from '../http/call';
import { Refusal } from '../http/refusal';
import { groupIdOf, parseArmId } from '../world/armId';
import {
  getGroup,
  getSubscription,
  listGroups,
  listPermissions,
  listSubscriptions,
  listTenants,
  visibleSubscription,
} from './containers';
import { DEPLOYMENTS } from '../deployments/routes';
import { WRITES } from '../writes/routes';
import { listActivity, listChanges } from './history';
import { Route, route, Visit } from './route';
import {
  getResource,
  listAny,
  listChildren,
  listLocks,
  listResources,
} from './resources';

const GET = /^(GET|HEAD)$/;
const SUBSCRIPTION = '/subscriptions/([^/]+)';
const GROUP = `${SUBSCRIPTION}/resourceGroups/([^/]+)`;

/** What is read of Resource Manager; the first that fits answers. */
const READS: Route[] = [
  route(GET, '/subscriptions', ({ call, world, principal }) =>
    listSubscriptions(call, world, principal),
  ),
  route(GET, '/tenants', ({ call, world, principal }) =>
    listTenants(call, world, principal),
  ),
  route(GET, SUBSCRIPTION, ({ call, world, principal }, [id]) =>
    getSubscription(call, id, world, principal),
  ),
  route(
    GET,
    `${SUBSCRIPTION}/resourceGroups`,
    ({ call, world, principal }, [id]) =>
      listGroups(call, id, world, principal),
  ),
  route(GET, GROUP, ({ call, world, principal }, [id, name]) =>
    getGroup(call, groupIdOf(id, name), world, principal),
  ),
  route(
    GET,
    `(/subscriptions/.+)/providers/Microsoft\\.Authorization/permissions`,
    ({ call, world, principal }, [scope]) =>
      listPermissions(call, scope, world, principal),
  ),
  route(
    GET,
    `(/subscriptions/.+)/providers/Microsoft\\.Resources/changes`,
    ({ call, world, principal }, [id]) =>
      listChanges(call, id, world, principal),
  ),
  route(
    GET,
    `(/subscriptions/.+)/providers/Microsoft\\.Authorization/locks`,
    (visit, [scope]) => listLocks(visit, scope),
  ),
  route(
    GET,
    `${SUBSCRIPTION}/providers/Microsoft\\.Insights/eventtypes/management/values`,
    ({ call, world, principal }, [id]) =>
      listActivity(call, id, world, principal),
  ),
  route(
    GET,
    `(${SUBSCRIPTION}(?:/resourceGroups/[^/]+)?)/resources`,
    ({ call, world, principal }, [scope]) =>
      listAny(call, scope, world, principal),
  ),
  route(
    GET,
    `(${SUBSCRIPTION}(?:/resourceGroups/[^/]+)?)/providers/([^/]+/[^/]+)`,
    ({ call, world, principal }, [scope, , type]) =>
      listResources(call, scope, type, world, principal),
  ),
  route(GET, `(${GROUP}/providers/.+)`, (visit, [path]) =>
    getInGroup(visit, path),
  ),
];

const ROUTES: readonly Route[] = [...DEPLOYMENTS, ...WRITES, ...READS];

/** A resource, or the children of one. */
function getInGroup({ call, world, principal }: Visit, path: string): Answer {
  const id = parseArmId(path);
  if (id) return getResource(call, id, world, principal);
  const parent = parseArmId(path.split('/').slice(0, -1).join('/'));
  if (!parent) throw unknownPath(call);
  const segment = path.split('/').pop() ?? '';
  return listChildren(call, parent, segment, world, principal);
}

function unknownPath({ path }: Call): Refusal {
  return Refusal.of(
    404,
    'InvalidResourceType',
    `The resource type could not be found for '${path}'.`,
  );
}

/** Answers a call of Resource Manager. */
export function answerArm(visit: Visit): Answer {
  const { call, world, principal } = visit;
  const subscription = /^\/subscriptions\/([^/]+)/i.exec(call.path)?.[1];
  if (subscription) visibleSubscription(world, principal, subscription);
  for (const { method, path, answer } of ROUTES) {
    const match = method.test(call.method) && path.exec(call.path);
    if (match) return answer(visit, match.slice(1));
  }
  if (call.method === 'GET') throw unknownPath(call);
  throw Refusal.of(
    405,
    'MethodNotAllowed',
    `The method ${call.method} is not allowed here.`,
  );
}
