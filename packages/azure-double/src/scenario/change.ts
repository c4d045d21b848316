import { armType } from '../arm/types';
import { parseArmId } from '../world/armId';
import type { ArmDocument } from '../world/document';
import type { Deed } from '../world/history';
import type { World } from '../world/world';
import { applyDelete, applyMove, applyPut } from '../writes/apply';
import { guidOf } from '../writes/completed';
import { merged } from '../writes/differences';
import { documentOf } from './load';
import type { ScenarioChange } from './scenario';

const SOMEBODY = 'rosa@contoso.com';

/** Who a change is by: an application of the scenario, or a person. */
function deedOf(world: World, { by, correlationId }: ScenarioChange): Deed {
  const application = by && world.principals.get(by.toLowerCase());
  const name = by ?? SOMEBODY;
  return {
    actor: application
      ? { ...application, isApplication: true }
      : { objectId: guidOf(name), name, isApplication: false },
    correlationId: correlationId ?? guidOf(`${name} ${world.now()}`),
  };
}

/**
 * Changes Azure as somebody does it past Ringfence: at once, and told in its logs.
 *
 * @throws Error for what is not there
 */
export function applyChange(world: World, change: ScenarioChange): void {
  const deed = deedOf(world, change);
  const { id } = change;
  if (/^\/subscriptions\/[^/]+$/i.test(id)) {
    changeSubscription(world, id, change);
    return;
  }
  if (change.put) {
    applyPut(world, documentOf({ ...change.put, id }), deed);
    return;
  }
  const found = world.store.get(id);
  const isEmbedded = !!armType(parseArmId(id)?.type ?? '')?.embedded;
  if (!found && !isEmbedded) throw new Error(`There is no ${id}`);
  if (change.delete) applyDelete(world, id, deed);
  else if (change.moveTo) applyMove(world, id, change.moveTo, deed);
  else if (found) {
    const document = merged(found, change.patch ?? {}) as ArmDocument;
    applyPut(world, { ...document, id: found.id }, deed);
  }
}

/** A subscription vanishes, or is there again. */
function changeSubscription(
  world: World,
  id: string,
  change: ScenarioChange,
): void {
  const found = world.subscriptions.get(id.split('/')[2].toLowerCase());
  if (!found) throw new Error(`There is no ${id}`);
  found.state = change.delete ? 'Deleted' : 'Enabled';
}
