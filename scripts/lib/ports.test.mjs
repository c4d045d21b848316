import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { freePort, isTaken } from './ports.mjs';

describe('a port', () => {
  it('that is free is not taken, and is once something listens on it', async () => {
    const port = await freePort();
    assert.equal(await isTaken(port), false);
    const server = createServer().listen(port);
    await once(server, 'listening');
    assert.equal(await isTaken(port), true);
    server.close();
  });
});
