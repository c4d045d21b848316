import { randomUUID } from 'node:crypto';
import { Refusal } from '../http/refusal';
import { isAllowed } from '../rights/rights';
import { groupIdOf, parseArmId } from '../world/armId';
import type { ArmDocument, Json } from '../world/document';
import type { Principal, World } from '../world/world';
import { expand, standsIn, Target } from './template';

const STORAGE = 'microsoft.storage/storageaccounts';
const WORKSPACE = 'microsoft.machinelearningservices/workspaces';

/**
 * The resources of a deployment, once nothing speaks against it.
 *
 * @throws Refusal as validation answers
 */
export function validated(
  world: World,
  principal: Principal,
  name: string,
  target: Target,
  properties: Json,
): ArmDocument[] {
  const { documents, problems } = expand(world, target, properties);
  if (problems.length) {
    throw Refusal.of(
      400,
      'InvalidTemplate',
      `Deployment template validation failed: '${problems[0]}'.`,
    );
  }
  const details = documents.flatMap(one =>
    faultsOf(world, principal, one, documents),
  );
  if (details.length) {
    throw Refusal.of(
      details[0].code === 'AuthorizationFailed' ? 403 : 400,
      'InvalidTemplateDeployment',
      `The template deployment '${name}' is not valid according to the validation procedure. The tracking id is '${randomUUID()}'. See inner errors for details.`,
      { details },
    );
  }
  return documents;
}

function faultsOf(
  world: World,
  principal: Principal,
  document: ArmDocument,
  all: readonly ArmDocument[],
): Json[] {
  const { id, type, name } = document;
  const parsed = parseArmId(id)!;
  const fault = (code: string, message: string) => [
    { code, target: id, message },
  ];
  if (!isAllowed(world, principal, `${type}/write`, id)) {
    return fault(
      'AuthorizationFailed',
      `The client '${principal.clientId}' with object id '${principal.objectId}' does not have permission to perform action '${type}/write' at scope '${id}'.`,
    );
  }
  const group = groupIdOf(parsed.subscriptionId, parsed.resourceGroup);
  if (!world.groups.has(group.toLowerCase())) {
    return fault(
      'ResourceGroupNotFound',
      `Resource group '${parsed.resourceGroup}' could not be found.`,
    );
  }
  const parent = standsIn(document);
  const isThere = (wanted: string) =>
    world.store.get(wanted) !== undefined ||
    all.some(one => one.id.toLowerCase() === wanted.toLowerCase());
  if (parent && !isThere(parent)) {
    return fault(
      'ParentResourceNotFound',
      `The parent resource '${parent}' could not be found.`,
    );
  }
  if (type.toLowerCase() === STORAGE && !/^[a-z0-9]{3,24}$/.test(name)) {
    return fault(
      'AccountNameInvalid',
      `${name} is not a valid storage account name. Storage account name must be between 3 and 24 characters in length and use numbers and lower-case letters only.`,
    );
  }
  if (
    type.toLowerCase() === WORKSPACE &&
    world.softDeleted.has(id.toLowerCase())
  ) {
    return fault(
      'Conflict',
      'Soft-deleted workspace exists. Please purge or recover it. https://aka.ms/wsoftdelete',
    );
  }
  return [];
}
