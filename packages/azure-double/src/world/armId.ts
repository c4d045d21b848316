/** A resource id taken apart, as it is written. */
export interface ArmId {
  subscriptionId: string;
  resourceGroup: string;
  /** `Microsoft.Network/virtualNetworks/subnets` */
  type: string;
  names: string[];
  /** The id of the resource that this one extends, as a lock does. */
  within?: string;
}

const SCOPE = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)/i;
const PROVIDERS = '/providers/';

/** The id of a resource group. */
export const groupIdOf = (subscriptionId: string, name: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${name}`;

/** Takes a resource id apart; `undefined` for what is none. */
export function parseArmId(id: string): ArmId | undefined {
  const lower = id.toLowerCase();
  const last = lower.lastIndexOf(PROVIDERS);
  const scope = SCOPE.exec(id);
  if (!scope || last < scope[0].length) return undefined;
  const [namespace, ...segments] = id.slice(last + PROVIDERS.length).split('/');
  const isWhole = segments.length > 0 && segments.length % 2 === 0;
  if (!isWhole || segments.includes('')) return undefined;
  const [group, subscriptionId, resourceGroup] = scope;
  return {
    subscriptionId,
    resourceGroup,
    type: [namespace, ...segments.filter((_, at) => at % 2 === 0)].join('/'),
    names: segments.filter((_, at) => at % 2 === 1),
    ...(last > group.length && { within: id.slice(0, last) }),
  };
}

/** Puts a resource id together. */
export function armIdOf(id: ArmId): string {
  const [namespace, ...types] = id.type.split('/');
  const pairs = types.map((type, at) => `${type}/${id.names[at]}`);
  const scope = id.within ?? groupIdOf(id.subscriptionId, id.resourceGroup);
  return `${scope}/providers/${namespace}/${pairs.join('/')}`;
}

/** The id of what a child stands in; `undefined` for what stands in a group. */
export function parentIdOf(id: string): string | undefined {
  const parsed = parseArmId(id);
  return parsed && parsed.names.length > 1
    ? id.split('/').slice(0, -2).join('/')
    : undefined;
}
