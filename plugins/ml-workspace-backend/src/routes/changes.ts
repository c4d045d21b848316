import { Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

/** By which the catalog follows what changed. @internal */
export const changeHandlers = ({
  changes,
  workspaceAccess,
}: RouterOptions): Handlers<'listChanges'> => ({
  listChanges: reads(
    'change-list',
    async ({ credentials, query: { after, limit } }) => {
      const narrow = await workspaceAccess.readable(credentials);
      return changes.after(after, limit, narrow);
    },
  ),
});
