import { baselinePolicy, evaluate } from '@ringfence/engine';
import { approvedOnly } from '@ringfence/testing';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { WorkspaceRequestDetail } from '../api';
import { routes } from '../routes';
import { createMlWorkspaceClient } from './createMlWorkspaceClient';

const request: WorkspaceRequestDetail = {
  id: 'r',
  kind: 'create',
  state: 'approved',
  workspaceId: '/subscriptions/s/mlw',
  workspaceName: 'mlw',
  entityRef: 'resource:default/mlw',
  owner: 'group:default/ml',
  requestedBy: 'user:default/ada',
  verdict: 'isolated',
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  isolation: approvedOnly(),
  posture: evaluate(approvedOnly(), baselinePolicy),
  events: [],
};

/** A double of the backend at the network's edge: it remembers what arrives and answers as told. */
describe('the client of the backend', () => {
  let server: Server;
  let seen: {
    method?: string;
    url?: string;
    headers: IncomingMessage['headers'];
    body: string;
  }[];
  let answer: { status: number; body: unknown; pieces?: string[] };

  beforeEach(async () => {
    seen = [];
    answer = { status: 200, body: request };
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
      for (const piece of answer.pieces ?? []) res.write(piece);
      if (answer.body === undefined) res.destroy();
      else res.end(answer.pieces ? '' : JSON.stringify(answer.body));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise(resolve => server.close(resolve)));

  const client = () =>
    createMlWorkspaceClient({
      discoveryApi: {
        getBaseUrl: async id =>
          `http://127.0.0.1:${
            (server.address() as AddressInfo).port
          }/api/${id}`,
      },
      fetchApi: { fetch },
    });

  it('has a method for each route of the table, and no other', () => {
    expect(Object.keys(client()).sort()).toEqual(Object.keys(routes).sort());
  });

  it('asks for a workspace with key and token', async () => {
    const body = { isolation: approvedOnly(), owner: 'group:default/ml' };
    expect(
      await client().createRequest(
        { body, idempotencyKey: 'key-1' },
        { token: 't0k3n' },
      ),
    ).toEqual(JSON.parse(JSON.stringify(request)));
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/api/ml-workspace/v1/requests',
      headers: {
        'idempotency-key': 'key-1',
        authorization: 'Bearer t0k3n',
        'content-type': 'application/json',
      },
    });
    expect(JSON.parse(seen[0].body).owner).toBe('group:default/ml');
  });

  it('asks for changes, ends and other owners under a key, and reports without one', async () => {
    const isolation = approvedOnly();
    const idempotencyKey = 'key-1';
    const changed = { isolation, version: 2 };
    const retired = { version: 3 };
    await client().changeWorkspace({ id: 'w', body: changed, idempotencyKey });
    await client().retireWorkspace({
      id: 'a/b',
      body: retired,
      idempotencyKey,
    });
    const handed = {
      version: 3,
      owner: 'group:default/b',
      reason: 'They run it',
    };
    await client().transferWorkspace({ id: 'w', body: handed, idempotencyKey });
    await client().reportGenerated({ id: 'r', body: {} });
    expect(
      seen.map(({ method, url, headers, body }) => [
        `${method} ${url}`,
        headers['idempotency-key'],
        JSON.parse(body),
      ]),
    ).toEqual([
      [
        'POST /api/ml-workspace/v1/workspaces/w/change',
        idempotencyKey,
        JSON.parse(JSON.stringify(changed)),
      ],
      [
        'POST /api/ml-workspace/v1/workspaces/a%2Fb/retire',
        idempotencyKey,
        retired,
      ],
      [
        'POST /api/ml-workspace/v1/workspaces/w/transfer',
        idempotencyKey,
        handed,
      ],
      ['POST /api/ml-workspace/v1/requests/r/generated', undefined, {}],
    ]);
  });

  it('puts parameters into the path and what is left into the query, escaped', async () => {
    answer.body = { items: [] };
    await client().listRequests({ state: 'approved', limit: 5, cursor: 'a/b' });
    await client().listWorkspaces({ name: 'a b', sort: '-verdict' });
    await client().listHistory({ id: 'a/b', limit: undefined, cursor: 'c' });
    answer.body = request;
    await client().getRequest({ id: 'a b' });
    answer.body = { items: [], cursor: 0, complete: true };
    await client().listChanges({ after: 0 });
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/ml-workspace/v1/requests?state=approved&limit=5&cursor=a%2Fb',
      'GET /api/ml-workspace/v1/workspaces?name=a%20b&sort=-verdict',
      'GET /api/ml-workspace/v1/workspaces/a%2Fb/history?cursor=c',
      'GET /api/ml-workspace/v1/requests/a%20b',
      'GET /api/ml-workspace/v1/changes?after=0',
    ]);
  });

  it('throws an answer that is not what the table promises', async () => {
    answer.body = { items: [{ ...request, state: 1 }] };
    await expect(client().listRequests()).rejects.toMatchObject({
      name: 'MalformedAnswerError',
      message: expect.stringMatching(/^items\.0\.state: /),
    });
    answer.body = null;
    await expect(client().getPolicy()).rejects.toThrow(/^the whole answer: /);
  });

  const dumped = async () => {
    let text = '';
    for await (const piece of client().dumpEvents()) text += piece;
    return text;
  };

  it('gives a dump out as it arrives', async () => {
    answer.pieces = ['{"by":"é"}\n', '{"events":1}\n'];
    expect(await dumped()).toBe('{"by":"é"}\n{"events":1}\n');
    expect(seen[0].url).toBe('/api/ml-workspace/v1/audit/events');
  });

  it('throws where a dump breaks off or is refused', async () => {
    answer = { status: 200, body: undefined, pieces: ['{"by":"x"}\n'] };
    await expect(dumped()).rejects.toThrow();
    answer = { status: 403, body: { error: { name: 'NotAllowedError' } } };
    await expect(dumped()).rejects.toMatchObject({ response: { status: 403 } });
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
      client().evaluate({ body: { isolation: approvedOnly() } }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      response: { status: 400 },
      body: { error: { fields: [{ pointer: '/owner' }] } },
    });
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort();
    await expect(client().getPolicy({}, { signal })).rejects.toThrow(/abort/i);
  });
});
