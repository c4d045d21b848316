import { IdOf, ROLES, Value } from '../../blueprint';
import { GroupOf } from '../code';
import { Lower } from './lower';

const ROLE_NAMES = new Map<string, string>(
  Object.entries(ROLES).map(([name, id]) => [id, name]),
);

/** A role by its name where it is one of Azure's own, else by its id. */
function roleOf(definition: Value | undefined) {
  const name = ROLE_NAMES.get(String(definition).split('/').pop() ?? '');
  return name === undefined
    ? { role_definition_id: definition }
    : { role_definition_name: name };
}

/** @internal */
export const roleAssignment: Lower = ({ resource, arm }) => {
  const { name, scope } = resource;
  if (!scope) return undefined;
  const properties = arm.at('properties');
  return {
    type: 'azurerm_role_assignment',
    given: {
      name,
      scope: new IdOf(scope),
      ...roleOf(properties.take('roleDefinitionId')),
      principal_id: properties.take('principalId'),
      principal_type: properties.take('principalType'),
    },
  };
};

/** @internal */
export const lock: Lower = ({ resource, arm }) => {
  const { name, scope, place } = resource;
  return {
    type: 'azurerm_management_lock',
    given: {
      name,
      scope: scope ? new IdOf(scope) : new GroupOf(place, 'id'),
      lock_level: arm.take('properties', 'level'),
    },
  };
};
