import { Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

/** By which the catalog follows what changed. @internal */
export const changeHandlers = ({
  changes,
}: RouterOptions): Handlers<'listChanges'> => ({
  listChanges: reads('change-list', async ({ query: { after, limit } }) =>
    changes.after(after, limit),
  ),
});
