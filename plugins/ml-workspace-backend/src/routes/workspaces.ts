import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { WorkspacePosture } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Router } from 'express';
import { auditedWhenRefused } from '../service/audit';
import { RouterOptions } from './RouterOptions';

const REF_PART = /^[a-zA-Z0-9_.-]{1,63}$/;

/** Routes to workspaces and their stored postures. @internal */
export function addWorkspaceRoutes(
  router: Router,
  { httpAuth, auditor, access, workspaces }: RouterOptions,
): void {
  const find = async (kind: string, namespace: string, name: string) => {
    const found = [kind, namespace, name].every(part => REF_PART.test(part))
      ? await workspaces.findByEntityRef(
          stringifyEntityRef({ kind, namespace, name }),
        )
      : undefined;
    if (!found) {
      throw new NotFoundError('No workspace is known behind this entity');
    }
    return found;
  };

  router.get(
    '/workspaces/by-entity/:kind/:namespace/:name',
    async (request, res) => {
      const { kind, namespace, name } = request.params;
      const shown = await auditedWhenRefused(
        { auditor, request, eventId: 'workspace-read', severityLevel: 'low' },
        async (): Promise<WorkspacePosture> => {
          const credentials = await httpAuth.credentials(request);
          const workspace = await find(kind, namespace, name);
          const { requestOwner, requestedBy, postureId, ...told } = workspace;
          await access.assertMayRead(credentials, {
            id: workspace.requestId,
            owner: requestOwner,
            requestedBy,
          });
          return { ...told, ...(await workspaces.posture(postureId)) };
        },
      );
      res.json(shown);
    },
  );
}
