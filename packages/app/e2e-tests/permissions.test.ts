import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WHO, Who } from './callers';
import { callOf, FILES, Operation, statusOf, Subject } from './permissionCalls';
import { expect, test } from './test';

const anybody = [401, 200, 200, 200, 200, 200, 200];
const whoeverMaySee = [401, 200, 200, 404, 200, 200, 200];

/**
 * What each operation answers to each of `WHO`. 400 and 409 are the answers to
 * somebody who may, since what is sent is not fit to be stored. A service that was
 * given a token without restrictions may do what no person has to stand for. What
 * reads and is not named here is read by anybody who is signed in; one resource,
 * by those who may see it.
 */
const MATRIX: Record<string, number[]> = {
  evaluate: anybody,
  planAddresses: anybody,
  askReach: anybody,
  findSmallestFix: anybody,
  simulateChange: anybody,
  compareOptions: anybody,
  previewFiles: anybody,
  createRequest: [401, 400, 400, 400, 400, 403, 403],
  getWorkspacesByEntities: anybody,
  changeWorkspace: [401, 400, 400, 404, 403, 403, 403],
  retireWorkspace: [401, 400, 400, 404, 403, 403, 403],
  askForWaiver: [401, 400, 400, 404, 403, 403, 403],
  revokeWaiver: [401, 403, 409, 404, 409, 403, 403],
  transferWorkspace: [401, 400, 400, 404, 403, 403, 403],
  listWaiting: [401, 200, 200, 200, 200, 403, 403],
  approveRequest: [401, 403, 403, 404, 400, 403, 403],
  rejectRequest: [401, 403, 403, 404, 400, 403, 403],
  questionRequest: [401, 403, 403, 404, 400, 403, 403],
  answerRequest: [401, 400, 400, 404, 400, 400, 403],
  withdrawRequest: [401, 400, 400, 404, 400, 400, 403],
  getDeployment: [401, 404, 404, 404, 404, 404, 404],
  deployRequest: [401, 400, 400, 404, 403, 403, 400],
  cancelDeployment: [401, 400, 400, 404, 403, 403, 400],
  reportGenerated: [401, 403, 400, 404, 403, 403, 400],
  reportLive: [401, 403, 403, 403, 403, 403, 400],
  publishPolicy: [401, 403, 403, 403, 409, 403, 409],
  previewPolicy: [401, 403, 403, 403, 200, 403, 200],
  listReadings: [401, 403, 403, 403, 200, 200, 200],
  releaseReading: [401, 403, 403, 403, 404, 403, 403],
  dumpEvents: [401, 403, 403, 403, 403, 200, 200],
  getCheckpoint: [401, 403, 403, 403, 403, 200, 200],
  getEvidences: whoeverMaySee,
  listChanges: [401, 403, 403, 403, 403, 403, 200],
};

const answersOf = ({ operationId, method, path }: Operation) => {
  if (method !== 'GET' || Object.hasOwn(MATRIX, operationId)) {
    return MATRIX[operationId];
  }
  return path.includes('{') ? whoeverMaySee : anybody;
};

const isolation = {
  ...JSON.parse(
    readFileSync(
      join(__dirname, '../../../examples/workspaces/churn-sandbox.json'),
      'utf8',
    ),
  ).isolation,
};

test('every route answers each kind of caller as it is meant to, and no route is forgotten', async ({
  page,
  tokens,
}) => {
  const api = '/api/ml-workspace/v1';
  isolation.workspace = { ...isolation.workspace, name: 'mlw-matrix' };
  let made = { status: 0, text: '' };
  await expect(async () => {
    made = await statusOf(page, `${api}/requests`, {
      method: 'POST',
      path: '/requests',
      key: 'matrix-subject',
      token: tokens.owner,
      body: { isolation, owner: 'group:default/data-science', files: FILES },
    });
    expect([200, 201], made.text).toContain(made.status);
  }).toPass({ timeout: 60_000 });
  const { id: requestId, entityRef } = JSON.parse(made.text);
  const list = await statusOf(page, `${api}/workspaces`, {
    method: 'GET',
    path: '/workspaces',
    token: tokens.reviewer,
  });
  const { items } = JSON.parse(list.text);
  const workspaceId = items.find(
    (item: { entityRef: string }) => item.entityRef === entityRef,
  ).id;
  const subject: Subject = { entityRef, requestId, workspaceId, isolation };

  const document = await (
    await page.request.get(`${api}/openapi.json`, {
      headers: { Authorization: `Bearer ${tokens.owner}` },
    })
  ).json();
  const operations = Object.entries<Record<string, any>>(
    document.paths,
  ).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId }]): Operation => ({
        operationId,
        method: method.toUpperCase(),
        path,
      }),
    ),
  );
  const found: Record<string, number[]> = {};
  for (const operation of operations) {
    const call = callOf(operation, subject);
    const answers: number[] = [];
    for (const who of WHO) {
      const { status } = await statusOf(page, `${api}${call.path}`, {
        ...call,
        token: tokens[who],
      });
      answers.push(status);
    }
    found[operation.operationId] = answers;
  }
  expect(found).toEqual(
    Object.fromEntries(
      operations.map(each => [each.operationId, answersOf(each)]),
    ),
  );
});

test('lists, counts and batches hold nothing that somebody may not see', async ({
  page,
  tokens,
}) => {
  const api = '/api/ml-workspace/v1';
  const seen = async (who: Who) => {
    const token = tokens[who];
    const read = async (path: string) =>
      JSON.parse(
        (await statusOf(page, `${api}${path}`, { method: 'GET', path, token }))
          .text,
      );
    const { items } = await read('/workspaces?limit=100');
    const { total } = await read('/workspaces/counts');
    return {
      owners: items.map((item: { owner: string }) => item.owner),
      total,
    };
  };
  const [owner, other, reviewer] = await Promise.all([
    seen('owner'),
    seen('other team'),
    seen('reviewer'),
  ]);
  expect(owner.owners).not.toContain('group:default/fraud-analytics');
  expect(other.owners).not.toContain('group:default/data-science');
  expect(owner.total).toBe(owner.owners.length);
  expect(other.total).toBe(other.owners.length);
  expect(reviewer.total).toBe(owner.total + other.total);
});
