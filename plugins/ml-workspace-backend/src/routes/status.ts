import {
  MlWorkspaceStatus,
  mlWorkspacePolicyReadPermission,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ENGINE_VERSION } from '@ringfence/engine';
import { Router } from 'express';
import { assertAllowed } from '../permissions/assertAllowed';
import { auditedWhenRefused } from '../service/audit';
import { RouterOptions } from './RouterOptions';

/** The route that says what judges here, and how far judging again has come. @internal */
export function addStatusRoutes(router: Router, options: RouterOptions): void {
  const { httpAuth, auditor, permissions } = options;
  const { policies, follower, rejudger } = options;

  router.get('/status', async (request, res) => {
    const status = await auditedWhenRefused(
      { auditor, request, eventId: 'status-read', severityLevel: 'low' },
      async (): Promise<MlWorkspaceStatus> => {
        await assertAllowed(
          permissions,
          await httpAuth.credentials(request),
          mlWorkspacePolicyReadPermission,
          'read the status',
        );
        const { hash, policy } = await policies.active();
        const rejudging = await rejudger.progress();
        return {
          policy: { hash, name: policy.name, revision: policy.revision },
          engineVersion: ENGINE_VERSION,
          ...(follower.problem && { policyProblem: follower.problem }),
          due: await rejudger.due(),
          ...(rejudging && { rejudging }),
        };
      },
    );
    res.json(status);
  });
}
