import { Facts } from '../facts';
import { Boundary } from '../../model/words';
import { readComputes } from './computeLane';
import { readInbound } from './inbound';
import { readOutbound } from './outbound';
import { Reading } from './range';
import {
  readResourceKinds,
  readResources,
  ResourceReadings,
} from './resources';

/** Reads the four boundaries of one isolation. @internal */
export function readLanes(
  facts: Facts,
  kinds: ResourceReadings = readResourceKinds(facts),
): Record<Boundary, Reading> {
  return {
    inbound: readInbound(facts),
    resources: readResources(kinds),
    compute: readComputes(facts),
    outbound: readOutbound(facts),
  };
}
