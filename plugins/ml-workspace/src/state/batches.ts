import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';

/**
 * Requests that wait, in the order given, with those that may be decided together
 * beside the first of them.
 * @internal
 */
export function batchesOf(
  items: readonly WorkspaceRequestDetail[],
): WorkspaceRequestDetail[][] {
  const batches = new Map<string, WorkspaceRequestDetail[]>();
  for (const item of items) {
    const key = item.decision?.alike ?? item.id;
    batches.set(key, [...(batches.get(key) ?? []), item]);
  }
  return [...batches.values()];
}
