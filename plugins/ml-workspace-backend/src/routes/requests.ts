import {
  WorkspaceRequestDetail,
  createRequestBodySchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Request, Response, Router } from 'express';
import { audited, auditedWhenRefused } from '../service/audit';
import { findById } from './findById';
import { readIdempotencyKey } from './idempotencyKey';
import { readQuery, requestsQuerySchema } from './queries';
import { readBody } from './readBody';
import { RouterOptions } from './RouterOptions';

/** Routes to ask for a workspace and to read what was asked for. @internal */
export function addRequestRoutes(router: Router, options: RouterOptions): void {
  const { httpAuth, auditor, access, service, requests } = options;

  const find = async (id: string): Promise<WorkspaceRequestDetail> =>
    findById('request', id, known => requests.get(known));

  const userOf = async (request: Request): Promise<string> => {
    const { principal } = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    return principal.userEntityRef.toLocaleLowerCase('en-US');
  };

  const create = async (request: Request, res: Response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    await access.assertMayCreate(credentials);
    const idempotencyKey = readIdempotencyKey(request);
    const body = await readBody(request, res, createRequestBodySchema);
    return service.create({ credentials, idempotencyKey, body });
  };

  router.post('/requests', async (request, res) => {
    const { requestId, created } = await audited(
      { auditor, request, eventId: 'request-create', severityLevel: 'medium' },
      async () => {
        const result = await create(request, res);
        return { result, meta: { ...result } };
      },
    );
    res.status(created ? 201 : 200).json(await find(requestId));
  });

  router.get('/requests', async (request, res) => {
    const page = await auditedWhenRefused(
      { auditor, request, eventId: 'request-list', severityLevel: 'low' },
      async () => {
        const credentials = await httpAuth.credentials(request);
        const { key, ...query } = readQuery(request, requestsQuerySchema);
        const asked =
          key === undefined
            ? undefined
            : { requestedBy: await userOf(request), key };
        const narrow = await access.readable(credentials);
        return requests.list({ ...query, asked, narrow });
      },
    );
    res.json(page);
  });

  router.get('/requests/:id', async (request, res) => {
    const detail = await auditedWhenRefused(
      { auditor, request, eventId: 'request-read', severityLevel: 'low' },
      async () => {
        const credentials = await httpAuth.credentials(request);
        const found = await find(request.params.id);
        await access.assertMayRead(credentials, found);
        return found;
      },
    );
    res.json(detail);
  });
}
