import { audits, Handlers } from './Handler';
import { RouterOptions } from './RouterOptions';

/** Gives out the chain of events, to be checked elsewhere. @internal */
export const auditHandlers = ({
  dump,
}: Pick<RouterOptions, 'dump'>): Handlers<'dumpEvents'> => ({
  dumpEvents: audits('event-dump', 'medium', async () => {
    const parts = dump.parts();
    // Read before the answer begins, so that a database that is gone is an error.
    const first = await parts.next();
    async function* text() {
      yield first.value as string;
      yield* parts;
    }
    return { answer: text };
  }),
});
