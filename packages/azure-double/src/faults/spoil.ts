import { Answer, json } from '../http/answer';
import type { Call } from '../http/call';
import { isJson, Json } from '../world/document';
import type { Fault } from './fault';

const RETRY_SECONDS = 30;
const SLOW_MS = 1000;

const failure = (
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Answer => json(status, { error: { code, message } }, headers);

/** An answer that takes the place of the right one; `undefined` where a fault only spoils it. */
export function instead(
  { kind, value }: Fault,
  call: Call,
): Answer | undefined {
  switch (kind) {
    case 'unavailable':
      return failure(503, 'ServiceUnavailable', 'The service is unavailable.');
    case 'throttled':
      return failure(429, 'TooManyRequests', 'Too many requests.', {
        'Retry-After': String(value ?? RETRY_SECONDS),
      });
    case 'throttled-silently':
      return failure(429, 'TooManyRequests', 'Too many requests.');
    case 'expired':
      return failure(401, 'ExpiredAuthenticationToken', 'Token expired.', {
        'WWW-Authenticate': `Bearer authorization_uri="${call.origin}/common", error="invalid_token", error_description="The access token has expired."`,
      });
    case 'forbidden':
      return failure(
        403,
        'AuthorizationFailed',
        `The client 'double' with object id 'double' does not have authorization to perform action 'Microsoft.Resources/read' over scope '${call.path}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
      );
    case 'gone':
      return failure(404, 'ResourceNotFound', 'The Resource was not found.');
    case 'html':
      return {
        status: 200,
        headers: { 'Content-Type': 'text/html' },
        text: '<!DOCTYPE html><html><body>Gateway</body></html>',
      };
    default:
      return undefined;
  }
}

/** The entries of a list or of the graph's rows, by their name. */
function listIn(body: unknown): [Json, 'value' | 'data'] | undefined {
  if (!isJson(body)) return undefined;
  if (Array.isArray(body.value)) return [body, 'value'];
  return Array.isArray(body.data) ? [body, 'data'] : undefined;
}

const withList = (answer: Answer, change: (list: unknown[]) => unknown[]) => {
  const found = listIn(answer.body);
  if (!found) return answer;
  const [body, key] = found;
  return {
    ...answer,
    body: { ...body, [key]: change(body[key] as unknown[]) },
  };
};

/** Every text at a key of a name that fits, changed. */
function changed(
  value: unknown,
  name: RegExp,
  change: (text: string) => string,
): unknown {
  if (Array.isArray(value)) return value.map(one => changed(one, name, change));
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [
      key,
      typeof inside === 'string' && name.test(key)
        ? change(inside)
        : changed(inside, name, change),
    ]),
  );
}

const ENUMS = /^(publicNetworkAccess|isolationMode|defaultAction)$/;

/** A right answer with a fault in it. */
export function spoiled(
  answer: Answer,
  { kind, value }: Fault,
  call: Call,
  random: () => number,
): Answer {
  switch (kind) {
    case 'cut-off': {
      const text = JSON.stringify(answer.body ?? {});
      return { ...answer, cutAt: Math.floor(text.length / 2) };
    }
    case 'slow':
      return { ...answer, delayMs: value ?? SLOW_MS };
    case 'doubled':
      return withList(answer, list => list.flatMap(one => [one, one]));
    case 'shuffled':
      return withList(answer, list =>
        list
          .map(one => ({ one, by: random() }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one),
      );
    case 'truncated':
      return truncated(answer);
    case 'mixed-case':
      return {
        ...answer,
        body: changed(answer.body, /id$/i, text =>
          text.startsWith('/') ? text.toUpperCase() : text,
        ),
      };
    case 'unknown-value':
      return {
        ...answer,
        body: changed(answer.body, ENUMS, () => 'SomethingNew'),
      };
    case 'endless':
      return endless(answer, call);
    default:
      return emptied(answer, call);
  }
}

function truncated(answer: Answer): Answer {
  const { body } = answer;
  if (!isJson(body) || !Array.isArray(body.data)) return answer;
  const data = body.data.slice(0, Math.floor(body.data.length / 2));
  const { $skipToken: _, ...rest } = body;
  return {
    ...answer,
    body: { ...rest, data, count: data.length, resultTruncated: 'true' },
  };
}

/** A list that always has one page more: the same again. */
function endless(answer: Answer, call: Call): Answer {
  const found = listIn(answer.body);
  if (!found) return answer;
  const [body, key] = found;
  const more =
    key === 'data'
      ? { $skipToken: Buffer.from('{"from":0}').toString('base64') }
      : { nextLink: `${call.origin}${call.rawPath}?${call.query.text}` };
  return { ...answer, body: { ...body, ...more } };
}

/** A first page without entries, which leads to the right answer. */
function emptied(answer: Answer, call: Call): Answer {
  const found = listIn(answer.body);
  if (!found || found[1] !== 'value') return answer;
  const nextLink = `${call.origin}${call.rawPath}?${call.query.text}`;
  return { ...answer, body: { value: [], nextLink } };
}
