import { WorkspaceIsolation } from '../../model';

/** Isolations for every status a check can give. */
export type CheckCases = Partial<
  Record<'pass' | 'fail' | 'unknown' | 'not-applicable', WorkspaceIsolation[]>
>;

/** The cases of checks, by the id of the check. */
export type Cases = Record<string, CheckCases>;

type Rules = NonNullable<NonNullable<WorkspaceIsolation['outbound']>['rules']>;
type Compute = NonNullable<WorkspaceIsolation['compute']>;

/** The ARM id of a resource of a type, `Microsoft.Storage/storageAccounts`. */
export const idOf = (type: string, name = 'target') =>
  `/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-ml/providers/${type}/${name}`;

/** A workspace with a managed network. */
export const managed = (more: WorkspaceIsolation = {}): WorkspaceIsolation => ({
  outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
  ...more,
});

/** A workspace without one. */
export const unmanaged = (
  more: WorkspaceIsolation = {},
): WorkspaceIsolation => ({
  outbound: { isolationMode: 'Disabled', rules: [] },
  ...more,
});

/** A managed network with these rules, and what Azure made beside them. */
export const withRules = (
  rules: Rules,
  serviceRules?: Rules,
): WorkspaceIsolation => ({
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    rules,
    serviceRules,
  },
});

/** A private endpoint rule to one part of a resource type. */
export const endpointTo = (
  type: string,
  subresourceTarget?: string,
  more: object = {},
) => ({
  name: 'to-target',
  type: 'PrivateEndpoint',
  serviceResourceId: idOf(type),
  subresourceTarget,
  ...more,
});

/** The same isolation with this compute. */
export const withCompute = (
  isolation: WorkspaceIsolation,
  ...compute: Compute
): WorkspaceIsolation => ({ ...isolation, compute });
