import { ResponseError } from '@backstage/errors';
import type { Route } from '../routes/route';
import { API_VERSION, IDEMPOTENCY_HEADER, routes } from '../routes/routes';
import { readAnswer } from './MalformedAnswerError';
import type { MlWorkspaceApi, MlWorkspaceCallOptions } from './MlWorkspaceApi';
import { piecesOf } from './piecesOf';

/** Structural parts of Backstage's discovery and fetch APIs, so that browser and backend both fit. @public */
export interface MlWorkspaceClientOptions {
  /** Finds the backend. */
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Sends the calls. */
  fetchApi: { fetch: typeof fetch };
}

/** What a call is given, whatever its route. */
interface Input {
  body?: unknown;
  idempotencyKey?: string;
  [parameter: string]: unknown;
}

/** The path of a route with its parameters filled in, and what is left for the query. */
function addressOf(
  route: Route,
  { body: _body, idempotencyKey: _key, ...parameters }: Input,
): string {
  const left = { ...parameters };
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    delete left[name];
    return encodeURIComponent(String(parameters[name]));
  });
  const query = Object.entries(left)
    .filter(([, value]) => value !== undefined)
    .map(pair => pair.map(part => encodeURIComponent(String(part))).join('='))
    .join('&');
  return `/${API_VERSION}${path}${query && `?${query}`}`;
}

/** Calls a route and answers what came back; throws what was refused. */
async function call(
  { discoveryApi, fetchApi }: MlWorkspaceClientOptions,
  route: Route,
  input: Input = {},
  { token, signal }: MlWorkspaceCallOptions = {},
): Promise<Response> {
  const baseUrl = await discoveryApi.getBaseUrl('ml-workspace');
  const response = await fetchApi.fetch(
    `${baseUrl}${addressOf(route, input)}`,
    {
      method: route.method.toUpperCase(),
      headers: {
        Accept: 'application/json',
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(route.body && { 'Content-Type': 'application/json' }),
        ...(route.idempotent && {
          [IDEMPOTENCY_HEADER]: String(input.idempotencyKey),
        }),
      },
      signal,
      ...(route.body && { body: JSON.stringify(input.body) }),
    },
  );
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return response;
}

type Call = () => Promise<Response>;

async function* linesOf(ask: Call) {
  yield* piecesOf((await ask()).body);
}

function answerOf({ answer }: Route, ask: Call) {
  if ('lines' in answer) return linesOf(ask);
  if ('archive' in answer) {
    return ask()
      .then(response => response.arrayBuffer())
      .then(bytes => new Uint8Array(bytes));
  }
  if ('text' in answer) return ask().then(response => response.text());
  return ask()
    .then(response => response.json())
    .then(given => readAnswer(answer, given));
}

/**
 * A client that speaks to the `ml-workspace` backend over HTTP, with a method for
 * each route of the table.
 * @public
 */
export function createMlWorkspaceClient(
  options: MlWorkspaceClientOptions,
): MlWorkspaceApi {
  const methods = Object.entries<Route>(routes).map(([id, route]) => [
    id,
    (input?: Input, callOptions?: MlWorkspaceCallOptions) =>
      answerOf(route, () => call(options, route, input, callOptions)),
  ]);
  return Object.fromEntries(methods);
}
