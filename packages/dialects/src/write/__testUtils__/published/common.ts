import { Shape, list, map, object, values } from '../shapes';

export const enabled = values('Enabled', 'Disabled');
export const action = values('Allow', 'Deny');
export const reference = object({ 'id!': 'text' });
export const openReference = object({ id: 'text' });

/** A resource: what stands around its properties, besides name and version. */
export const resource = (
  properties: Shape,
  around: Record<string, Shape> = {},
) => object({ ...around, properties });
export const tags = map('text');
export const placed = { 'location!': 'text', tags } as const;
export const identity = object({
  'type!': values(
    'None',
    'SystemAssigned',
    'UserAssigned',
    'SystemAssigned,UserAssigned',
  ),
  userAssignedIdentities: map(object({})),
});

export const named = (properties: Shape) =>
  list(object({ name: 'text', properties }));
