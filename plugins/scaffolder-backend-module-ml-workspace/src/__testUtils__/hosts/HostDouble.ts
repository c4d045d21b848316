import { createHash } from 'node:crypto';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** What a double was asked. @internal */
export interface Call {
  method: string;
  /** Decoded, without what stands before the host's API. */
  path: string;
  query: URLSearchParams;
  body: any;
}

/** What it answers: 200 with the body, unless it says another status. @internal */
export interface Answer {
  status?: number;
  body?: unknown;
}

/** A hash for what a double keeps. No host would give the same. @internal */
export const hashOf = (value: unknown): string =>
  createHash('sha1').update(JSON.stringify(value)).digest('hex');

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? JSON.parse(text) : undefined;
}

/**
 * A double of a host of repositories: a server on this machine that speaks the
 * few endpoints that the standard publish actions call, and none beside them.
 * @internal
 */
export abstract class HostDouble {
  /** What it was asked, in order. */
  readonly calls: Call[] = [];
  readonly #server: Server;
  #fault: { on: RegExp; status: number } | undefined;

  constructor() {
    this.#server = createServer((request, response) => {
      this.serve(request, response).catch(error => response.destroy(error));
    });
  }

  /** Where it listens. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${port}`;
  }

  /** Starts it. */
  async start(): Promise<this> {
    await new Promise<void>(resolve => {
      this.#server.listen(0, 'localhost', resolve);
    });
    return this;
  }

  /** Ends it, and whatever still speaks to it. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }

  /** Answers with a status the next time that a call, as `METHOD /path`, is such. */
  failOnce(on: RegExp, status: number): void {
    this.#fault = { on, status };
  }

  /** Answers one call, or with nothing where it has no such endpoint. */
  protected abstract answer(call: Call): Answer | undefined;

  /** What stands before the paths of its API. */
  protected abstract readonly prefix: string;

  /** Serves a request. */
  protected async serve(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const call: Call = {
      method: request.method ?? '',
      path: decodeURIComponent(pathname.replace(this.prefix, '')),
      query: searchParams,
      body: await bodyOf(request),
    };
    this.calls.push(call);
    const { status = 200, body = {} } = this.faultOn(call) ??
      this.answer(call) ?? { status: 404, body: { message: 'Not Found' } };
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  /** The fault that a call meets, once. */
  protected faultOn({
    method,
    path,
  }: Pick<Call, 'method' | 'path'>): Answer | undefined {
    const fault = this.#fault;
    if (!fault?.on.test(`${method} ${path}`)) return undefined;
    this.#fault = undefined;
    return { status: fault.status, body: { message: 'The double is broken' } };
  }
}
