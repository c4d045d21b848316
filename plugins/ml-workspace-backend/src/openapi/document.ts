import { z } from 'zod';
import {
  IDEMPOTENCY_HEADER,
  IDEMPOTENCY_PATTERN,
} from '../routes/idempotencyKey';
import { Operation } from './operation';
import { operations } from './operations';
import { namedSchemas, refTo, SchemaName } from './schemas';

const REFUSALS: Record<number, string> = {
  400: 'The input is refused; `error.fields` names the places and `error.results` the checks',
  401: 'Nobody is signed in',
  403: 'The caller may not do this',
  404: 'There is no such thing',
  409: 'The key was used with another body, the workspace or its name is taken, or the entity declares what cannot be shown',
  413: 'The body is larger than 1 MiB',
  503: 'The catalog or the database does not answer; nothing was stored',
};

/** The media type of JSON Lines. @internal */
export const JSON_LINES = 'application/x-ndjson';

const json = (schema?: SchemaName, mediaType = 'application/json') => ({
  content: {
    [mediaType]: { schema: schema ? refTo(schema) : { type: 'object' } },
  },
});

function queryParameters(query: z.ZodObject): object[] {
  const { properties = {} } = z.toJSONSchema(query);
  return Object.entries(properties).map(([name, property]) => {
    if (typeof property === 'boolean') return { in: 'query', name };
    const { description, ...schema } = property;
    return { in: 'query', name, required: false, description, schema };
  });
}

function parametersOf(operation: Operation): object[] {
  const { pathParameters = {}, query, idempotencyKey } = operation;
  const header = {
    in: 'header',
    name: IDEMPOTENCY_HEADER,
    required: true,
    description:
      'Stays the same when the same request is sent again; scoped to the signed-in user',
    schema: { type: 'string', pattern: IDEMPOTENCY_PATTERN },
  };
  return [
    ...Object.entries(pathParameters).map(([name, description]) => ({
      in: 'path',
      name,
      required: true,
      description,
      schema: { type: 'string' },
    })),
    ...(query ? queryParameters(query) : []),
    ...(idempotencyKey ? [header] : []),
  ];
}

function describe(operation: Operation): object {
  const { operationId, summary, description, body, success, refusals } =
    operation;
  const answers = Object.entries(success).map(([status, answer]) => [
    status,
    {
      description: answer.description,
      ...json(answer.schema, answer.lines && JSON_LINES),
    },
  ]);
  const refused = [401, ...refusals].map(status => [
    status,
    { description: REFUSALS[status], ...json('Refusal') },
  ]);
  return {
    operationId,
    summary,
    description,
    parameters: parametersOf(operation),
    ...(body && { requestBody: { required: true, ...json(body) } }),
    responses: Object.fromEntries([...answers, ...refused]),
  };
}

/** An OpenAPI document, as far as this package looks into it. @internal */
export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Record<string, object>>;
  components: {
    schemas: Record<string, object>;
    securitySchemes: Record<string, object>;
  };
  [key: string]: unknown;
}

/**
 * The OpenAPI 3.1 document of this API, written from the schemas it parses
 * bodies and queries with.
 * @internal
 */
export function openApiDocument(): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of operations) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Isolated Azure Machine Learning workspaces',
      version: '1',
      description:
        'Judges network isolation, takes requests for workspaces and shows their stored posture.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/ml-workspace/v1' }],
    security: [{ backstageToken: [] }],
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        backstageToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'A Backstage token of a user or a service',
        },
      },
    },
  };
}
