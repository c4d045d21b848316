/** How the double behaves, faults apart. */
export interface Settings {
  /** Resources on a page of a list. */
  pageSize: number;
  /** How much later the resource graph knows what Resource Manager knows. */
  graphLagMs: number;
  /** Whether buckets and quotas refuse calls; their headers are there anyway. */
  throttling: boolean;
  /** Whether lists of workspaces and computes show base fields alone, as Azure's examples do. */
  lists: 'base' | 'whole';
  tokenSeconds: number;
  /** How long it takes to make most resources. */
  createMs: number;
  /** How long it takes to make a workspace. */
  createWorkspaceMs: number;
  /** How long the network of a workspace takes until it is there. */
  provisionMs: number;
  /** How long a deleted workspace can be brought back. */
  softDeletedMs: number;
}

const MINUTE = 60_000;

export const DEFAULTS: Settings = {
  pageSize: 100,
  graphLagMs: MINUTE,
  throttling: true,
  lists: 'base',
  tokenSeconds: 3599,
  createMs: 10_000,
  createWorkspaceMs: 2 * MINUTE,
  provisionMs: 30 * MINUTE,
  softDeletedMs: 14 * 24 * 60 * MINUTE,
};
