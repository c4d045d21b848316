import { deployedResources } from '@ringfence/dialects';
import { armType } from '../arm/types';
import { armIdOf, groupIdOf, parentIdOf } from '../world/armId';
import { ArmDocument, inner, isJson, Json } from '../world/document';
import type { World } from '../world/world';
import { guidOf } from '../writes/completed';

/** Where a deployment goes to. */
export interface Target {
  subscriptionId: string;
  resourceGroup: string;
}

/** What a template comes to, or why it cannot be deployed. */
export interface Expanded {
  documents: ArmDocument[];
  problems: string[];
}

/** What is for the template alone and no part of a resource. */
const TEMPLATE_ONLY = [
  'apiVersion',
  'comments',
  'condition',
  'copy',
  'dependsOn',
  'metadata',
  'resources',
  'scope',
  'type',
  'name',
];

/** Evaluates a template with its parameters into the resources that it makes. */
export function expand(
  world: World,
  target: Target,
  properties: Json,
): Expanded {
  const { template, parameters } = properties;
  if (!isJson(template)) {
    return { documents: [], problems: ['The template is not in the request.'] };
  }
  const missing = missingParameters(template, parameters);
  if (missing.length) {
    return {
      documents: [],
      problems: missing.map(
        name =>
          `The value for the template parameter '${name}' is not provided.`,
      ),
    };
  }
  const problems = linkedIn(template);
  const documents = deployedResources(placed(world, target, template), {
    parameters: parameters && { parameters },
    deployedTo: target,
  })
    .filter(({ presence }) => presence !== 'no')
    .flatMap(({ type, name, settings, group, presence }) => {
      const read = document(world, { type, name, settings, group }, target);
      if (presence === 'maybe') {
        problems.push(`The condition of '${name}' has no answer.`);
      }
      if (typeof read !== 'string') return [read];
      problems.push(read);
      return [];
    });
  return { documents, problems };
}

function missingParameters(template: Json, given: unknown): string[] {
  const declared = isJson(template.parameters) ? template.parameters : {};
  const names = Object.keys(isJson(given) ? given : {}).map(name =>
    name.toLowerCase(),
  );
  return Object.entries(declared)
    .filter(([, one]) => inner(one, 'defaultValue') === undefined)
    .filter(([, one]) => inner(one, 'nullable') !== true)
    .map(([name]) => name)
    .filter(name => !names.includes(name.toLowerCase()));
}

/** Deployments inside that lead to a template elsewhere: nobody gets it for them. */
function linkedIn(value: unknown): string[] {
  if (!isJson(value) && !Array.isArray(value)) return [];
  const isLinked = inner(value, 'properties', 'templateLink') !== undefined;
  return [
    ...(isLinked
      ? [`Unable to download the template of '${inner(value, 'name')}'.`]
      : []),
    ...Object.values(value).flatMap(linkedIn),
  ];
}

interface Found {
  type: string;
  name?: string;
  settings: unknown;
  group?: Target;
}

/** The resource that stands behind what a template sets, or why there is none. */
function document(
  world: World,
  { type, name, settings, group }: Found,
  target: Target,
): ArmDocument | string {
  const isRight = type.startsWith('microsoft.authorization/');
  const written = isJson(settings) ? settings : {};
  const named = name ?? (isRight ? guidOf(JSON.stringify(written)) : undefined);
  if (named === undefined) return `The name of a '${type}' has no answer.`;
  const spelled =
    armType(type)?.type ??
    (typeof written.type === 'string' && written.type.includes('/')
      ? written.type
      : type);
  const at = spelledGroup(world, group ?? target);
  const scope = scopeOf(written.scope, at);
  const id = armIdOf({
    ...at,
    type: spelled,
    names: named.split('/'),
    ...(scope && { within: scope }),
  });
  const unknown: string[] = [];
  const body = Object.fromEntries(
    Object.entries(written)
      .filter(([key]) => !TEMPLATE_ONLY.includes(key))
      .map(([key, value]) => [key, answered(value, isRight, unknown)]),
  );
  if (unknown.length) {
    return `The template language expression '${unknown[0]}' has no answer.`;
  }
  return {
    ...body,
    id,
    name: named.split('/').pop()!,
    type: spelled,
  } as ArmDocument;
}

/** Where an extension stands: an id, or a resource of the same group by type and name. */
function scopeOf(scope: unknown, at: Target): string | undefined {
  if (typeof scope !== 'string' || !scope.includes('/')) return undefined;
  if (scope.startsWith('/')) return scope;
  const [namespace, type, ...names] = scope.split('/');
  return armIdOf({ ...at, type: `${namespace}/${type}`, names });
}

/** The group as it was spelled when it was made. */
function spelledGroup(world: World, target: Target): Target {
  const id = groupIdOf(target.subscriptionId, target.resourceGroup);
  const found = world.groups.get(id.toLowerCase());
  const [, , subscriptionId, , resourceGroup] = (found?.id ?? id).split('/');
  return { subscriptionId, resourceGroup };
}

/** A template in which stands what only the place of a deployment tells. */
function placed(world: World, target: Target, value: unknown): unknown {
  const { subscriptionId, resourceGroup } = target;
  const group = world.groups.get(
    groupIdOf(subscriptionId, resourceGroup).toLowerCase(),
  );
  const tenant = world.subscription(subscriptionId)?.tenantId;
  const walk = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(walk);
    if (isJson(item)) {
      return Object.fromEntries(
        Object.entries(item).map(([key, inside]) => [key, walk(inside)]),
      );
    }
    return typeof item === 'string' && item.startsWith('[')
      ? item
          .replace(/resourceGroup\(\)\.location/gi, `'${group?.location}'`)
          .replace(/(subscription|tenant)\(\)\.tenantId/gi, `'${tenant}'`)
      : item;
  };
  return walk(value);
}

/** The values that a deployment sets; of an expression that nobody can answer it is told. */
function answered(
  value: unknown,
  isRight: boolean,
  unknown: string[],
): unknown {
  const next = (item: unknown) => answered(item, isRight, unknown);
  if (Array.isArray(value)) return value.map(next);
  if (!isJson(value)) return value;
  const open = value.unresolved;
  if (typeof open !== 'string' || Object.keys(value).length !== 1) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== null)
        .map(([key, item]) => [key, next(item)]),
    );
  }
  if (!isRight) unknown.push(open);
  return guidOf(open);
}

/** Resources in waves: each after what it stands in or names. */
export function inWaves(documents: readonly ArmDocument[]): ArmDocument[][] {
  const texts = new Map(
    documents.map(one => [one, JSON.stringify(one).toLowerCase()]),
  );
  const needs = (one: ArmDocument, other: ArmDocument) => {
    const id = other.id.toLowerCase();
    const own = one.id.toLowerCase();
    return (
      one !== other &&
      (own.startsWith(`${id}/`) ||
        (texts.get(one)!.includes(`${id}"`) && !id.startsWith(`${own}/`)))
    );
  };
  const waves: ArmDocument[][] = [];
  let left = [...documents];
  while (left.length) {
    const rest = left;
    const ready = rest.filter(one => !rest.some(other => needs(one, other)));
    const wave = ready.length ? ready : rest;
    waves.push(wave);
    left = rest.filter(one => !wave.includes(one));
  }
  return waves;
}

/** The id of what a document stands in, for a child and for an extension. */
export const standsIn = ({ id }: ArmDocument): string | undefined =>
  parentIdOf(id);
