import { Check } from './check';
import { computeDetails } from './compute/details';
import { fixingChecks } from './fixingChecks';
import { inboundDetails } from './inbound/details';
import { inOneShape } from './inOneShape';
import { outboundDetails } from './outbound/details';
import { resourcesDetails } from './resources/details';

const details = new Map(
  [
    ...inboundDetails,
    ...resourcesDetails,
    ...computeDetails,
    ...outboundDetails,
  ].map(([{ id }, tell]) => [id, tell()]),
);

/** Every check of the engine, from inbound to outbound. @public */
export const allChecks: readonly Check[] = fixingChecks.map(check =>
  inOneShape({ ...check, ...details.get(check.id)! }),
);

const byId = new Map(allChecks.map(check => [check.id, check]));

/** The check of an id, or `undefined`. @public */
export function getCheck(id: string): Check | undefined {
  return byId.get(id);
}
