import {
  WorkspaceDetail,
  WorkspacePosture,
  byEntitiesBodySchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { Request, Router } from 'express';
import { FoundWorkspace } from '../database/WorkspaceReader';
import { refusalOfProblem } from '../declared/problem';
import { auditedWhenRefused } from '../service/audit';
import { findById } from './findById';
import { readQuery } from './queries';
import { readBody } from './readBody';
import { RouterOptions } from './RouterOptions';
import {
  countsQuerySchema,
  historyQuerySchema,
  postureQuerySchema,
  workspacesQuerySchema,
} from './workspaceQueries';

const REF_PART = /^[a-zA-Z0-9_.-]{1,63}$/;

const unknownEntity = () =>
  new NotFoundError('No workspace is known behind this entity');

/** Routes to workspaces and their stored postures. @internal */
export function addWorkspaceRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { httpAuth, auditor, workspaceAccess, workspaces, fleet, history } =
    options;
  const { entityProblem } = options;

  const asReader = <T>(
    request: Request,
    eventId: string,
    work: (credentials: BackstageCredentials) => Promise<T>,
  ) =>
    auditedWhenRefused(
      { auditor, request, eventId, severityLevel: 'low' },
      async () => work(await httpAuth.credentials(request)),
    );

  const findByRef = async (
    { kind, namespace, name }: CompoundEntityRef,
    caller: BackstageCredentials,
  ) => {
    if (![kind, namespace, name].every(part => REF_PART.test(part))) {
      throw unknownEntity();
    }
    const ref = stringifyEntityRef({ kind, namespace, name });
    const found = await workspaces.findByEntityRef(ref);
    const wrong = found?.request ? undefined : await entityProblem(ref);
    if (wrong) {
      await workspaceAccess.assertMayRead(caller, wrong.resource);
      throw refusalOfProblem(wrong.problem);
    }
    if (!found) throw unknownEntity();
    await workspaceAccess.assertMayRead(caller, found.resource);
    return found;
  };

  /** Does work on a workspace of this id that the caller may see. */
  const withWorkspace = <T>(
    request: Request,
    work: (found: FoundWorkspace) => Promise<T>,
  ) =>
    asReader(request, 'workspace-read', async credentials => {
      const found = await findById('workspace', request.params.id, id =>
        workspaces.find(id),
      );
      await workspaceAccess.assertMayRead(credentials, found.resource);
      return work(found);
    });

  router.get('/workspaces', async (request, res) => {
    const page = await asReader(request, 'workspace-list', async caller => {
      const { sort, limit, cursor, ...filter } = readQuery(
        request,
        workspacesQuerySchema,
      );
      const narrow = await workspaceAccess.readable(caller);
      return fleet.list({ filter, sort, limit, cursor, narrow });
    });
    res.json(page);
  });

  router.get('/workspaces/counts', async (request, res) => {
    const counts = await asReader(request, 'workspace-list', async caller => {
      const filter = readQuery(request, countsQuerySchema);
      return fleet.counts(filter, await workspaceAccess.readable(caller));
    });
    res.json(counts);
  });

  router.post('/workspaces/by-entities', async (request, res) => {
    const items = await asReader(request, 'workspace-list', async caller => {
      const { entityRefs } = await readBody(request, res, byEntitiesBodySchema);
      const narrow = await workspaceAccess.readable(caller);
      const asked = entityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
      const found = await fleet.byEntityRefs(asked, narrow);
      return asked.map(ref => found.get(ref) ?? null);
    });
    res.json({ items });
  });

  router.get(
    '/workspaces/by-entity/:kind/:namespace/:name',
    async (request, res) => {
      const { kind, namespace, name } = request.params;
      const shown = await asReader(
        request,
        'workspace-read',
        async (caller): Promise<WorkspacePosture> => {
          const found = await findByRef({ kind, namespace, name }, caller);
          const { workspaceId, workspaceName, entityRef, owner } =
            found.summary;
          return {
            workspaceId,
            workspaceName,
            entityRef,
            owner,
            ...found.request,
            version: found.version,
            ...(await workspaces.posture(found.postureId)),
          };
        },
      );
      res.json(shown);
    },
  );

  router.get('/workspaces/:id', async (request, res) => {
    const detail = await withWorkspace(
      request,
      async ({
        summary,
        version,
        request: asked,
        judgedUnder,
        postureId,
      }): Promise<WorkspaceDetail> => ({
        ...summary,
        ...asked,
        version,
        judgedUnder,
        ...(await workspaces.posture(postureId)),
      }),
    );
    res.json(detail);
  });

  router.get('/workspaces/:id/posture', async (request, res) => {
    const posture = await withWorkspace(request, async ({ summary }) => {
      const { at } = readQuery(request, postureQuerySchema);
      const moment = (at ? new Date(at) : new Date()).toISOString();
      const { id, workspaceId } = summary;
      const found = await history.at({ id, workspaceId }, moment);
      if (found) return found;
      throw new NotFoundError(
        `Nothing is kept of this workspace from ${moment}`,
      );
    });
    res.json(posture);
  });

  router.get('/workspaces/:id/history', async (request, res) => {
    const page = await withWorkspace(request, ({ summary }) =>
      history.list(summary.id, readQuery(request, historyQuerySchema)),
    );
    res.json(page);
  });
}
