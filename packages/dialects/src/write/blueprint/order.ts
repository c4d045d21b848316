import type { BlueprintResource } from './blueprint';
import { IdOf, OutputOf } from './blueprint';
import { expressionsOf } from './value';

/** What has to be there before a resource: what it stands in, what it points to, and what it waits for, each once. @internal */
export function pointedTo(resource: BlueprintResource): BlueprintResource[] {
  const found = [
    resource.parent,
    resource.scope,
    ...(resource.identity?.userAssigned ?? []),
    ...expressionsOf(resource.properties).map(value =>
      value instanceof IdOf || value instanceof OutputOf
        ? value.resource
        : undefined,
    ),
    ...resource.dependsOn,
  ];
  return [...new Set(found)].filter(one => one !== undefined);
}

/** A resource with what Azure takes only once it is there laid over the rest, for a dialect that has one step. @internal */
export function withLater(resource: BlueprintResource): BlueprintResource {
  const { later, properties } = resource;
  if (!later) return resource;
  return {
    ...resource,
    apiVersion: later.apiVersion,
    properties: { ...properties, ...later.properties },
  };
}
