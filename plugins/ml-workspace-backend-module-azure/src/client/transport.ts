import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  decompressResponsePolicy,
  proxyPolicy,
  tlsPolicy,
} from '@azure/core-rest-pipeline';
import { AzureCallError } from './AzureCallError';

/** Longest answer that is taken in. */
const MOST_BYTES = 32 * 1024 * 1024;

/** One call as it goes over the wire. */
export interface WireCall {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  token: string;
  body?: unknown;
  signal?: AbortSignal;
}

/** One answer as it came. */
export interface WireAnswer {
  status: number;
  header(name: string): string | undefined;
  text: string;
  bytes: number;
}

/** Sends calls. */
export type Transport = (call: WireCall) => Promise<WireAnswer>;

/**
 * Sends calls over the pipeline of Azure's libraries, without their retries, which
 * know nothing of the graph's quota and wait as long as they are told, and without
 * redirects, which would take the token elsewhere.
 */
export function createTransport({
  ca,
  timeoutMs = 60_000,
}: {
  ca?: string;
  timeoutMs?: number;
}): Transport {
  const client = createDefaultHttpClient();
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(decompressResponsePolicy());
  if (ca) pipeline.addPolicy(tlsPolicy({ ca }));
  else pipeline.addPolicy(proxyPolicy());
  return async ({ method, url, token, body, signal }) => {
    const ends = AbortSignal.timeout(timeoutMs);
    const request = createPipelineRequest({
      method,
      url,
      headers: createHttpHeaders({
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'user-agent': 'ringfence',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // Without TLS only on this machine, where a double may answer.
      allowInsecureConnection: /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(
        url,
      ),
      abortSignal: signal ? AbortSignal.any([signal, ends]) : ends,
      // So that nothing is held that is longer than is taken in.
      streamResponseStatusCodes: new Set([Number.POSITIVE_INFINITY]),
    });
    try {
      const response = await pipeline.sendRequest(client, request);
      const { text, bytes } = await textOf(response.readableStreamBody);
      return {
        status: response.status,
        header: name => response.headers.get(name),
        text,
        bytes,
      };
    } catch (error) {
      signal?.throwIfAborted();
      if ((error as Error).name === 'AzureCallError') throw error;
      throw AzureCallError.of(
        'failed',
        ends.aborted
          ? 'Azure did not answer in time'
          : 'the connection to Azure failed',
      );
    }
  };
}

async function textOf(
  stream: NodeJS.ReadableStream | undefined,
): Promise<{ text: string; bytes: number }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream ?? []) {
    const read = Buffer.from(chunk);
    bytes += read.length;
    if (bytes > MOST_BYTES) {
      throw AzureCallError.of('truncated', 'the answer is too long');
    }
    chunks.push(read);
  }
  return { text: Buffer.concat(chunks).toString('utf8'), bytes };
}
