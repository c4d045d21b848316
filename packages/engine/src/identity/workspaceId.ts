import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** The three parts of a workspace's ARM id: its subscription by id, its resource group by name, and its own name. @public */
export type WorkspaceIdentity = Record<
  'subscriptionId' | 'resourceGroup' | 'name',
  string
>;

/**
 * The workspace's ARM id, lower-cased: the key under which everything about it
 * is kept.
 * @public
 */
export function workspaceArmId(identity: WorkspaceIdentity): string {
  const { subscriptionId, resourceGroup, name } = identity;
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.MachineLearningServices/workspaces/${name}`.toLowerCase();
}

/**
 * The catalog entity name for a workspace: its lower-cased name without trailing
 * `-` or `_`, then `-` and the first 8 hex digits of its id's SHA-256, so that
 * one name in two subscriptions gives two entities.
 * @public
 */
export function workspaceEntityName(identity: WorkspaceIdentity): string {
  const digest = bytesToHex(sha256(utf8ToBytes(workspaceArmId(identity))));
  const stem = identity.name.toLowerCase().replace(/[-_]+$/, '');
  return `${stem}-${digest.slice(0, 8)}`;
}
