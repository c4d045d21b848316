import {
  API_VERSION,
  IDEMPOTENCY_HEADER,
  JSON_LINES,
  refusalSchema,
  Route,
  RouteId,
  routes,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  checkDescriptionSchema,
  checkResultSchema,
  fieldErrorSchema,
  policySchema,
  postureSchema,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { z } from 'zod';
import { createDocument, ZodOpenApiOperationObject } from 'zod-openapi';
import { IDEMPOTENCY_PATTERN } from '../routes/idempotencyKey';

const REFUSALS: Record<number, string> = {
  400: 'The input is refused; `error.fields` names the places and `error.results` the checks',
  401: 'Nobody is signed in',
  403: 'The caller may not do this',
  404: 'There is no such thing',
  409: 'The key was used with another body, the workspace or its name is taken, or the entity declares what cannot be shown',
  413: 'The body is larger than 1 MiB',
  429: 'Another search of the caller is still running, or too many others wait for one',
  503: 'The catalog or the database does not answer, or a search was ended; nothing was stored',
};

/** Parts of the model that many answers share, by the names they have in the document. */
const SHARED = {
  CheckDescription: checkDescriptionSchema,
  CheckResult: checkResultSchema,
  FieldError: fieldErrorSchema,
  Isolation: workspaceIsolationSchema,
  Policy: policySchema,
  Posture: postureSchema,
};

const STANDARD_FORMATS = new Set<string | undefined>(['date-time', 'uri']);

const keyHeader = z.object({
  [IDEMPOTENCY_HEADER]: z
    .string()
    .regex(new RegExp(IDEMPOTENCY_PATTERN))
    .describe(
      'Stays the same when the same request is sent again; scoped to the signed-in user',
    ),
});

const content = (schema: z.ZodType, mediaType = 'application/json') => ({
  content: { [mediaType]: { schema } },
});

const pathOf = (parameters: Record<string, string>) =>
  z.object(
    Object.fromEntries(
      Object.entries(parameters).map(([name, meaning]) => [
        name,
        z.string().describe(meaning),
      ]),
    ),
  );

/** What a refusal means, and which permissions a route takes. */
function refusalText(status: number, { permissions }: Route): string {
  if (status !== 403 || !permissions.length) return REFUSALS[status];
  const names = permissions.map(({ name }) => `\`${name}\``);
  return `${REFUSALS[status]}; it takes ${names.join(' and ')}`;
}

/** What comes back, by its media type. */
function answerContent(answer: Route['answer']) {
  if ('lines' in answer) return content(answer.lines, JSON_LINES);
  if ('archive' in answer) {
    const bytes = z.string().meta({ type: 'string', format: 'binary' });
    return content(bytes, answer.archive);
  }
  if ('text' in answer) {
    return content(z.string().describe(answer.text), 'text/plain');
  }
  return content(answer);
}

function describe(operationId: string, route: Route) {
  const { summary, description, query, body, answer, idempotent } = route;
  const answered = answerContent(answer);
  const success = Object.entries(route.success).map(([status, meaning]) => [
    status,
    { description: meaning, ...answered },
  ]);
  const refused = [401, ...route.refusals].map(status => [
    status,
    { description: refusalText(status, route), ...content(refusalSchema) },
  ]);
  return {
    operationId,
    summary,
    description,
    requestParams: {
      path: pathOf(route.parameters),
      ...(query && { query: query as z.ZodObject }),
      ...(idempotent && { header: keyHeader }),
    },
    ...(body && { requestBody: { required: true, ...content(body) } }),
    responses: Object.fromEntries([...success, ...refused]),
  } satisfies ZodOpenApiOperationObject;
}

/** An OpenAPI document, as far as this package looks into it. @internal */
export interface OpenApiDocument {
  openapi: string;
  paths: Record<
    string,
    Record<string, { operationId: string; responses: object }>
  >;
  components: { schemas: Record<string, object> };
  [key: string]: unknown;
}

/** The OpenAPI 3.1 document of this API, made from the table of routes. @internal */
export function openApiDocument(): OpenApiDocument {
  for (const [id, schema] of Object.entries(SHARED)) {
    z.globalRegistry.add(schema, { id });
  }
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [id, route] of Object.entries<Route>(routes)) {
    const { path, method } = route;
    paths[path] = { ...paths[path], [method]: describe(id as RouteId, route) };
  }
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Isolated Azure Machine Learning workspaces',
        version: '1',
        description:
          'Judges network isolation, takes requests for workspaces and shows their stored posture.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: `/api/ml-workspace/${API_VERSION}` }],
      security: [{ backstageToken: [] }],
      paths,
      components: {
        securitySchemes: {
          backstageToken: {
            type: 'http',
            scheme: 'bearer',
            description: 'A Backstage token of a user or a service',
          },
        },
      },
    },
    {
      override: ({ jsonSchema }) => {
        // Zod names the formats of its own patterns, which nobody else knows.
        if (!STANDARD_FORMATS.has(jsonSchema.format)) delete jsonSchema.format;
      },
    },
  );
  return document as unknown as OpenApiDocument;
}
