import { WorkspaceIsolation } from '@ringfence/engine';
import { requested } from '@ringfence/testing';

export const OTHER_SUBSCRIPTION = '22222222-2222-4222-8222-222222222222';
export const OWNER = 'group:default/team-a';

/** A whole request for a workspace whose data leaves only to approved private endpoints. */
export const approvedOnly = (
  workspace: WorkspaceIsolation['workspace'] = {},
): WorkspaceIsolation => requested({ workspace });

/** The body of a request that is taken. */
export const goodBody = (workspace?: WorkspaceIsolation['workspace']) => ({
  isolation: approvedOnly(workspace),
  owner: OWNER,
  description: 'Scores card payments',
});
