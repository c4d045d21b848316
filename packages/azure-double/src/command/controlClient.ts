import http from 'node:http';
import https from 'node:https';
import type { Json } from '../world/document';
import type { Running } from './place';

/** Asks the control of a running double. */
export function askControl(
  { url, ca }: Running,
  method: string,
  path: string,
  body?: unknown,
): Promise<Json> {
  const options = { method, ...(ca && { ca }) };
  const { request } = url.startsWith('https') ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/double/${path}`, options, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () => {
        const answer = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(answer.error?.message ?? 'The double refused.'));
      });
    });
    asked.once('error', () =>
      reject(new Error('The double does not answer; it may have ended.')),
    );
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
