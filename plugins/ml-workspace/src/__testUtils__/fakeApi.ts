import {
  MlWorkspaceApi,
  VersionedPolicy,
  WorkspacePosture,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  Basis,
  Policy,
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
  policyVersionOf,
} from '@ringfence/engine';

/** A stored posture as the backend answers it, judged by the real engine. */
export function workspacePosture(
  isolation: WorkspaceIsolation,
  basis: Basis = { kind: 'requested' },
  policy: Policy = baselinePolicy,
): WorkspacePosture {
  return {
    workspaceId: '/subscriptions/5f0c/resourcegroups/rg/workspaces/mlw-churn',
    workspaceName: 'mlw-churn',
    entityRef: 'resource:default/mlw-churn-1234abcd',
    owner: 'group:default/data-science',
    requestId: 'r-1',
    requestState: 'approved',
    version: 3,
    judgedAt: '2026-11-20T10:00:00.000Z',
    isolation,
    posture: evaluate(isolation, policy, { basis }),
  };
}

/** A request as the backend answers it, judged by the real engine. */
export function requestDetail(
  isolation: WorkspaceIsolation,
  change: Partial<WorkspaceRequestDetail> = {},
): WorkspaceRequestDetail {
  const posture = evaluate(isolation, baselinePolicy, {
    basis: { kind: 'requested' },
  });
  return {
    id: 'r-1',
    kind: 'create',
    state: 'approved',
    workspaceId: '/subscriptions/5f0c/resourcegroups/rg/workspaces/mlw-churn',
    workspaceName: 'mlw-churn',
    entityRef: 'resource:default/mlw-churn-1234abcd',
    owner: 'group:default/data-science',
    requestedBy: 'user:default/anna',
    verdict: posture.verdict,
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:01.000Z',
    isolation,
    posture,
    events: [
      {
        sequence: 1,
        type: 'submitted',
        at: '2026-11-20T10:00:00.000Z',
        by: 'user:default/anna',
        hash: 'a',
      },
      {
        sequence: 2,
        type: 'approved',
        at: '2026-11-20T10:00:01.000Z',
        by: 'policy',
        hash: 'b',
      },
    ],
    ...change,
  };
}

/** A policy as the backend answers it. */
export const versioned = (policy: Policy): VersionedPolicy => ({
  version: policyVersionOf(policy),
  policy,
});

const unasked = (name: string) => async (): Promise<never> => {
  throw new Error(`The test did not expect a call of ${name}`);
};

/**
 * A double of the backend's client: answers what a test gives it, and the real
 * baseline policy. The postures it is given come from the real engine.
 */
export function fakeApi(answers: Partial<MlWorkspaceApi> = {}): MlWorkspaceApi {
  const given = {
    getPolicy: async () => versioned(baselinePolicy),
    ...answers,
  };
  return new Proxy(given as MlWorkspaceApi, {
    get: (target, name) =>
      Reflect.get(target, name) ??
      (typeof name === 'string' ? unasked(name) : undefined),
  });
}
