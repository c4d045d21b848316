import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import type { TokenCredential } from '@azure/core-auth';
import { AzureClient } from '../client/AzureClient';

/** What a test answers to a call: a status, headers and what it says. */
export interface SmallAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** In place of JSON. */
  text?: string;
}

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  }
});

/** A server that answers as a test says, and a client of it with a clock that goes on by what is waited. */
export async function smallServer(
  answer: (call: IncomingMessage, at: number) => SmallAnswer,
  options: { credential?: () => TokenCredential; start?: number } = {},
) {
  const calls: { url: string; token: string }[] = [];
  const server = createServer((request, response: ServerResponse) => {
    request.resume();
    const url = request.url ?? '';
    calls.push({ url, token: request.headers.authorization ?? '' });
    const {
      status = 200,
      headers,
      body,
      text,
    } = answer(request, calls.length - 1);
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      ...headers,
    });
    response.end(text ?? JSON.stringify(body ?? {}));
  });
  servers.push(server);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = {
    time: options.start ?? Date.parse('2026-12-01T08:00:00Z'),
    waits: [] as number[],
    now: () => clock.time,
    async wait(milliseconds: number) {
      clock.waits.push(milliseconds);
      clock.time += milliseconds;
    },
  };
  const client = AzureClient.create({
    resourceManager: url,
    tokenScope: 'https://management.azure.com/.default',
    credential:
      options.credential ??
      (() => ({
        getToken: async () => ({
          token: 'a-token',
          expiresOnTimestamp: clock.time + 3_600_000,
        }),
      })),
    clock,
    timeoutMs: 2000,
  });
  return { url, calls, client, clock };
}
