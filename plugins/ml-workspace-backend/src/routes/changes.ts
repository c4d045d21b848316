import { Router } from 'express';
import { auditedWhenRefused } from '../service/audit';
import { changesQuerySchema, readQuery } from './queries';
import { RouterOptions } from './RouterOptions';

/** The route by which the catalog follows what changed; services only. @internal */
export function addChangeRoutes(
  router: Router,
  { httpAuth, auditor, changes }: RouterOptions,
): void {
  router.get('/changes', async (request, res) => {
    const page = await auditedWhenRefused(
      { auditor, request, eventId: 'change-list', severityLevel: 'low' },
      async () => {
        await httpAuth.credentials(request, { allow: ['service'] });
        const { after, limit } = readQuery(request, changesQuerySchema);
        return changes.after(after, limit);
      },
    );
    res.json(page);
  });
}
