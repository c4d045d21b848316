import {
  baselinePolicy,
  Basis,
  evaluate,
  MlWorkspaceApi,
  Policy,
  WorkspaceIsolation,
  WorkspacePosture,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';

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

const unasked = (name: string) => async (): Promise<never> => {
  throw new Error(`The test did not expect a call of ${name}`);
};

/**
 * A double of the backend's client: answers what a test gives it, and the real
 * baseline policy. The postures it is given come from the real engine.
 */
export function fakeApi(answers: Partial<MlWorkspaceApi> = {}): MlWorkspaceApi {
  return {
    evaluate: unasked('evaluate'),
    createRequest: unasked('createRequest'),
    listRequests: unasked('listRequests'),
    getRequest: unasked('getRequest'),
    getWorkspaceByEntity: unasked('getWorkspaceByEntity'),
    listChecks: unasked('listChecks'),
    listChanges: unasked('listChanges'),
    getPolicy: async () => baselinePolicy,
    ...answers,
  };
}
