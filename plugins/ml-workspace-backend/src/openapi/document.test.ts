import { routes } from '@ringfence/backstage-plugin-ml-workspace-common';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { IRouter } from 'express';
import { readFileSync } from 'node:fs';
import request from 'supertest';
import { mlWorkspacePlugin } from '../plugin';
import { API, startPortal } from '../__testUtils__/portal';
import { openApiDocument } from './document';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const document = openApiDocument();

const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId }]) => [
    operationId,
    `${method} ${path}`,
  ]),
);

/** Every route of the table: its id, and `method path`. */
const table = Object.entries(routes).map(([id, { method, path }]) => [
  id,
  `${method} ${path}`,
]);

/** Every `method path` of a router, with parameters as OpenAPI writes them. */
function routesOf(router: IRouter): string[] {
  return router.stack.flatMap(({ route, handle }) => {
    const inner = (handle as unknown as Partial<IRouter>).stack;
    if (!route) return inner ? routesOf(handle as unknown as IRouter) : [];
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const methods = route.stack.map(layer => layer.method);
    return [...new Set(methods)].map(method => `${method} ${path}`);
  });
}

describe('the OpenAPI document', () => {
  it('tells every route of the table, and no other', () => {
    expect(documented.sort()).toEqual(table.sort());
  });

  it('says of what is not allowed which permissions it takes', () => {
    expect(document.paths['/workspaces/{id}/change'].post).toMatchObject({
      responses: {
        403: {
          description: expect.stringContaining(
            '`ml-workspace.workspace.read` and `ml-workspace.workspace.change`',
          ),
        },
      },
    });
  });

  it('is of the routes that the plugin serves, and of no other', async () => {
    const mounted: IRouter[] = [];
    const db = await databases.init('SQLITE_3');
    const backend = await startTestBackend({
      features: [
        mlWorkspacePlugin,
        mockServices.database.factory({ knex: db }),
        mockServices.permissionsRegistry.mock().factory,
        mockServices.httpRouter.mock({
          use: handler => mounted.push(handler as unknown as IRouter),
        }).factory,
      ],
    });
    await backend.stop();

    expect(mounted).toHaveLength(1);
    expect(routesOf(mounted[0]).sort()).toEqual(
      table.map(([, route]) => route).sort(),
    );
  });

  it('is committed as it is, for those who generate clients from it', () => {
    const committed = readFileSync(
      resolvePackagePath(
        '@ringfence/backstage-plugin-ml-workspace-backend',
        'openapi.json',
      ),
      'utf8',
    );
    // "npm run docs" writes it anew.
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('is served under its version, and nowhere else', async () => {
    const portal = await startPortal({
      db: await databases.init('SQLITE_3'),
    });
    const versioned = await portal.read('/openapi.json');
    expect(versioned.body).toEqual(JSON.parse(JSON.stringify(document)));
    expect(versioned.body).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: API }],
    });
    const missing = await portal.read('/nothing');
    expect(missing.status).toBe(404);
    const unversioned = await request(portal.server)
      .get('/api/ml-workspace/openapi.json')
      .set('Authorization', mockCredentials.user.header());
    expect(unversioned.status).toBe(404);
    expect(unversioned.body.error.message).toContain(`${API}/openapi.json`);
    await portal.stop();
  });

  it('refers only to schemas it has', () => {
    const refs = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g);
    const known = Object.keys(document.components.schemas);
    expect(refs).not.toBeNull();
    for (const ref of refs!) expect(known).toContain(ref.split('/').pop());
  });

  it('says which header, parameters and refusals a request has', () => {
    expect(document.paths['/requests'].post).toMatchObject({
      parameters: [{ in: 'header', name: 'Idempotency-Key', required: true }],
      requestBody: {
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/CreateRequestBody' },
          },
        },
      },
    });
    expect(document.paths['/requests'].get).toMatchObject({
      parameters: [
        { in: 'query', name: 'state', schema: { enum: expect.any(Array) } },
        { in: 'query', name: 'kind', schema: { enum: expect.any(Array) } },
        { in: 'query', name: 'requestedBy', schema: { maxLength: 500 } },
        { in: 'query', name: 'key', schema: { maxLength: 200 } },
        {
          in: 'query',
          name: 'limit',
          schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
        },
        { in: 'query', name: 'cursor', schema: { type: 'string' } },
      ],
    });
  });
});
