import { WorkspaceIsolation } from '../../model/isolation';
import { Boundary } from '../../model/words';
import { readComputes } from './compute';
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
  isolation: WorkspaceIsolation,
  kinds: ResourceReadings = readResourceKinds(isolation),
): Record<Boundary, Reading> {
  return {
    inbound: readInbound(isolation),
    resources: readResources(kinds),
    compute: readComputes(isolation),
    outbound: readOutbound(isolation),
  };
}
