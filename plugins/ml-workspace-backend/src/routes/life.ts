import {
  ReportedState,
  WorkspaceRequestDetail,
  changeWorkspaceBodySchema,
  reportBodySchema,
  retireWorkspaceBodySchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { NotAllowedError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import { z } from 'zod';
import { audited } from '../service/audit';
import { Taken, WishInput } from '../service/LifeService';
import { findById } from './findById';
import { readIdempotencyKey } from './idempotencyKey';
import { readBody } from './readBody';
import { RouterOptions } from './RouterOptions';

/** Routes by which a workspace that is there changes, ends, and gets on. @internal */
export function addLifeRoutes(router: Router, options: RouterOptions): void {
  const { httpAuth, auth, auditor, access, life, requests } = options;
  const { workspaces, workspaceAccess } = options;

  const read = (id: string): Promise<WorkspaceRequestDetail> =>
    findById('request', id, known => requests.get(known));

  /** Takes a wish of a user who may ask, and may see the workspace. */
  const takeWish = async <T extends z.ZodType>(
    { request, res, schema }: { request: Request; res: Response; schema: T },
    take: (input: WishInput<z.infer<T>>) => Promise<Taken>,
  ): Promise<Taken> => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    await access.assertMayCreate(credentials);
    const idempotencyKey = readIdempotencyKey(request);
    const body = await readBody(request, res, schema);
    const found = await findById('workspace', request.params.id, id =>
      workspaces.find(id),
    );
    await workspaceAccess.assertMayRead(credentials, found.resource);
    return take({ credentials, idempotencyKey, found, body });
  };

  const addWish = <T extends z.ZodType>(
    name: 'change' | 'retire',
    schema: T,
    take: (input: WishInput<z.infer<T>>) => Promise<Taken>,
  ) =>
    router.post(`/workspaces/:id/${name}`, async (request, res) => {
      const { requestId, created } = await audited(
        {
          auditor,
          request,
          eventId: `workspace-${name}`,
          severityLevel: 'medium',
        },
        async () => {
          const result = await takeWish({ request, res, schema }, take);
          return { result, meta: { ...result } };
        },
      );
      res.status(created ? 201 : 200).json(await read(requestId));
    });

  addWish('change', changeWorkspaceBodySchema, input => life.change(input));
  addWish('retire', retireWorkspaceBodySchema, input => life.retire(input));

  /**
   * Who may report what: that files are written, whoever asked for them and
   * services; that something is live, services alone.
   */
  const reporterOf = async (request: Request, state: ReportedState) => {
    const credentials = await httpAuth.credentials(request, {
      allow: state === 'live' ? ['service'] : ['user', 'service'],
    });
    const { id, requestedBy } = await read(request.params.id);
    if (auth.isPrincipal(credentials, 'service')) {
      return { id, actor: credentials.principal.subject };
    }
    const actor = auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef.toLocaleLowerCase('en-US')
      : '';
    if (actor === requestedBy) return { id, actor };
    throw new NotAllowedError(
      'Only who asked for it, or a service, may say that it is generated',
    );
  };

  const addReport = (state: ReportedState) =>
    router.post(`/requests/:id/${state}`, async (request, res) => {
      const requestId = await audited(
        {
          auditor,
          request,
          eventId: `request-${state}`,
          severityLevel: 'medium',
        },
        async () => {
          const { id, actor } = await reporterOf(request, state);
          await readBody(request, res, reportBodySchema);
          const news = await life.report({ requestId: id, state, actor });
          return { result: id, meta: { requestId: id, news } };
        },
      );
      res.json(await read(requestId));
    });

  addReport('generated');
  addReport('live');
}
