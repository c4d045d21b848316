import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Answer, json } from './answer';
import { Call, Query } from './call';
import type { Certificate } from './certificate';
import { Refusal } from './refusal';

const MOST_BYTES = 8 * 1024 * 1024;

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/** Serves calls on this machine's own address alone. */
export async function serve(
  handle: (call: Call) => Promise<Answer> | Answer,
  { port, certificate }: { port: number; certificate?: Certificate },
): Promise<RunningServer> {
  const listener = (req: http.IncomingMessage, res: http.ServerResponse) => {
    answerTo(req, res, handle).catch(() => res.destroy());
  };
  const server = certificate
    ? https.createServer(certificate, listener)
    : http.createServer(listener);
  const sockets = new Set<Socket>();
  server.on(certificate ? 'secureConnection' : 'connection', socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function answerTo(
  req: http.IncomingMessage,
  res: http.ServerResponse,
  handle: (call: Call) => Promise<Answer> | Answer,
): Promise<void> {
  let answer: Answer;
  try {
    answer = await handle(await callOf(req));
  } catch (error) {
    answer =
      error instanceof Refusal
        ? error.answer
        : json(500, {
            error: { code: 'InternalServerError', message: String(error) },
          });
  }
  await send(res, answer);
}

async function callOf(req: http.IncomingMessage): Promise<Call> {
  const isTls = 'encrypted' in req.socket;
  const origin = `${isTls ? 'https' : 'http'}://${
    req.headers.host ?? 'localhost'
  }`;
  const [rawPath] = (req.url ?? '/').split('?');
  const url = new URL(req.url ?? '/', origin);
  return {
    method: req.method ?? 'GET',
    origin,
    rawPath,
    path: decodeURIComponent(url.pathname).replace(/\/+$/, '') || '/',
    query: new Query(url.searchParams),
    headers: req.headers as Record<string, string | undefined>,
    text: await textOf(req),
    from: req.socket.remoteAddress ?? '',
  };
}

async function textOf(req: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) {
      throw Refusal.of(413, 'RequestContentTooLarge', 'Too much was sent.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Sends an answer whole, or as much of it as was switched. */
async function send(res: http.ServerResponse, answer: Answer): Promise<void> {
  if (answer.delayMs) {
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, answer.delayMs);
      res.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
  const text =
    answer.text ??
    (answer.body === undefined ? '' : JSON.stringify(answer.body));
  const bytes = Buffer.from(text);
  if (text && answer.text === undefined) {
    res.setHeader('Content-Type', 'application/json; charset=utf-8');
  }
  for (const [name, value] of Object.entries(answer.headers)) {
    res.setHeader(name, value);
  }
  res.statusCode = answer.status;
  if (answer.status !== 204) res.setHeader('Content-Length', bytes.length);
  if (answer.cutAt !== undefined) {
    res.write(bytes.subarray(0, answer.cutAt), () => res.destroy());
    return;
  }
  res.end(answer.status === 204 ? undefined : bytes);
}
