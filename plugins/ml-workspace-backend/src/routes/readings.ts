import { refOf } from '../permissions/refs';
import { audits, Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

/** Say what was read in Azure, and let go what that held back. @internal */
export function readingHandlers({
  readings,
}: RouterOptions): Handlers<'listReadings' | 'releaseReading'> {
  return {
    listReadings: reads('reading-list', async () => readings.list()),

    releaseReading: audits(
      'reading-release',
      'high',
      async ({ credentials, parameters, body }) => {
        const { reading } = await body();
        const by = refOf(credentials.principal.userEntityRef);
        const removed = await readings.release(parameters.source, {
          reading,
          by,
        });
        return { meta: { reading, removed }, answer: () => ({ removed }) };
      },
    ),
  };
}
