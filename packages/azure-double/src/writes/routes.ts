import { randomUUID } from 'node:crypto';
import { Route, route, Visit } from '../arm/route';
import { apiVersionOf } from '../arm/apiVersion';
import { findResource } from '../arm/embedded';
import { knownType, requireParents } from '../arm/resources';
import { shownWhole } from '../arm/shown';
import { Answer, empty, json } from '../http/answer';
import { bodyOf, Call } from '../http/call';
import { notFound, Refusal } from '../http/refusal';
import { requireRight } from '../rights/rights';
import { ArmId, armIdOf, groupIdOf, parseArmId } from '../world/armId';
import { ArmDocument, isJson, Json } from '../world/document';
import type { Principal, World } from '../world/world';
import { applyDelete, applyEnd, applyPut, lastsMs } from './apply';
import { commitRemoval } from './commit';
import type { Deed } from '../world/history';
import { merged } from './differences';
import { activate } from './managedNetwork';
import {
  answerOperation,
  begin,
  operationHeaders,
  requireNoOperation,
} from './operations';

const ML = 'microsoft.machinelearningservices';
const WORKSPACE = `${ML}/workspaces`;

/** How a provider ends a write: by an address of the result, of a status, or at once. */
function styleOf(type: string): 'location' | 'asyncOperation' | 'once' {
  const [provider] = type.toLowerCase().split('/');
  if (provider === ML || provider === 'microsoft.storage') return 'location';
  return provider === 'microsoft.network' ? 'asyncOperation' : 'once';
}

/** The caller as the logs tell it. */
export const deedOf = (call: Call, { objectId, name }: Principal): Deed => ({
  actor: { objectId, name, isApplication: true },
  correlationId: call.headers['x-ms-correlation-request-id'] ?? randomUUID(),
});

/** What every write of a resource begins with. */
function prepared(visit: Visit, path: string, verb: string) {
  const { call, world, principal } = visit;
  const id = parseArmId(path);
  if (!id) {
    throw Refusal.of(404, 'InvalidResourceType', `'${path}' is no resource.`);
  }
  const type = knownType(id.type);
  const version = apiVersionOf(call, type.since, type.type);
  requireRight(world, principal, `${type.type}/${verb}`, path);
  requireParents(world, id);
  return { id, type, version, before: findResource(world.store, id, type) };
}

function requireObject(call: Call): Json {
  const body = bodyOf(call);
  if (isJson(body)) return body;
  throw Refusal.of(
    400,
    'InvalidRequestContent',
    'The request content has to be an object.',
  );
}

/** Refuses a name that a deleted workspace still has. */
export function requireNotSoftDeleted(world: World, id: string): void {
  const deleted = world.softDeleted.get(id.toLowerCase());
  if (!deleted || deleted.at + world.settings.softDeletedMs < world.now()) {
    return;
  }
  throw Refusal.of(
    409,
    'Conflict',
    `Soft-deleted workspace exists. Please purge or recover it. https://aka.ms/wsoftdelete`,
  );
}

function put(visit: Visit, [path]: string[]): Answer {
  const { call, world, principal } = visit;
  const { id, type, version, before } = prepared(visit, path, 'write');
  const body = requireObject(call);
  requireNotSoftDeleted(world, path);
  requireNoOperation(world, path);
  const document = written(id, type.type, body, before);
  const deed = deedOf(call, principal);
  return run(visit, document, { before, version, deed });
}

/** The document that the body of a PUT comes to, where its id says it is. */
function written(
  id: ArmId,
  type: string,
  body: Json,
  before: ArmDocument | undefined,
): ArmDocument {
  return {
    ...body,
    id: before?.id ?? armIdOf(id),
    name: before?.name ?? id.names[id.names.length - 1],
    type,
  } as ArmDocument;
}

function run(
  { call, world }: Visit,
  document: ArmDocument,
  {
    before,
    version,
    deed,
  }: { before: ArmDocument | undefined; version: string; deed: Deed },
): Answer {
  const style = styleOf(document.type);
  if (style === 'once') {
    const done = applyPut(world, document, deed);
    return json(before ? 200 : 201, shownWhole(done, version));
  }
  const provider = document.type.split('/')[0];
  const state = before ? 'Updating' : 'Creating';
  const now = applyPut(world, document, deed, state);
  const operation = begin(world, {
    subscriptionId: parseArmId(document.id)!.subscriptionId,
    resourceId: document.id,
    milliseconds: lastsMs(world, document, !before),
    end: () => applyEnd(world, document.id),
    result: () => world.store.get(document.id),
  });
  const headers = operationHeaders(call, operation, style, provider);
  return style === 'location'
    ? empty(202, headers)
    : json(before ? 200 : 201, shownWhole(now, version), headers);
}

function patch(visit: Visit, [path]: string[]): Answer {
  const { call, world, principal } = visit;
  const { id, type, version, before } = prepared(visit, path, 'write');
  if (!before) {
    throw notFound(type.type, id.names.join('/'), id.resourceGroup);
  }
  requireNoOperation(world, path);
  const document = merged(before, requireObject(call)) as ArmDocument;
  const same = { ...document, id: before.id, name: before.name };
  const done = applyPut(world, same, deedOf(call, principal));
  return json(200, shownWhole(done, version));
}

function remove(visit: Visit, [path]: string[]): Answer {
  const { call, world, principal } = visit;
  const { id, type, before } = prepared(visit, path, 'delete');
  const isPurge = call.query.get('forceToPurge') === 'true';
  if (isPurge) world.softDeleted.delete(path.toLowerCase());
  if (!before) return empty(204);
  requireNoOperation(world, path);
  const deed = deedOf(call, principal);
  const end = () => {
    if (type.type.toLowerCase() === WORKSPACE && !isPurge) {
      const key = before.id.toLowerCase();
      world.softDeleted.set(key, { document: before, at: world.now() });
    }
    applyDelete(world, before.id, deed);
  };
  if (styleOf(id.type) === 'once') {
    end();
    return empty(200);
  }
  const operation = begin(world, {
    subscriptionId: id.subscriptionId,
    resourceId: before.id,
    milliseconds: world.settings.createMs,
    end,
  });
  const provider = type.type.split('/')[0];
  return empty(202, operationHeaders(call, operation, 'location', provider));
}

function provisionNetwork(visit: Visit, [path]: string[]): Answer {
  const { call, world } = visit;
  const verb = 'provisionManagedNetwork/action';
  const { id, before } = prepared(visit, path, verb);
  if (!before) throw notFound(id.type, id.names.join('/'), id.resourceGroup);
  const body = bodyOf(call);
  const includeSpark = isJson(body) && body.includeSpark === true;
  const operation = begin(world, {
    subscriptionId: id.subscriptionId,
    resourceId: before.id,
    milliseconds: world.settings.provisionMs,
    end: () => activate(world, before.id, includeSpark),
    result: () => ({ status: 'Active', sparkReady: includeSpark }),
  });
  const provider = 'Microsoft.MachineLearningServices';
  return empty(202, operationHeaders(call, operation, 'location', provider));
}

const GROUP_TYPE = 'Microsoft.Resources/subscriptions/resourceGroups';

function putGroup(visit: Visit, [subscription, name]: string[]): Answer {
  const { call, world, principal } = visit;
  apiVersionOf(call, '2014-04-01', GROUP_TYPE);
  const id = groupIdOf(subscription, name);
  requireRight(world, principal, `${GROUP_TYPE}/write`, id);
  const body = requireObject(call);
  if (typeof body.location !== 'string') {
    throw Refusal.of(
      400,
      'LocationRequired',
      'The location property is required for this definition.',
    );
  }
  const before = world.groups.get(id.toLowerCase());
  const group: ArmDocument = {
    id: before?.id ?? id,
    name: before?.name ?? name,
    type: 'Microsoft.Resources/resourceGroups',
    location: body.location,
    ...(isJson(body.tags) && { tags: body.tags as Record<string, string> }),
    properties: { provisioningState: 'Succeeded' },
  };
  world.groups.set(id.toLowerCase(), group);
  return json(before ? 200 : 201, group);
}

function deleteGroup(visit: Visit, [subscription, name]: string[]): Answer {
  const { call, world, principal } = visit;
  apiVersionOf(call, '2014-04-01', GROUP_TYPE);
  const id = groupIdOf(subscription, name);
  requireRight(world, principal, `${GROUP_TYPE}/delete`, id);
  if (!world.groups.has(id.toLowerCase())) return empty(204);
  const deed = deedOf(call, principal);
  const operation = begin(world, {
    subscriptionId: subscription,
    resourceId: id,
    milliseconds: world.settings.createMs,
    end: () => {
      commitRemoval(world, id, deed);
      world.groups.delete(id.toLowerCase());
    },
  });
  const provider = 'Microsoft.Resources';
  return empty(202, operationHeaders(call, operation, 'location', provider));
}

const GROUP = '/subscriptions/([^/]+)/resourceGroups/([^/]+)';
const IN_GROUP = '(/subscriptions/[^/]+/resourceGroups/[^/]+/providers/.+)';

/** What is written through Resource Manager, and how operations are asked about. */
export const WRITES: Route[] = [
  route(
    /^GET$/,
    '/subscriptions/[^/]+/providers/[^/]+/locations/[^/]+/(operationStatuses|operationResults)/([^/]+)',
    ({ call, world }, [word, id]) => answerOperation(call, word, id, world),
  ),
  route(/^PUT$/, GROUP, putGroup),
  route(/^DELETE$/, GROUP, deleteGroup),
  route(/^POST$/, `${IN_GROUP}/provisionManagedNetwork`, provisionNetwork),
  route(/^PUT$/, IN_GROUP, put),
  route(/^PATCH$/, IN_GROUP, patch),
  route(/^DELETE$/, IN_GROUP, remove),
];
