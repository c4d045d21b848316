import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { lowerCased } from './lowerCased';
import { MlWorkspaceFilter, mlWorkspaceResourceRef } from './workspaceResource';

const filterOf = (
  field: MlWorkspaceFilter['field'],
  values: readonly string[],
): MlWorkspaceFilter => ({ field, values: lowerCased(values) });

/** Holds for workspaces that one of the claims owns. @internal */
export const isWorkspaceOwnerRule = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow workspaces that one of the claims owns',
  resourceRef: mlWorkspaceResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs, of which one has to be the owner'),
  }),
  apply: ({ owner }, { claims }) => lowerCased(claims).includes(owner),
  toQuery: ({ claims }) => filterOf('owner', claims),
});

/** Holds for workspaces whose data has one of the classifications. @internal */
export const hasClassificationRule = createPermissionRule({
  name: 'HAS_CLASSIFICATION',
  description: 'Allow workspaces whose data has one of the classifications',
  resourceRef: mlWorkspaceResourceRef,
  paramsSchema: z.object({
    classifications: z
      .array(z.string())
      .describe('Data classifications, in any case; empty for not known'),
  }),
  apply: ({ dataClassification }, { classifications }) =>
    lowerCased(classifications).includes(dataClassification),
  toQuery: ({ classifications }) =>
    filterOf('dataClassification', classifications),
});

/** Holds for workspaces that show one of the verdicts. @internal */
export const hasVerdictRule = createPermissionRule({
  name: 'HAS_VERDICT',
  description: 'Allow workspaces that show one of the verdicts',
  resourceRef: mlWorkspaceResourceRef,
  paramsSchema: z.object({
    verdicts: z.array(z.string()).describe('Verdicts, such as exposed'),
  }),
  apply: ({ verdict }, { verdicts }) => lowerCased(verdicts).includes(verdict),
  toQuery: ({ verdicts }) => filterOf('verdict', verdicts),
});

/** All rules for workspaces, keyed for policy authors. @internal */
export const workspaceRules = {
  isOwner: isWorkspaceOwnerRule,
  hasClassification: hasClassificationRule,
  hasVerdict: hasVerdictRule,
};

const workspaceConditionExports = createConditionExports({
  resourceRef: mlWorkspaceResourceRef,
  rules: workspaceRules,
});

/**
 * Conditions for a permission policy, such as
 * `mlWorkspaceConditions.hasVerdict({ verdicts: ['exposed'] })`.
 * @public
 */
export const mlWorkspaceConditions = workspaceConditionExports.conditions;

/** Wraps conditions on workspaces into the decision of a permission policy. @public */
export const createMlWorkspaceConditionalDecision =
  workspaceConditionExports.createConditionalDecision;
