import { partsOf, sameWord } from './targets';
import { RuleFacts } from './ruleFacts';

/** A field that has to be known to tell. @internal */
export interface Missing {
  missing: keyof RuleFacts['written'];
}

/** Whether a rule is a private endpoint to this type of resource, or the field that would tell. @internal */
export function leadsTo(
  rule: RuleFacts,
  resourceType: string,
): boolean | Missing {
  const {
    type,
    serviceResourceId: id,
    resourceType: named = '',
    subresourceTarget: part,
  } = rule;
  const parts = partsOf(resourceType) ?? [];
  if (type !== undefined && type !== 'PrivateEndpoint') return false;
  if (id !== undefined && !sameWord(named, resourceType)) {
    return false;
  }
  if (part !== undefined && !parts.some(known => sameWord(known, part))) {
    return false;
  }
  if (type === undefined) return { missing: 'type' };
  if (id === undefined) return { missing: 'serviceResourceId' };
  return part === undefined ? { missing: 'subresourceTarget' } : true;
}
