import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import Ajv from 'ajv/dist/2020';
import { IRouter } from 'express';
import { Knex } from 'knex';
import request, { Response } from 'supertest';
import { mlWorkspacePlugin } from '../plugin';
import { approvedOnly, goodBody } from '../__testUtils__/isolations';
import { API, Portal, startPortal } from '../__testUtils__/portal';
import { openApiDocument } from './document';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const document = openApiDocument();

const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map(method => `${method} ${path}`),
);

/** Every `method path` of a router, with parameters as OpenAPI writes them. */
function routesOf(router: IRouter): string[] {
  return router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const methods = route.stack.map(layer => layer.method);
    return [...new Set(methods)].map(method => `${method} ${path}`);
  });
}

describe('the OpenAPI document', () => {
  it('tells every route that the plugin serves, and no other', async () => {
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
    expect(routesOf(mounted[0]).sort()).toEqual([...documented].sort());
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

describe('what the API answers', () => {
  const ajv = new Ajv({ strict: false });
  ajv.addFormat('date-time', true);
  ajv.addSchema(document, 'api');
  const seen = new Set<string>();
  let db: Knex;
  let portal: Portal;

  /** Holds a real answer to what the document says of its route and status. */
  function holds(operation: string, { status, body }: Response) {
    const [method, path] = operation.split(' ');
    const escaped = path.replace(/\//g, '~1');
    const at = `/paths/${escaped}/${method}/responses/${status}/content/application~1json/schema`;
    const validate = ajv.compile({ $ref: `api#${at}` });
    expect([validate(body), validate.errors]).toEqual([true, null]);
    seen.add(`${operation} ${status}`);
  }

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());

  it('is what the document says, for every route and every success', async () => {
    const evaluate = (body: object) =>
      request(portal.server)
        .post(`${API}/evaluate`)
        .set('Authorization', mockCredentials.user.header())
        .send(body);
    const taken = await portal.ask(goodBody(), { key: 'k' });
    const ref = taken.body.entityRef.replace(':', '/');
    const refused = await portal.ask(goodBody({ name: '<b>' }));
    expect(refused.body.error.results).not.toEqual([]);

    const byEntity = 'get /workspaces/by-entity/{kind}/{namespace}/{name}';
    holds('post /evaluate', await evaluate({ isolation: approvedOnly() }));
    holds('post /evaluate', await evaluate({ isolation: {} }));
    holds('post /evaluate', await evaluate({ isolation: 1 }));
    holds('post /requests', taken);
    holds('post /requests', refused);
    holds('post /requests', await portal.ask(goodBody(), { key: 'k' }));
    holds('post /requests', await portal.ask(goodBody()));
    holds('get /requests', await portal.read('/requests?limit=1'));
    holds('get /requests', await portal.read('/requests?limit=x'));
    holds(
      'get /requests/{id}',
      await portal.read(`/requests/${taken.body.id}`),
    );
    holds('get /requests/{id}', await portal.read('/requests/x'));
    holds(byEntity, await portal.read(`/workspaces/by-entity/${ref}`));
    holds('get /checks', await portal.read('/checks'));
    holds('get /policy', await portal.read('/policy'));
    holds('get /changes', await portal.readAsService('/changes'));
    holds('get /changes', await portal.read('/changes'));
    holds('get /openapi.json', await portal.read('/openapi.json'));
    holds('get /checks', await request(portal.server).get(`${API}/checks`));

    const successes = Object.entries(document.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).flatMap(([method, operation]) =>
          Object.keys((operation as { responses: object }).responses)
            .filter(status => status.startsWith('2'))
            .map(status => `${method} ${path} ${status}`),
        ),
    );
    expect([...seen]).toEqual(expect.arrayContaining(successes));
  });

  it('is the document itself at /openapi.json', async () => {
    const { body } = await portal.read('/openapi.json');
    expect(body).toEqual(JSON.parse(JSON.stringify(document)));
    expect(body.openapi).toBe('3.1.0');
  });
});
