import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { approvedOnly } from '../__testUtils__/isolations';
import { MlWorkspaceClient } from './client';

/** A double of the backend at the network's edge: it remembers what arrives and answers as told. */
describe('MlWorkspaceClient', () => {
  let server: Server;
  let seen: {
    method?: string;
    url?: string;
    headers: IncomingMessage['headers'];
    body: string;
  }[];
  let answer: { status: number; body: unknown };

  beforeEach(async () => {
    seen = [];
    answer = { status: 200, body: {} };
    server = createServer(async (req, res) => {
      let body = '';
      for await (const chunk of req) body += chunk;
      seen.push({
        method: req.method,
        url: req.url,
        headers: req.headers,
        body,
      });
      res.writeHead(answer.status, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify(answer.body));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise(resolve => server.close(resolve)));

  const client = () =>
    new MlWorkspaceClient({
      discoveryApi: {
        getBaseUrl: async id =>
          `http://127.0.0.1:${
            (server.address() as AddressInfo).port
          }/api/${id}`,
      },
      fetchApi: { fetch },
    });

  it('asks for a workspace with key and token', async () => {
    await client().createRequest(
      { isolation: approvedOnly(), owner: 'group:default/ml' },
      { idempotencyKey: 'key-1', token: 't0k3n' },
    );
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/api/ml-workspace/requests',
      headers: { 'idempotency-key': 'key-1', authorization: 'Bearer t0k3n' },
    });
    expect(JSON.parse(seen[0].body).owner).toBe('group:default/ml');
  });

  it('puts queries and refs into addresses, escaped', async () => {
    answer.body = { items: [] };
    await client().listRequests({ state: 'approved', limit: 5, cursor: 'a/b' });
    await client().getRequest('a b');
    await client().getWorkspaceByEntity('resource:default/mlw-fraud-01234567');
    await client().listChanges({ after: 0 });
    await client().listChecks();
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/ml-workspace/requests?state=approved&limit=5&cursor=a%2Fb',
      'GET /api/ml-workspace/requests/a%20b',
      'GET /api/ml-workspace/workspaces/by-entity/resource/default/mlw-fraud-01234567',
      'GET /api/ml-workspace/changes?after=0',
      'GET /api/ml-workspace/checks',
    ]);
  });

  it('throws a refusal with its fields', async () => {
    answer = {
      status: 400,
      body: {
        error: {
          name: 'InputError',
          message: 'no',
          fields: [{ pointer: '/owner' }],
        },
        response: { statusCode: 400 },
      },
    };
    await expect(
      client().evaluate({ isolation: approvedOnly() }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      response: { status: 400 },
      body: { error: { fields: [{ pointer: '/owner' }] } },
    });
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort();
    await expect(client().getPolicy({ signal })).rejects.toThrow(/abort/i);
  });
});
