import { approvedOnly } from '@ringfence/testing';
import { WorkspaceIsolation } from '../../model';

/** A fully isolated workspace that is reached like this instead. */
export const reachedBy = (
  inbound: WorkspaceIsolation['inbound'],
): WorkspaceIsolation => ({ ...approvedOnly(), inbound });
