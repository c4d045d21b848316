import { Facts } from '../facts';
import { Boundary } from '../../model/words';
import { readComputes } from './computeLane';
import { readInbound } from './inbound';
import { readOutbound } from './outbound';
import { StateRange } from './range';
import { readResourceKinds, readResources, ResourceRanges } from './resources';

/** Reads the four boundaries of one isolation. @public */
export function readLanes(
  facts: Facts,
  kinds: ResourceRanges = readResourceKinds(facts),
): Record<Boundary, StateRange> {
  return {
    inbound: readInbound(facts),
    resources: readResources(kinds),
    compute: readComputes(facts),
    outbound: readOutbound(facts),
  };
}
