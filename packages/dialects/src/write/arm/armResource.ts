import {
  BlueprintResource,
  Place,
  namesOf,
  pointedTo,
  withLater,
} from '../blueprint';
import { AFTERWARDS } from '../afterwards';
import {
  Json,
  armValue,
  code,
  idExpression,
  idIn,
  literal,
  quoted,
} from './armValue';

/** The type of a deployment inside a template. @internal */
export const DEPLOYMENT = 'Microsoft.Resources/deployments';

/** What one template deploys, and where. @internal */
export interface Level {
  place: Place;
  resources: readonly BlueprintResource[];
}

/** Finds the deployment that makes a resource of another template: its place and name. @internal */
export type DeploymentOf = (
  resource: BlueprintResource,
) => { place: Place; deployment: string } | undefined;

/** What has to be there first, each as an id of this template or of the deployment that makes it. @internal */
export function waitingFor(
  before: readonly BlueprintResource[],
  { place, resources }: Level,
  deploymentOf: DeploymentOf,
): string[] {
  const ids = before.flatMap(one => {
    if (resources.includes(one)) return [idExpression(one, place)];
    const found = deploymentOf(one);
    return found
      ? [idIn(found.place, DEPLOYMENT, [found.deployment], place)]
      : [];
  });
  return [...new Set(ids)].map(id => `[${id}]`);
}

function identityOf({ identity }: BlueprintResource, from: Place): Json {
  const { type, userAssigned } = identity!;
  return {
    type,
    ...(userAssigned.length > 0 && {
      userAssignedIdentities: Object.fromEntries(
        userAssigned.map(one => [`[${idExpression(one, from)}]`, {}]),
      ),
    }),
  };
}

/** The tags of the files, with the resource's own over them. */
function tagsOf({ tags = {} }: BlueprintResource): string {
  const own = Object.entries(tags).flat().map(quoted);
  return own.length
    ? `[union(parameters('tags'), createObject(${own.join(', ')}))]`
    : "[parameters('tags')]";
}

/** The properties, in which what Azure takes only afterwards hangs on whether the resource is there. */
function propertiesOf(
  { properties, later }: BlueprintResource,
  from: Place,
): { [key: string]: Json } {
  const now = armValue(properties, from) as { [key: string]: Json };
  const then = Object.entries(later?.properties ?? {}).map(([key, value]) => {
    const otherwise = properties[key];
    const branches = [
      code(value, from),
      otherwise === undefined ? 'null()' : code(otherwise, from),
    ];
    return [
      literal(key),
      `[if(parameters(${quoted(AFTERWARDS.name)}), ${branches.join(', ')})]`,
    ];
  });
  return { ...now, ...Object.fromEntries(then) };
}

/** One resource as a template holds it. @internal */
export function armResource(
  given: BlueprintResource,
  level: Level,
  deploymentOf: DeploymentOf,
): Json {
  const resource = withLater(given);
  const from = level.place;
  const { scope, location, sku, kind } = resource;
  const properties = propertiesOf(given, from);
  const dependsOn = waitingFor(pointedTo(resource), level, deploymentOf);
  return {
    comments: literal(resource.why),
    ...(scope && { scope: `[${idExpression(scope, from)}]` }),
    type: resource.type,
    apiVersion: resource.apiVersion,
    name: literal(namesOf(resource).join('/')),
    ...(location && {
      location: location === 'region' ? "[parameters('location')]" : location,
    }),
    ...(sku && { sku: armValue(sku, from) }),
    ...(kind && { kind: literal(kind) }),
    ...(resource.identity && { identity: identityOf(resource, from) }),
    ...(dependsOn.length > 0 && { dependsOn }),
    ...(resource.takesTags && { tags: tagsOf(resource) }),
    ...(Object.keys(properties).length > 0 && {
      properties,
    }),
  };
}
