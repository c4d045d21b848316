import {
  mlWorkspacePolicyPublishPermission,
  mlWorkspacePolicyReadPermission,
  previewPolicyBodySchema,
  publishPolicyBodySchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  Policy,
  WrittenPolicy,
  policyVersionOf,
  readPolicy,
} from '@ringfence/engine';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { Request, Router } from 'express';
import { assertAllowed } from '../permissions/assertAllowed';
import { audited, auditedWhenRefused } from '../service/audit';
import { refuse } from '../service/refuse';
import { readBody } from './readBody';
import { RouterOptions } from './RouterOptions';

const PREVIEWED = 100;

/**
 * The policy that people wrote, every tier complete.
 *
 * @throws InputError with a field error for each place that cannot be used
 */
function usable(written: WrittenPolicy): Policy {
  const { policy, problems } = readPolicy(written);
  if (policy) return policy;
  throw refuse({
    fields: problems.map(({ message, expected, fix, ...problem }) => ({
      pointer: `/policy${problem.pointer}`,
      message: `${message}; ${fix}`,
      expected,
    })),
  });
}

const citationOf = (policy: Policy) => ({
  hash: policyVersionOf(policy),
  name: policy.name,
  revision: policy.revision,
});

/** Routes to the policy: the active one, a preview of another, and publishing it. @internal */
export function addPolicyRoutes(router: Router, options: RouterOptions): void {
  const { httpAuth, auditor, permissions, policies } = options;
  const { previewer, workspaceAccess, judgeAgain } = options;

  const allowed = async (
    request: Request,
    permission: BasicPermission,
    what: string,
  ): Promise<BackstageCredentials> => {
    const credentials = await httpAuth.credentials(request);
    await assertAllowed(permissions, credentials, permission, what);
    return credentials;
  };

  router.get('/policy', async (request, res) => {
    const { hash: version, policy } = await auditedWhenRefused(
      { auditor, request, eventId: 'policy-read', severityLevel: 'low' },
      async () => {
        const permission = mlWorkspacePolicyReadPermission;
        await allowed(request, permission, 'read the policy');
        return policies.active();
      },
    );
    res.json({ version, policy });
  });

  router.post('/policy', async (request, res) => {
    const published = await audited(
      { auditor, request, eventId: 'policy-publish', severityLevel: 'high' },
      async () => {
        const permission = mlWorkspacePolicyPublishPermission;
        await allowed(request, permission, 'publish policies');
        const body = await readBody(request, res, publishPolicyBodySchema);
        const policy = usable(body.policy);
        const isNew = await policies.publish(policy);
        const citation = citationOf(policy);
        const { hash, revision } = citation;
        return { result: { isNew, citation }, meta: { hash, revision, isNew } };
      },
    );
    if (published.isNew) judgeAgain();
    res.status(published.isNew ? 201 : 200).json(published.citation);
  });

  router.post('/policy/preview', async (request, res) => {
    const preview = await auditedWhenRefused(
      { auditor, request, eventId: 'policy-preview', severityLevel: 'low' },
      async () => {
        const permission = mlWorkspacePolicyPublishPermission;
        const caller = await allowed(request, permission, 'preview policies');
        const body = await readBody(request, res, previewPolicyBodySchema);
        const { cursor, limit = PREVIEWED } = body;
        const policy = usable(body.policy);
        const narrow = await workspaceAccess.readable(caller);
        return previewer.preview({ policy, cursor, limit, narrow });
      },
    );
    res.json(preview);
  });
}
