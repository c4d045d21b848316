import { Page } from '@playwright/test';

/** What the calls are made with. */
export interface Subject {
  entityRef: string;
  requestId: string;
  workspaceId: string;
  isolation: object;
}

/** One call of an operation. */
export interface Call {
  method: string;
  path: string;
  body?: unknown;
  key?: string;
}

const POLICY = {
  name: 'matrix',
  revision: 1,
  tiers: { internal: { minimumVerdict: 'partially-isolated' } },
};

/**
 * A call of an operation by its id, such that only who asks decides the answer.
 * What writes is given something that is refused for another reason only after
 * the permission was asked for.
 */
export function callOf(
  operationId: string,
  { entityRef, requestId, workspaceId, isolation }: Subject,
): Omit<Call, 'method' | 'path'> & { parameters?: Record<string, string> } {
  const [kind, rest] = entityRef.split(':');
  const [namespace, name] = rest.split('/');
  const calls: Record<string, ReturnType<typeof callOf>> = {
    evaluate: { body: { isolation } },
    planAddresses: { body: { isolation } },
    askReach: {
      body: { isolation, from: 'the managed network', to: 'pypi.org' },
    },
    findSmallestFix: { body: { isolation, goal: { verdict: 'isolated' } } },
    simulateChange: { body: { from: isolation, to: isolation } },
    compareOptions: { body: { needs: {} } },
    createRequest: {
      key: 'matrix',
      body: { isolation: {}, owner: 'group:default/data-science' },
    },
    listRequests: {},
    getRequest: { parameters: { id: requestId } },
    listWorkspaces: {},
    countWorkspaces: {},
    getWorkspacesByEntities: { body: { entityRefs: [entityRef] } },
    getWorkspaceByEntity: { parameters: { kind, namespace, name } },
    getWorkspace: { parameters: { id: workspaceId } },
    getPostureAt: { parameters: { id: workspaceId } },
    listHistory: { parameters: { id: workspaceId } },
    changeWorkspace: {
      key: 'matrix-change',
      parameters: { id: workspaceId },
      body: { isolation: {}, version: 1 },
    },
    retireWorkspace: {
      key: 'matrix-retire',
      parameters: { id: workspaceId },
      body: { version: 1, description: '\u0000' },
    },
    reportGenerated: { parameters: { id: requestId }, body: { not: 'fit' } },
    reportLive: { parameters: { id: requestId }, body: { not: 'fit' } },
    listChecks: {},
    getPolicy: {},
    publishPolicy: { body: { policy: POLICY } },
    previewPolicy: { body: { policy: POLICY } },
    getStatus: {},
    dumpEvents: {},
    listChanges: {},
    getOpenApiDocument: {},
  };
  if (!Object.hasOwn(calls, operationId)) {
    throw new Error(
      `Say how ${operationId} is called, and who may, in the permission matrix`,
    );
  }
  return calls[operationId];
}

/** Makes calls with somebody's token, in the browser's own network. */
export async function statusOf(
  { request }: Page,
  url: string,
  { method, body, key, token }: Call & { token?: string },
): Promise<{ status: number; text: string }> {
  const answer = await request.fetch(url, {
    method,
    data: body,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(key && { 'Idempotency-Key': key }),
    },
  });
  return { status: answer.status(), text: await answer.text() };
}
