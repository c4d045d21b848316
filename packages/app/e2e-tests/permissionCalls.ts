import { Page } from '@playwright/test';

/** What the calls are made with. */
export interface Subject {
  entityRef: string;
  requestId: string;
  workspaceId: string;
  isolation: object;
}

/** The files that the subject was asked for with. */
export const FILES = { dialect: 'arm', landingZone: 'shared' };

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

/** What is said of a call beside its address. */
type CallParts = Pick<Call, 'body' | 'key'> & { query?: string };

/** An operation of the API's document. */
export interface Operation {
  operationId: string;
  method: string;
  path: string;
}

/**
 * A call of an operation, such that only who asks decides the answer. What writes
 * is given something that is refused for another reason only after the permission
 * was asked for. What only reads is called by its address alone.
 */
export function callOf(
  { operationId, method, path }: Operation,
  { entityRef, requestId, workspaceId, isolation }: Subject,
): Call {
  const [kind, rest] = entityRef.split(':');
  const [namespace, name] = rest.split('/');
  const id = path.startsWith('/requests/') ? requestId : workspaceId;
  const parameters: Record<string, string> = {
    id,
    kind,
    namespace,
    name,
    source: 'nothing reads',
  };
  const calls: Record<string, CallParts> = {
    evaluate: { body: { isolation } },
    planAddresses: { body: { isolation } },
    askReach: {
      body: { isolation, from: 'the managed network', to: 'pypi.org' },
    },
    findSmallestFix: { body: { isolation, goal: { verdict: 'isolated' } } },
    simulateChange: { body: { from: isolation, to: isolation } },
    compareOptions: { body: { needs: {} } },
    previewFiles: { body: { isolation, files: FILES } },
    createRequest: {
      key: 'matrix',
      body: { isolation: {}, owner: 'group:default/data-science' },
    },
    getWorkspacesByEntities: { body: { entityRefs: [entityRef] } },
    changeWorkspace: {
      key: 'matrix-change',
      body: { isolation: {}, version: 1 },
    },
    retireWorkspace: {
      key: 'matrix-retire',
      body: { version: 1, description: '\u0000' },
    },
    askForWaiver: { key: 'matrix-waive', body: { not: 'fit' } },
    revokeWaiver: { body: { reason: 'A test' } },
    exportWaivers: { query: '?format=psrule' },
    transferWorkspace: {
      key: 'matrix-transfer',
      body: { version: 1, owner: 'resource:default/nobody', reason: 'No' },
    },
    getEvidences: { query: `?ids=${workspaceId}` },
    approveRequest: { body: { not: 'fit' } },
    rejectRequest: { body: { not: 'fit' } },
    questionRequest: { body: { not: 'fit' } },
    answerRequest: { body: { not: 'fit' } },
    withdrawRequest: { body: { not: 'fit' } },
    deployRequest: { body: { not: 'fit' } },
    cancelDeployment: { body: { not: 'fit' } },
    reportGenerated: { body: { not: 'fit' } },
    reportLive: { body: { not: 'fit' } },
    publishPolicy: { body: { policy: POLICY } },
    previewPolicy: { body: { policy: POLICY } },
    releaseReading: {
      body: { reading: '00000000-0000-4000-8000-000000000000' },
    },
  };
  if (method !== 'GET' && !Object.hasOwn(calls, operationId)) {
    throw new Error(
      `Say how ${operationId} is called, and who may, in the permission matrix`,
    );
  }
  const { query = '', ...parts } = calls[operationId] ?? {};
  const address = path.replace(/\{(\w+)\}/g, (_, parameter) =>
    encodeURIComponent(parameters[parameter]),
  );
  return { method, path: `${address}${query}`, ...parts };
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
