import { WorkspaceIsolation } from '../../model/isolation';
import { Boundary } from '../../model/words';
import { readComputes } from './compute';
import { readInbound } from './inbound';
import { readOutbound } from './outbound';
import { Reading } from './range';
import { readResources } from './resources';

/** Reads the four boundaries of one isolation. @internal */
export function readLanes(
  isolation: WorkspaceIsolation,
): Record<Boundary, Reading> {
  return {
    inbound: readInbound(isolation),
    resources: readResources(isolation),
    compute: readComputes(isolation),
    outbound: readOutbound(isolation),
  };
}
