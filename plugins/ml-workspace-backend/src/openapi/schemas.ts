import {
  changePageSchema,
  checkDescriptionSchema,
  checkResultSchema,
  createRequestBodySchema,
  evaluateBodySchema,
  fieldErrorSchema,
  policySchema,
  postureSchema,
  refusalSchema,
  requestEventSchema,
  requestPageSchema,
  workspaceChangeSchema,
  workspaceIsolationSchema,
  workspacePostureSchema,
  workspaceRequestDetailSchema,
  workspaceRequestSchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { z } from 'zod';

/** Body of `GET /checks`. */
const checkListSchema = z.object({ items: z.array(checkDescriptionSchema) });

/** The error body, which Backstage gives `request` and `response` beside ours. */
const errorBodySchema = z.looseObject(refusalSchema.shape);

/** The schemas of the document by the names they have in it. */
const NAMED = {
  ChangePage: changePageSchema,
  CheckDescription: checkDescriptionSchema,
  CheckList: checkListSchema,
  CheckResult: checkResultSchema,
  CreateRequestBody: createRequestBodySchema,
  EvaluateBody: evaluateBodySchema,
  FieldError: fieldErrorSchema,
  Isolation: workspaceIsolationSchema,
  Policy: policySchema,
  Posture: postureSchema,
  Refusal: errorBodySchema,
  RequestEvent: requestEventSchema,
  RequestPage: requestPageSchema,
  WorkspaceChange: workspaceChangeSchema,
  WorkspacePosture: workspacePostureSchema,
  WorkspaceRequest: workspaceRequestSchema,
  WorkspaceRequestDetail: workspaceRequestDetailSchema,
} as const;

const STANDARD_FORMATS = new Set<string | undefined>(['date-time', 'uri']);

/** Name of a schema in the document. @internal */
export type SchemaName = keyof typeof NAMED;

/** Points to a named schema. @internal */
export const refTo = (name: SchemaName | string) => ({
  $ref: `#/components/schemas/${name}`,
});

/**
 * The JSON schemas of everything that goes over the wire, written from the very
 * schemas that bodies are parsed with. Each is written once and referred to.
 * @internal
 */
export function namedSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) {
    registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    uri: id => refTo(id).$ref,
    override: ({ jsonSchema }) => {
      // Zod names the formats of its own patterns, which nobody else knows.
      if (!STANDARD_FORMATS.has(jsonSchema.format)) delete jsonSchema.format;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id, $schema, ...schema }]) => [
      id,
      schema,
    ]),
  );
}
