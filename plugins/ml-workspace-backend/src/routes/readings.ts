import { refOf } from '../permissions/refs';
import { findShown } from './findById';
import { audits, Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

/** Say what was read in Azure and what drifted, and let go what a reading held back. @internal */
export function readingHandlers({
  drift,
  readings,
  workspaceAccess,
  workspaces,
}: RouterOptions): Handlers<'listReadings' | 'releaseReading' | 'getDrift'> {
  return {
    listReadings: reads('reading-list', async () => readings.list()),

    releaseReading: audits(
      'reading-release',
      'high',
      async ({ credentials, parameters, body }) => {
        const { reading } = await body();
        const by = refOf(credentials.principal.userEntityRef);
        const released = { reading, by };
        const removed = await readings.release(parameters.source, released);
        return { meta: { reading, removed }, answer: () => ({ removed }) };
      },
    ),

    getDrift: reads('workspace-read', async ({ credentials, parameters }) =>
      drift.of(
        await findShown('workspace', parameters.id, {
          credentials,
          access: workspaceAccess,
          find: id => workspaces.find(id),
          resource: ({ resource }) => resource,
        }),
      ),
    ),
  };
}
