import {
  MalformedAnswerError,
  MlWorkspaceApi,
  RouteId,
  routes,
  VersionedPolicy,
  WorkspaceDetail,
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

/** Id of the workspace in the API. */
const WORKSPACE_ID = '7f8d2c1e-0b3a-4c5d-8e9f-a0b1c2d3e4f5';

const POLICY = { hash: 'a'.repeat(64), name: 'baseline', revision: 1 };

/** A workspace as the backend answers it, judged by the real engine. */
export function workspacePosture(
  isolation: WorkspaceIsolation,
  basis: Basis = { kind: 'requested' },
  policy: Policy = baselinePolicy,
): WorkspaceDetail {
  const posture = evaluate(isolation, policy, { basis });
  const { verdict, sentence, lanes, compliance, results } = posture;
  return {
    id: WORKSPACE_ID,
    workspaceId: '/subscriptions/5f0c/resourcegroups/rg/workspaces/mlw-churn',
    workspaceName: 'mlw-churn',
    entityRef: 'resource:default/mlw-churn-1234abcd',
    owner: 'group:default/data-science',
    verdict,
    sentence,
    lanes: {
      inbound: lanes.inbound.state,
      resources: lanes.resources.state,
      compute: lanes.compute.state,
      outbound: lanes.outbound.state,
    },
    meets: compliance.meets,
    basis,
    stale: false,
    failing: results.filter(({ status }) => status === 'fail').length,
    waived: results.filter(({ status }) => status === 'waived').length,
    shownFrom: '2026-11-20T10:00:00.000Z',
    requestId: 'r-1',
    requestState: 'approved',
    version: 3,
    judgedAt: '2026-11-20T10:00:00.000Z',
    judgedUnder: { policy: POLICY, engineVersion: posture.engineVersion },
    isolation,
    posture,
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

type Ask = (...asked: unknown[]) => Promise<unknown>;

/** Reads what a test answers as the client does, which refuses what is malformed. */
const readingAs =
  (id: RouteId, ask: Ask): Ask =>
  async (...asked) => {
    const { answer } = routes[id];
    const given = await ask(...asked);
    if ('lines' in answer || 'archive' in answer || 'text' in answer) {
      return given;
    }
    const { success, data, error } = answer.safeParse(given);
    if (success) return data;
    const [{ path, message }] = error.issues;
    throw new MalformedAnswerError(`${path.join('.')}: ${message}`);
  };

/**
 * A double of the backend's client: answers what a test gives it, and the real
 * baseline policy. The postures it is given come from the real engine.
 */
export function fakeApi(answers: Partial<MlWorkspaceApi> = {}): MlWorkspaceApi {
  const given = {
    getPolicy: async () => versioned(baselinePolicy),
    listChecks: async () => ({ items: [] }),
    getDrift: async () => ({
      differences: [],
      undo: { cannot: [] },
      adopt: { patch: [] },
    }),
    listReadings: async () => ({ items: [] }),
    listWorkspaceWaivers: async () => ({ items: [] }),
    ...answers,
  };
  const methods = Object.keys(routes).map(id => [
    id,
    Reflect.has(given, id)
      ? readingAs(id as RouteId, Reflect.get(given, id))
      : unasked(id),
  ]);
  return Object.fromEntries(methods);
}
