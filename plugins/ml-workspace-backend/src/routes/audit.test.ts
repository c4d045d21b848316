import { routes } from '@ringfence/backstage-plugin-ml-workspace-common';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import Router from 'express-promise-router';
import { AddressInfo } from 'node:net';
import { auditHandlers } from './audit';
import { mountRoute } from './mountRoute';
import { RouterOptions } from './RouterOptions';

/** Reads the dump over a real connection, up to `wanted` characters. */
async function readDump(
  parts: () => AsyncGenerator<string>,
  wanted = Infinity,
): Promise<{ text: string; failed: boolean; errors: unknown[] }> {
  const router = Router();
  const dump = { parts } as unknown as RouterOptions['dump'];
  mountRoute(router, routes.dumpEvents, auditHandlers({ dump }).dumpEvents, {
    httpAuth: mockServices.httpAuth(),
    permissions: mockServices.permissions(),
    record: { wake() {} },
    auditor: mockServices.auditor.mock({
      createEvent: async () => ({
        success: async () => {},
        fail: async () => {},
      }),
    }),
  });
  const errors: unknown[] = [];
  const app = express().use(
    router,
    (
      error: unknown,
      _req: express.Request,
      _res: express.Response,
      next: express.NextFunction,
    ) => {
      errors.push(error);
      next(error);
    },
  );
  app.set('env', 'test');
  const server = app.listen(0);
  const { port } = server.address() as AddressInfo;
  let text = '';
  let failed = false;
  try {
    const { body } = await fetch(`http://127.0.0.1:${port}/audit/events`);
    for await (const chunk of body!) {
      text += Buffer.from(chunk).toString();
      if (text.length >= wanted) break;
    }
  } catch {
    failed = true;
  }
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
  return { text, failed, errors };
}

describe('a dump on its way', () => {
  it('arrives whole', async () => {
    async function* parts() {
      yield 'one\n';
      yield 'two\n';
    }
    expect(await readDump(parts)).toEqual({
      text: 'one\ntwo\n',
      failed: false,
      errors: [],
    });
  });

  it('breaks the connection when the database fails, so that nobody takes it for whole', async () => {
    const gone = new Error('the database is gone');
    async function* parts() {
      yield 'one\n';
      throw gone;
    }
    const { text, failed, errors } = await readDump(parts);

    expect(failed).toBe(true);
    expect(text).not.toContain('two');
    expect(errors).toEqual([gone]);
  });

  it('stops being read when the caller goes away, which is no error', async () => {
    const endless = 1_000_000;
    let read = 0;
    let hasEnded = () => {};
    const ended = new Promise<void>(resolve => {
      hasEnded = resolve;
    });
    async function* parts() {
      try {
        for (; read < endless; read += 1) yield `${'x'.repeat(64 * 1024)}\n`;
      } finally {
        hasEnded();
      }
    }
    const { errors } = await readDump(parts, 1);
    await ended;

    expect(read).toBeLessThan(endless);
    expect(errors).toEqual([]);
  });
});
