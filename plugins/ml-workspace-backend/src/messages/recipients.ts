import { Knex } from 'knex';
import { findAsked } from '../database/messageStore';
import { PolicyStore } from '../database/PolicyStore';
import { MessageRow, RequestRow, WorkspaceRow } from '../database/tables';
import { readWaiting } from '../decisions/waiting';

/** Who decides what, as it is configured. @internal */
export interface Roles {
  db: Knex;
  policies: PolicyStore;
  /** Who decides where nobody in particular is named. */
  platform: readonly string[];
  /** Who decides where nobody stands behind a group any more. */
  caretakers: readonly string[];
  escalateTo: readonly string[];
  /** Who looks after what is found in Azure; nobody unless said. */
  observers?: readonly string[];
}

/**
 * The groups that decide on a request by what holds now; nobody once it waits no
 * more. Where anybody may decide, it is those who run the platform: nobody can tell
 * who has a permission.
 */
async function decidersOf(
  request: RequestRow,
  { db, policies, platform, caretakers }: Roles,
): Promise<string[]> {
  const active = await policies.active();
  const roles = { active, platform, caretakers };
  const waiting = await readWaiting(db, request, roles);
  return (waiting?.needs ?? []).flatMap(({ groups }) =>
    groups.length ? groups : platform,
  );
}

/** Entity refs of those whom a message is for. @internal */
export async function recipientsOf(
  message: MessageRow,
  about: { request?: RequestRow; workspace: WorkspaceRow },
  roles: Roles,
): Promise<string[]> {
  const { request, workspace } = about;
  const asker = request ? [request.requested_by] : [];
  // A waiver stays with its workspace, whoever owned that when it was asked for.
  const stays = message.kind.startsWith('waiver-');
  const owner = (!stays && request?.owner) || workspace.owner;
  switch (message.audience) {
    case 'asker':
      return asker;
    case 'deciders':
      return request ? [...new Set(await decidersOf(request, roles))] : [];
    case 'asked':
      return findAsked(roles.db, message);
    case 'escalation':
      return [...roles.escalateTo];
    case 'platform':
      return [...roles.platform];
    case 'observers':
      return [...(roles.observers ?? [])];
    default:
      return [...new Set([...asker, owner])];
  }
}
