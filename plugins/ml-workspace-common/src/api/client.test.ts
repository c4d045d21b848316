import { approvedOnly } from '@ringfence/testing';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
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
  let answer: { status: number; body: unknown; pieces?: string[] };

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
      for (const piece of answer.pieces ?? []) res.write(piece);
      if (answer.body === undefined) res.destroy();
      else res.end(answer.pieces ? '' : JSON.stringify(answer.body));
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
      url: '/api/ml-workspace/v1/requests',
      headers: { 'idempotency-key': 'key-1', authorization: 'Bearer t0k3n' },
    });
    expect(JSON.parse(seen[0].body).owner).toBe('group:default/ml');
  });

  it('asks for changes and ends under a key, and reports without one', async () => {
    const options = { idempotencyKey: 'key-1' };
    const isolation = approvedOnly();
    await client().changeWorkspace('w', { isolation, version: 2 }, options);
    await client().retireWorkspace('a/b', { version: 3 }, options);
    await client().reportRequest('r', 'generated');
    expect(
      seen.map(({ method, url, headers, body }) => [
        `${method} ${url}`,
        headers['idempotency-key'],
        JSON.parse(body),
      ]),
    ).toEqual([
      [
        'POST /api/ml-workspace/v1/workspaces/w/change',
        'key-1',
        JSON.parse(JSON.stringify({ isolation, version: 2 })),
      ],
      [
        'POST /api/ml-workspace/v1/workspaces/a%2Fb/retire',
        'key-1',
        { version: 3 },
      ],
      ['POST /api/ml-workspace/v1/requests/r/generated', undefined, {}],
    ]);
  });

  it('puts queries and refs into addresses, escaped', async () => {
    answer.body = { items: [] };
    await client().listRequests({ state: 'approved', limit: 5, cursor: 'a/b' });
    await client().getRequest('a b');
    await client().getWorkspaceByEntity('resource:default/mlw-fraud-01234567');
    await client().listChanges({ after: 0 });
    await client().listChecks();
    await client().listWorkspaces({ name: 'a b', sort: '-verdict', limit: 5 });
    await client().countWorkspaces({ inbound: 'open' });
    await client().getWorkspacesByEntities(['resource:default/x']);
    await client().getWorkspace('a/b');
    await client().getPostureAt('w', '2026-01-01T00:00:00+01:00');
    await client().listHistory('w', { cursor: 'c' });
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/ml-workspace/v1/requests?state=approved&limit=5&cursor=a%2Fb',
      'GET /api/ml-workspace/v1/requests/a%20b',
      'GET /api/ml-workspace/v1/workspaces/by-entity/resource/default/mlw-fraud-01234567',
      'GET /api/ml-workspace/v1/changes?after=0',
      'GET /api/ml-workspace/v1/checks',
      'GET /api/ml-workspace/v1/workspaces?name=a%20b&sort=-verdict&limit=5',
      'GET /api/ml-workspace/v1/workspaces/counts?inbound=open',
      'POST /api/ml-workspace/v1/workspaces/by-entities',
      'GET /api/ml-workspace/v1/workspaces/a%2Fb',
      'GET /api/ml-workspace/v1/workspaces/w/posture?at=2026-01-01T00%3A00%3A00%2B01%3A00',
      'GET /api/ml-workspace/v1/workspaces/w/history?cursor=c',
    ]);
  });

  it('asks for advice with the whole body', async () => {
    const isolation = approvedOnly();
    const goal = { compliance: true } as const;
    const needs = {
      dataClassification: 'internal',
      region: 'westeurope',
    } as const;
    await client().planAddresses({ isolation });
    await client().findSmallestFix({ isolation, goal });
    await client().simulateChange({ from: isolation, to: isolation });
    await client().compareOptions({ needs });
    const sent = JSON.parse(JSON.stringify(isolation));
    expect(
      seen.map(({ method, url, body }) => [
        `${method} ${url}`,
        JSON.parse(body),
      ]),
    ).toEqual([
      ['POST /api/ml-workspace/v1/addresses', { isolation: sent }],
      ['POST /api/ml-workspace/v1/smallest-fix', { isolation: sent, goal }],
      ['POST /api/ml-workspace/v1/simulate', { from: sent, to: sent }],
      ['POST /api/ml-workspace/v1/compare', { needs }],
    ]);
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
