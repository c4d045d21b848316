import {
  Blueprint,
  BlueprintResource,
  IdOf,
  OutputOf,
  expressionsOf,
} from '../blueprint';
import { InAzurerm, LOWER, OF_ANY, OUTPUTS, ZONE_GROUP } from './azurerm';
import { Taken } from './taken';

/** How a resource is written: in azurerm's words, in ARM's, or inside another. @internal */
export type Form =
  | { as: 'azurerm'; said: InAzurerm }
  | { as: 'azapi'; arm: Taken }
  | { as: 'inside'; of: BlueprintResource };

const armOf = ({ kind, sku, identity, properties }: BlueprintResource): Taken =>
  Taken.of({
    ...(kind !== undefined && { kind }),
    ...(sku !== undefined && { sku }),
    ...(identity && {
      identity: {
        type: identity.type,
        userAssigned: identity.userAssigned.map(one => new IdOf(one)),
      },
    }),
    properties,
  });

/** The argument of azurerm that holds an output; `undefined` where it has none. @internal */
export const outputArgument = (
  type: string,
  { path }: OutputOf,
): string | undefined => {
  const words = path.join('.');
  return OF_ANY[words] ?? OUTPUTS[type]?.[words];
};

/** The only child of a resource that azurerm writes as a block of it. */
function blocksOf(
  resource: BlueprintResource,
  all: readonly BlueprintResource[],
): Map<string, BlueprintResource> {
  const groups = all.filter(
    one => one.parent === resource && one.type === ZONE_GROUP,
  );
  return new Map(groups.length === 1 ? [[ZONE_GROUP, groups[0]]] : []);
}

/** What is changed later may be ignored by the argument that says it; anything else azurerm would undo. */
const canBeChanged = ({ later }: BlueprintResource, said: InAzurerm) =>
  !later ||
  (said.accessArgument !== undefined &&
    Object.keys(later.properties).every(
      key => key === 'publicNetworkAccess' || key === 'networkAcls',
    ));

/**
 * Decides for each resource how it is written. azurerm's own words go first,
 * since that is what people read and what their policies and plans know; a
 * resource with anything that azurerm has no argument for is written by azapi as
 * a whole, so that one provider owns it.
 * @internal
 */
export function formsOf(blueprint: Blueprint): Map<BlueprintResource, Form> {
  const { resources } = blueprint;
  const outputs = outputsOf(blueprint);
  const forms = new Map<BlueprintResource, Form>();
  for (const resource of resources) {
    if (forms.has(resource)) continue;
    const inside = blocksOf(resource, resources);
    const children = new Map(
      [...inside].map(([type, child]) => [
        type,
        Taken.of({ name: child.name, properties: child.properties }),
      ]),
    );
    const arm = armOf(resource);
    const said = Object.hasOwn(LOWER, resource.type)
      ? LOWER[resource.type]({ resource, arm, children })
      : undefined;
    const left = [arm, ...children.values()].flatMap(one => one.left());
    const isTold =
      said &&
      left.length === 0 &&
      canBeChanged(resource, said) &&
      (outputs.get(resource) ?? []).every(one =>
        outputArgument(said.type, one),
      );
    forms.set(
      resource,
      isTold ? { as: 'azurerm', said } : { as: 'azapi', arm: armOf(resource) },
    );
    if (!isTold) continue;
    for (const child of inside.values()) {
      forms.set(child, { as: 'inside', of: resource });
    }
  }
  return forms;
}

/** What resources ask of each other. @internal */
export function outputsOf({
  resources,
}: Blueprint): Map<BlueprintResource, OutputOf[]> {
  const found = new Map<BlueprintResource, OutputOf[]>();
  for (const { properties } of resources) {
    for (const one of expressionsOf(properties)) {
      if (!(one instanceof OutputOf)) continue;
      found.set(one.resource, [...(found.get(one.resource) ?? []), one]);
    }
  }
  return found;
}
