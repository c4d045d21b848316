/** A resource id taken apart, as it is written. */
export interface ArmId {
  subscriptionId: string;
  resourceGroup: string;
  /** `Microsoft.Network/virtualNetworks/subnets` */
  type: string;
  names: string[];
}

const ID =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/([^/]+)\/(.+)$/i;

/** The id of a resource group. */
export const groupIdOf = (subscriptionId: string, name: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${name}`;

/** Takes a resource id apart; `undefined` for what is none. */
export function parseArmId(id: string): ArmId | undefined {
  const match = ID.exec(id);
  if (!match) return undefined;
  const [, subscriptionId, resourceGroup, namespace, rest] = match;
  const segments = rest.split('/');
  if (segments.length % 2 !== 0 || segments.includes('')) return undefined;
  return {
    subscriptionId,
    resourceGroup,
    type: [namespace, ...segments.filter((_, at) => at % 2 === 0)].join('/'),
    names: segments.filter((_, at) => at % 2 === 1),
  };
}

/** Puts a resource id together. */
export function armIdOf(id: ArmId): string {
  const [namespace, ...types] = id.type.split('/');
  const pairs = types.map((type, at) => `${type}/${id.names[at]}`);
  return `${groupIdOf(
    id.subscriptionId,
    id.resourceGroup,
  )}/providers/${namespace}/${pairs.join('/')}`;
}

/** The id of what a child stands in; `undefined` for what stands in a group. */
export function parentIdOf(id: string): string | undefined {
  const parsed = parseArmId(id);
  return parsed && parsed.names.length > 1
    ? id.split('/').slice(0, -2).join('/')
    : undefined;
}
