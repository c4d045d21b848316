import { Answer, json } from '../http/answer';
import type { Call } from '../http/call';
import { groupNotFound, notFound, Refusal } from '../http/refusal';
import { isAllowed, requireRight } from '../rights/rights';
import { ArmId, armIdOf, groupIdOf, parseArmId } from '../world/armId';
import type { ArmDocument } from '../world/document';
import type { Principal, World } from '../world/world';
import { apiVersionOf } from './apiVersion';
import { embeddedIn, findResource } from './embedded';
import { page } from './page';
import type { Visit } from './route';
import { shownInList, shownWhole } from './shown';
import { ArmType, armType } from './types';

/** The type of a call, which has to be one that the double knows. */
export function knownType(type: string): ArmType {
  const known = armType(type);
  if (!known) {
    throw Refusal.of(
      404,
      'InvalidResourceType',
      `The resource type '${type}' could not be found.`,
    );
  }
  return known;
}

/** Refuses what is in a group, or in a resource, that is not there. */
export function requireParents(world: World, id: ArmId): void {
  const extended = id.within && parseArmId(id.within);
  if (
    extended &&
    !findResource(world.store, extended, knownType(extended.type))
  ) {
    throw notFound(
      extended.type,
      extended.names.join('/'),
      extended.resourceGroup,
    );
  }
  if (
    !world.groups.has(
      groupIdOf(id.subscriptionId, id.resourceGroup).toLowerCase(),
    )
  ) {
    throw groupNotFound(id.resourceGroup);
  }
  const types = id.type.split('/');
  for (let depth = 1; depth < id.names.length; depth += 1) {
    const parent = {
      ...id,
      type: types.slice(0, depth + 1).join('/'),
      names: id.names.slice(0, depth),
    };
    if (!findResource(world.store, parent, knownType(parent.type))) {
      throw Refusal.of(
        404,
        'ParentResourceNotFound',
        `Failed to perform 'read' on resource(s) of type '${id.type
          .split('/')
          .slice(1)
          .join('/')}', because the parent resource '${armIdOf(
          parent,
        )}' could not be found.`,
      );
    }
  }
}

/** `GET` of one resource. */
export function getResource(
  call: Call,
  id: ArmId,
  world: World,
  principal: Principal,
): Answer {
  const type = knownType(id.type);
  const version = apiVersionOf(call, type.since, type.type);
  requireRight(world, principal, `${type.type}/read`, armIdOf(id));
  requireParents(world, id);
  const found = findResource(world.store, id, type);
  if (!found) {
    throw notFound(type.type, id.names.join('/'), id.resourceGroup);
  }
  return json(200, shownWhole(withGroups(found, world), version));
}

/** A policy names its groups of rules, which are resources of their own. */
function withGroups(document: ArmDocument, world: World): ArmDocument {
  if (document.type.toLowerCase() !== 'microsoft.network/firewallpolicies') {
    return document;
  }
  const prefix = `${document.id.toLowerCase()}/`;
  const groups = [
    ...world.store.ofType(`${document.type}/ruleCollectionGroups`).entries(),
  ]
    .filter(([key]) => key.startsWith(prefix))
    .map(([, { id }]) => ({ id }));
  return {
    ...document,
    properties: { ...document.properties, ruleCollectionGroups: groups },
  };
}

/** `GET` of all resources of a type in a subscription or a group. */
export function listResources(
  call: Call,
  scope: string,
  typeName: string,
  world: World,
  principal: Principal,
): Answer {
  const type = knownType(typeName);
  const version = apiVersionOf(call, type.since, type.type);
  requireRight(world, principal, `${type.type}/read`, scope);
  const within = `${scope.toLowerCase()}/`;
  const found = [...world.store.ofType(type.type).entries()].filter(([id]) =>
    id.startsWith(within),
  );
  return listed(
    call,
    found.map(([, document]) => withGroups(document, world)),
    type,
    version,
    world,
  );
}

/** `GET` of all children of a type in a resource. */
export function listChildren(
  call: Call,
  parentId: ArmId,
  segment: string,
  world: World,
  principal: Principal,
): Answer {
  const type = knownType(`${parentId.type}/${segment}`);
  const version = apiVersionOf(call, type.since, type.type);
  const id = armIdOf(parentId);
  requireRight(world, principal, `${type.type}/read`, id);
  requireParents(world, {
    ...parentId,
    type: type.type,
    names: [...parentId.names, ''],
  });
  const parent = findResource(world.store, parentId, knownType(parentId.type));
  const within = `${id.toLowerCase()}/`;
  const found =
    type.embedded && parent
      ? embeddedIn(parent, type)
      : [...world.store.ofType(type.type).entries()]
          .filter(([key]) => key.startsWith(within))
          .map(([, document]) => document);
  return listed(call, found, type, version, world);
}

function listed(
  call: Call,
  documents: ArmDocument[],
  type: ArmType,
  version: string,
  { settings }: World,
): Answer {
  return page(
    call,
    documents.map(one => shownInList(one, version, settings.lists)),
    {
      keyOf: ({ id }) => id.toLowerCase(),
      size: settings.pageSize,
      parameter: type.skip,
    },
  );
}

/** `GET` of all resources of a scope, with base fields alone: `$filter=resourceType eq '…'` at most. */
export function listAny(
  call: Call,
  scope: string,
  world: World,
  principal: Principal,
): Answer {
  apiVersionOf(call, '2014-04-01', 'Microsoft.Resources/resources');
  const filter = call.query.get('$filter');
  const asked = filter && /^resourceType eq '([^']+)'$/i.exec(filter)?.[1];
  if (filter && !asked) {
    throw Refusal.of(
      400,
      'InvalidFilterInQueryString',
      `Invalid $filter '${filter}' specified in the query string.`,
    );
  }
  const within = `${scope.toLowerCase()}/`;
  const found = [
    ...(asked ? world.store.ofType(asked).values() : world.store.all()),
  ].filter(
    ({ id, type }) =>
      id.toLowerCase().startsWith(within) &&
      isAllowed(world, principal, `${type}/read`, id),
  );
  return page(
    call,
    found.map(({ id, name, type, location, tags }) => ({
      id,
      name,
      type,
      location,
      ...(tags && { tags }),
    })),
    {
      keyOf: ({ id }) => id.toLowerCase(),
      size: world.settings.pageSize,
      parameter: '$skiptoken',
    },
  );
}

/** `GET` of the locks of a scope and of all that stands in it. */
export function listLocks(
  { call, world, principal }: Visit,
  scope: string,
): Answer {
  const type = knownType('Microsoft.Authorization/locks');
  const version = apiVersionOf(call, type.since, type.type);
  requireRight(world, principal, `${type.type}/read`, scope);
  const within = `${scope.toLowerCase()}/`;
  const found = [...world.store.ofType(type.type).entries()]
    .filter(([id]) => id.startsWith(within))
    .map(([, document]) => document);
  return listed(call, found, type, version, world);
}
