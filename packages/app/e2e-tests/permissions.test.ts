import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WHO, Who } from './callers';
import { callOf, statusOf, Subject } from './permissionCalls';
import { expect, test } from './test';

const anybody = [401, 200, 200, 200, 200, 200, 200];

/**
 * What each operation answers to each of `WHO`. 400 and 409 are the answers to
 * somebody who may, since what is sent is not fit to be stored. A service that was
 * given a token without restrictions may do what no person has to stand for.
 */
const MATRIX: Record<string, number[]> = {
  evaluate: anybody,
  planAddresses: anybody,
  askReach: anybody,
  findSmallestFix: anybody,
  simulateChange: anybody,
  compareOptions: anybody,
  createRequest: [401, 400, 400, 400, 400, 403, 403],
  listRequests: anybody,
  getRequest: [401, 200, 200, 403, 200, 200, 200],
  listWorkspaces: anybody,
  countWorkspaces: anybody,
  getWorkspacesByEntities: anybody,
  getWorkspaceByEntity: [401, 200, 200, 403, 200, 200, 200],
  getWorkspace: [401, 200, 200, 403, 200, 200, 200],
  getPostureAt: [401, 200, 200, 403, 200, 200, 200],
  listHistory: [401, 200, 200, 403, 200, 200, 200],
  changeWorkspace: [401, 400, 400, 403, 400, 403, 403],
  retireWorkspace: [401, 400, 400, 403, 400, 403, 403],
  reportGenerated: [401, 403, 400, 403, 403, 403, 400],
  reportLive: [401, 403, 403, 403, 403, 403, 400],
  listChecks: anybody,
  getPolicy: anybody,
  publishPolicy: [401, 403, 403, 403, 409, 403, 409],
  previewPolicy: [401, 403, 403, 403, 200, 403, 200],
  getStatus: anybody,
  dumpEvents: [401, 403, 403, 403, 403, 200, 200],
  listChanges: [401, 403, 403, 403, 403, 403, 200],
  getOpenApiDocument: anybody,
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
      body: { isolation, owner: 'group:default/data-science' },
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
  const found: Record<string, number[]> = {};
  for (const [path, methods] of Object.entries<Record<string, any>>(
    document.paths,
  )) {
    for (const [method, { operationId }] of Object.entries(methods)) {
      const { parameters = {}, ...call } = callOf(operationId, subject);
      const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
        encodeURIComponent(parameters[name]),
      );
      found[operationId] = [];
      for (const who of WHO) {
        const { status } = await statusOf(page, `${api}${filled}`, {
          method: method.toUpperCase(),
          path,
          ...call,
          token: tokens[who],
        });
        found[operationId].push(status);
      }
    }
  }
  const expected = Object.fromEntries(
    Object.keys(found).map(id => [id, MATRIX[id]]),
  );
  expect(found).toEqual(expected);
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
