import { Check } from './check';
import { computeChecks } from './compute';
import { inboundChecks } from './inbound';
import { outboundChecks } from './outbound';
import { resourcesChecks } from './resources';
import { inOneShape } from './inOneShape';

/** Every check of the engine, from inbound to outbound. @public */
export const allChecks: readonly Check[] = [
  ...inboundChecks,
  ...resourcesChecks,
  ...computeChecks,
  ...outboundChecks,
].map(inOneShape);

const byId = new Map(allChecks.map(check => [check.id, check]));

/** The check of an id, or `undefined`. @public */
export function getCheck(id: string): Check | undefined {
  return byId.get(id);
}
