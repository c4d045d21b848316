import { mlWorkspaceAuditReadPermission } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { JSON_LINES } from '../openapi/document';
import { assertAllowed } from '../permissions/assertAllowed';
import { audited } from '../service/audit';
import { RouterOptions } from './RouterOptions';

/** Whether the caller went away before the end, which is no error of ours. */
const isGone = (error: unknown) =>
  (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';

/** The route that gives out the chain of events, to be checked elsewhere. @internal */
export function addAuditRoutes(router: Router, options: RouterOptions): void {
  const { httpAuth, auditor, permissions, dump } = options;

  router.get('/audit/events', async (request, res) => {
    const parts = dump.parts();
    const first = await audited(
      { auditor, request, eventId: 'event-dump', severityLevel: 'medium' },
      async () => {
        await assertAllowed(
          permissions,
          await httpAuth.credentials(request),
          mlWorkspaceAuditReadPermission,
          'read the events of every request',
        );
        // Read before the answer begins, so that a database that is gone is an error.
        return { result: await parts.next(), meta: {} };
      },
    );
    async function* text() {
      yield first.value;
      yield* parts;
    }
    res.type(JSON_LINES);
    try {
      // When it fails on the way the connection breaks, and the last line is missing.
      await pipeline(Readable.from(text()), res);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  });
}
