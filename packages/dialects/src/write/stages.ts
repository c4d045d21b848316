import { Blueprint, BlueprintResource, Place, pointedTo } from './blueprint';

/** Whether two places are one; Azure does not tell them apart by case. @internal */
export const isSamePlace = (a: Place, b: Place): boolean =>
  a.subscriptionId.toLowerCase() === b.subscriptionId.toLowerCase() &&
  a.resourceGroup.toLowerCase() === b.resourceGroup.toLowerCase();

/** The group that a resource is deployed to: an extension goes where its scope is. @internal */
export const deployedTo = ({ scope, place }: BlueprintResource): Place =>
  scope ? deployedTo(scope) : place;

/**
 * Resources of another group than the files are deployed to, which one deployment
 * of its own can make together.
 * @internal
 */
export interface Stage {
  place: Place;
  /** What it is called: of lower-case letters, digits and `-`, unique. */
  name: string;
  resources: BlueprintResource[];
}

/** What the files deploy to their own group, and what they deploy elsewhere. @internal */
export interface Stages {
  own: BlueprintResource[];
  /** Each after those that it needs. */
  elsewhere: Stage[];
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 18);

/**
 * How many deployments to other groups a resource comes after. Where groups need
 * each other, one deployment for each would wait for itself; with one for each
 * group and number, none does.
 */
function numbered({ place, resources }: Blueprint) {
  const numbers = new Map<BlueprintResource, number>();
  for (const resource of resources) {
    const here = deployedTo(resource);
    const before = pointedTo(resource).map(other => {
      const there = deployedTo(other);
      const isTogether = isSamePlace(there, here) || isSamePlace(there, place);
      return (numbers.get(other) ?? 0) + (isTogether ? 0 : 1);
    });
    numbers.set(resource, Math.max(0, ...before));
  }
  return numbers;
}

/** A name after what stands in it first, with its group where another has that name. */
function nameOf({ resources, place }: Stage, taken: Set<string>): string {
  const [{ section }] = resources;
  const group = `${section}-${slug(place.resourceGroup)}`;
  const candidates = [section, group];
  for (let number = 2; ; number += 1) {
    const name = candidates.find(one => !taken.has(one));
    if (name) {
      taken.add(name);
      return name;
    }
    candidates.push(`${group}-${number}`);
  }
}

/** Which deployment makes which resource. @internal */
export function stagesOf(blueprint: Blueprint): Stages {
  const { place, resources } = blueprint;
  const numbers = numbered(blueprint);
  const own: BlueprintResource[] = [];
  const stages: (Stage & { number: number })[] = [];
  for (const resource of resources) {
    const target = deployedTo(resource);
    if (isSamePlace(target, place)) {
      own.push(resource);
      continue;
    }
    const number = numbers.get(resource)!;
    const stage = stages.find(
      one => one.number === number && isSamePlace(one.place, target),
    );
    if (stage) stage.resources.push(resource);
    else
      stages.push({ place: target, number, name: '', resources: [resource] });
  }
  const taken = new Set<string>();
  const elsewhere = stages
    .sort((a, b) => a.number - b.number)
    .map(stage => ({ ...stage, name: nameOf(stage, taken) }));
  return { own, elsewhere };
}
