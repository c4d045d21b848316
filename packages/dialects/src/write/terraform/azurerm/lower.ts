import { BlueprintResource, Value } from '../../blueprint';
import { Code, GroupOf } from '../code';
import { Arguments, Block, block } from '../hcl';
import { Taken } from '../taken';

/** Another resource of Terraform that says a part of one of Azure. @internal */
export interface Beside {
  type: string;
  /** Words of its label, where it is not that of what it is a part of. */
  label?: string;
  why: string;
  given: Arguments;
  /** It waits for the one before it among those beside. */
  isChained?: boolean;
}

/** A resource in azurerm's words. @internal */
export interface InAzurerm {
  type: string;
  given: Arguments;
  blocks?: readonly Block[];
  beside?: readonly Beside[];
  /** The argument that says what ARM calls `publicNetworkAccess`. */
  accessArgument?: string;
}

/** What there is to be said of a resource. @internal */
export interface Given {
  resource: BlueprintResource;
  /** `kind`, `sku`, `identity` and `properties`. */
  arm: Taken;
  /** Children that azurerm says as a part of it, by their types. */
  children: ReadonlyMap<string, Taken>;
}

/** Says a resource in azurerm's words, as far as there are any; `undefined` where one that it needs has no value. @internal */
export type Lower = (given: Given) => InAzurerm | undefined;

/** The region, or the word that stands for none. @internal */
export const locationOf = ({ location }: BlueprintResource): Value =>
  location === undefined || location === 'region'
    ? new Code('var.location')
    : location;

/** Name and group. @internal */
export const named = ({ name, place }: BlueprintResource): Arguments => ({
  name,
  resource_group_name: new GroupOf(place, 'name'),
});

/** Name, group and region. @internal */
export const standing = (resource: BlueprintResource): Arguments => ({
  ...named(resource),
  location: locationOf(resource),
});

const ACCESS = new Map<Value, boolean>([
  ['Enabled', true],
  ['Disabled', false],
]);

/** `Enabled` or `Disabled` as a boolean. @internal */
export const access = (arm: Taken, ...path: string[]) =>
  arm.takeAs(path, ACCESS);

const CONTRARY = new Map<Value, boolean>([
  [true, false],
  [false, true],
]);

/** A boolean the other way round. @internal */
export const not = (arm: Taken, ...path: string[]) =>
  arm.takeAs(path, CONTRARY);

const IDENTITIES = new Map<Value, string>([
  ['SystemAssigned', 'SystemAssigned'],
  ['UserAssigned', 'UserAssigned'],
  ['SystemAssigned,UserAssigned', 'SystemAssigned, UserAssigned'],
]);

/** The block with the identity, which both providers write alike. @internal */
export function identityBlock(arm: Taken): Block | undefined {
  const type = arm.takeAs(['identity', 'type'], IDENTITIES);
  const ids = arm.take('identity', 'userAssigned');
  if (type === undefined) return undefined;
  return block('identity', {
    type,
    identity_ids: Array.isArray(ids) && ids.length ? ids : undefined,
  });
}

/** What is there of some that may be missing. @internal */
export const present = <T>(...some: (T | undefined)[]): T[] =>
  some.filter(one => one !== undefined);
