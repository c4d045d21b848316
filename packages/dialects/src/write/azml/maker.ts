import { BlueprintResource, Value } from '../blueprint';
import type { Said } from './Said';
import { Command, Step, options } from './shell/command';

/** What a resource becomes. @internal */
export interface Made {
  /** A file of Azure ML YAML. */
  file?: { path: string; value: Record<string, unknown> };
  steps: Step[];
}

/** Puts one resource into words. @internal */
export type Maker = (said: Said) => Made;

/** The region of a resource. */
export const regionOf = (said: Said): string | undefined => {
  const { location } = said.resource;
  return location === 'region' ? said.blueprint.region : location;
};

/** Tags as `az` takes them, those of all resources first. */
export const tagsOf = (said: Said): Record<string, string> => ({
  ...(said.resource.takesTags && said.blueprint.tags),
  ...said.resource.tags,
});

/** What every command says of a resource: its name, its group and, where it is made, its region and tags. @internal */
export const nameOptions = (
  { resource }: Said,
  name = 'name',
): Command['options'] =>
  options({
    [name]: resource.name,
    'resource-group': resource.place.resourceGroup,
  });

/** The same with region and tags. @internal */
export function makeOptions(said: Said, name = 'name'): Command['options'] {
  const region = regionOf(said);
  return [
    ...nameOptions(said, name),
    ...options({
      location: region === 'global' ? undefined : region,
      tags: Object.entries(tagsOf(said)).map(([key, text]) => {
        if (key.includes('=')) {
          said.refuse(
            `/landingZone/tags/${key}`,
            'is a tag with = in its name, where az ends the name',
            'a name without it, or another dialect',
          );
        }
        return `${key}=${text}`;
      }),
    }),
  ];
}

/** One command. @internal */
export const command = (
  verb: string,
  ...parts: Command['options'][]
): Command => ({ verb, options: parts.flat() });

/** Commands that make a resource, with why it is there. @internal */
export const stepOf = (
  { resource, lookups }: Said,
  commands: readonly Command[],
  unless?: string,
): Step => ({
  why: resource.why,
  unless,
  commands: [...lookups, ...commands],
});

/** The name of the resource that a child belongs to. @internal */
export const parentOf = ({ resource }: Said): BlueprintResource => {
  if (!resource.parent) throw new Error(`${resource.type} stands in nothing`);
  return resource.parent;
};

/** The lists of objects of a property, by their places. @internal */
export const indexesOf = (value: Value | undefined): number[] =>
  Array.isArray(value) ? value.map((_, at) => at) : [];
