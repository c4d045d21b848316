import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  createMlWorkspaceConditionalDecision,
  createMlWorkspaceRequestConditionalDecision,
  mlWorkspaceConditions,
  mlWorkspaceRequestConditions,
} from '@ringfence/backstage-plugin-ml-workspace-backend';
import {
  mlWorkspaceAuditReadPermission,
  mlWorkspacePermissions,
  mlWorkspacePolicyPublishPermission,
  mlWorkspaceReadingReadPermission,
  mlWorkspaceReadingReleasePermission,
  mlWorkspaceRequestDecidePermission,
  mlWorkspaceRequestForOthersPermission,
  RESOURCE_TYPE_ML_WORKSPACE,
  RESOURCE_TYPE_ML_WORKSPACE_REQUEST,
} from '@ringfence/backstage-plugin-ml-workspace-common';

/** The group that reviews: it sees every request and workspace, decides, and publishes policy. */
export const REVIEWERS = 'group:default/ml-reviewers';
/** The group that audits: it sees every request, workspace and event, and changes nothing. */
export const AUDITORS = 'group:default/ml-auditors';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

const ownPermissions = new Set(mlWorkspacePermissions.map(({ name }) => name));

/**
 * Who may do what in the example portal. Everyone signed in asks for workspaces,
 * reads the policy, and sees, changes, retires, hands over and asks for waivers of what
 * they or their groups own, and nobody asks in the name of a group they are not in;
 * reviewers and auditors see all of it, and what is read in Azure. Reviewers decide, and so does who would lose a
 * workspace or be handed one.
 * Auditors read and do nothing else. What belongs to other plugins is allowed, as in a
 * portal without a policy.
 */
export class ExamplePermissionPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!ownPermissions.has(permission.name)) return ALLOW;
    if (!user) return DENY;
    const claims = user.info.ownershipEntityRefs;
    const reviews = claims.includes(REVIEWERS);
    const audits = claims.includes(AUDITORS);
    if (isPermission(permission, mlWorkspaceAuditReadPermission)) {
      return audits ? ALLOW : DENY;
    }
    if (isPermission(permission, mlWorkspaceReadingReadPermission)) {
      return reviews || audits ? ALLOW : DENY;
    }
    if (
      isPermission(permission, mlWorkspacePolicyPublishPermission) ||
      isPermission(permission, mlWorkspaceReadingReleasePermission)
    ) {
      return reviews ? ALLOW : DENY;
    }
    const changes = permission.attributes.action !== 'read';
    if (changes && audits) return DENY;
    if (!changes && (reviews || audits)) return ALLOW;
    if (isPermission(permission, mlWorkspaceRequestForOthersPermission)) {
      return DENY;
    }
    if (isPermission(permission, mlWorkspaceRequestDecidePermission)) {
      return reviews
        ? ALLOW
        : createMlWorkspaceRequestConditionalDecision(permission, {
            anyOf: [
              mlWorkspaceRequestConditions.losesWorkspace({ claims }),
              mlWorkspaceRequestConditions.gainsWorkspace({ claims }),
            ],
          });
    }
    if (isResourcePermission(permission, RESOURCE_TYPE_ML_WORKSPACE_REQUEST)) {
      return createMlWorkspaceRequestConditionalDecision(
        permission,
        mlWorkspaceRequestConditions.isOwner({ claims }),
      );
    }
    if (isResourcePermission(permission, RESOURCE_TYPE_ML_WORKSPACE)) {
      return createMlWorkspaceConditionalDecision(
        permission,
        mlWorkspaceConditions.isOwner({ claims }),
      );
    }
    return ALLOW;
  }
}
