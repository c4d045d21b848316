import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { inRoot } from './paths.mjs';
import { readExamples, seedExamples } from './seed.mjs';

/** A backend that signs anyone in, knows one team and what was requested, and remembers requests by their key. */
async function startBackend({ refuse } = {}) {
  const kept = new Map();
  const server = createServer(async (request, response) => {
    const answer = (status, body) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/api/auth/guest/refresh') {
      return answer(200, { backstageIdentity: { token: 'guest-token' } });
    }
    assert.equal(request.headers.authorization, 'Bearer guest-token');
    const [, ref] = request.url.split('/api/catalog/entities/by-name/');
    if (ref) {
      const known = [
        'group/default/team',
        kept.size && 'resource/default/mlw-1',
      ];
      return answer(known.includes(ref) ? 200 : 404, {});
    }
    if (refuse) return answer(400, { error: { message: refuse } });
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const key = request.headers['idempotency-key'];
    const status = kept.has(key) ? 200 : 201;
    kept.set(key, JSON.parse(Buffer.concat(chunks).toString()));
    return answer(status, {
      workspaceName: 'mlw',
      verdict: 'isolated',
      entityRef: 'resource:default/mlw-1',
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    kept,
    backendUrl: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}

describe('the example workspaces', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ringfence-examples-'));
    writeFileSync(
      join(folder, 'one.json'),
      '{"owner":"group:default/team","isolation":{}}',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are requested once, under a key that never changes', async () => {
    const backend = await startBackend();
    try {
      await seedExamples({ backendUrl: backend.backendUrl, folder });
      await seedExamples({ backendUrl: backend.backendUrl, folder });
      assert.deepEqual(
        [...backend.kept],
        [['example-one', { owner: 'group:default/team', isolation: {} }]],
      );
    } finally {
      backend.close();
    }
  });

  it('do not keep the portal from starting when they are refused', async () => {
    const backend = await startBackend({ refuse: 'The owner is missing' });
    try {
      await seedExamples({ backendUrl: backend.backendUrl, folder });
    } finally {
      backend.close();
    }
  });

  it('each belong to a team of the example organisation', () => {
    const organisation = readFileSync(inRoot('examples', 'org.yaml'), 'utf8');
    const examples = readExamples(inRoot('examples', 'workspaces'));
    assert.equal(examples.length, 3);
    for (const { body } of examples) {
      const name = body.owner.replace('group:default/', '');
      assert.match(organisation, new RegExp(`^ {2}name: ${name}$`, 'm'));
    }
  });
});
