import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { lowerCased } from './lowerCased';
import { mlWorkspaceRequestResourceRef } from './requestResource';

/** Holds for requests that one of the claims owns, has asked for, or would lose a workspace to, and for those of a workspace that is theirs by now. @internal */
export const isOwnerRule = createPermissionRule({
  name: 'IS_OWNER',
  description:
    'Allow requests that one of the claims owns, has asked for, or would lose a workspace to, and those of a workspace that is theirs by now',
  resourceRef: mlWorkspaceRequestResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs, of which one has to be the owner or requester'),
  }),
  apply: (request, { claims }) => {
    const { owner, workspaceOwner, requestedBy, takesFrom } = request;
    const lower = lowerCased(claims).filter(Boolean);
    return [owner, workspaceOwner, requestedBy, takesFrom].some(ref =>
      lower.includes(ref),
    );
  },
  toQuery: ({ claims }) => ({ claims: lowerCased(claims).filter(Boolean) }),
});

/** Holds for requests that one of the claims would lose a workspace to. @internal */
export const losesWorkspaceRule = createPermissionRule({
  name: 'LOSES_WORKSPACE',
  description:
    'Allow requests that would take a workspace from one of the claims',
  resourceRef: mlWorkspaceRequestResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs, of which one has to own what is taken over'),
  }),
  apply: ({ takesFrom }, { claims }) =>
    takesFrom !== '' && lowerCased(claims).includes(takesFrom),
  toQuery: ({ claims }) => ({
    claims: lowerCased(claims).filter(Boolean),
    takesFrom: true,
  }),
});

/** Holds for transfers that would hand a workspace to one of the claims. @internal */
export const gainsWorkspaceRule = createPermissionRule({
  name: 'GAINS_WORKSPACE',
  description:
    'Allow transfers that would hand a workspace to one of the claims',
  resourceRef: mlWorkspaceRequestResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs, of which one has to be the new owner'),
  }),
  apply: ({ kind, owner }, { claims }) =>
    kind === 'transfer' && lowerCased(claims).includes(owner),
  toQuery: ({ claims }) => ({
    claims: lowerCased(claims).filter(Boolean),
    handsTo: true,
  }),
});

/** All rules for requests, keyed for policy authors. @internal */
export const requestRules = {
  isOwner: isOwnerRule,
  losesWorkspace: losesWorkspaceRule,
  gainsWorkspace: gainsWorkspaceRule,
};

const requestConditionExports = createConditionExports({
  resourceRef: mlWorkspaceRequestResourceRef,
  rules: requestRules,
});

/**
 * Conditions for a permission policy, such as
 * `mlWorkspaceRequestConditions.isOwner({ claims: user.info.ownershipEntityRefs })`.
 * @public
 */
export const mlWorkspaceRequestConditions = requestConditionExports.conditions;

/** Wraps conditions on requests into the decision of a permission policy. @public */
export const createMlWorkspaceRequestConditionalDecision =
  requestConditionExports.createConditionalDecision;
