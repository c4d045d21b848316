import {
  addressPlanSchema,
  comparisonSchema,
  simulationSchema,
  smallestFixSchema,
} from '@ringfence/advice';
import {
  addressesBodySchema,
  byEntitiesBodySchema,
  byEntitiesSchema,
  changePageSchema,
  changeWorkspaceBodySchema,
  compareBodySchema,
  createRequestBodySchema,
  dumpLineSchema,
  evaluateBodySchema,
  historyEntrySchema,
  historyPageSchema,
  policyCitationSchema,
  policyFlipSchema,
  policyPreviewSchema,
  postureAtSchema,
  previewPolicyBodySchema,
  publishPolicyBodySchema,
  refusalSchema,
  rejudgingSchema,
  reportBodySchema,
  requestEventSchema,
  requestPageSchema,
  retireWorkspaceBodySchema,
  simulateBodySchema,
  smallestFixBodySchema,
  statusSchema,
  versionedPolicySchema,
  workspaceChangeSchema,
  workspaceCountsSchema,
  workspaceDetailSchema,
  workspacePageSchema,
  workspacePostureSchema,
  workspaceRequestDetailSchema,
  workspaceRequestSchema,
  workspaceSummarySchema,
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

/** Body of `GET /checks`. */
const checkListSchema = z.object({ items: z.array(checkDescriptionSchema) });

/** The error body, which Backstage gives `request` and `response` beside ours. */
const errorBodySchema = z.looseObject(refusalSchema.shape);

/** The schemas of the document by the names they have in it. */
const NAMED = {
  AddressesBody: addressesBodySchema,
  AddressPlan: addressPlanSchema,
  ByEntities: byEntitiesSchema,
  ByEntitiesBody: byEntitiesBodySchema,
  ChangePage: changePageSchema,
  ChangeWorkspaceBody: changeWorkspaceBodySchema,
  CheckDescription: checkDescriptionSchema,
  CheckList: checkListSchema,
  CheckResult: checkResultSchema,
  CompareBody: compareBodySchema,
  Comparison: comparisonSchema,
  CreateRequestBody: createRequestBodySchema,
  DumpLine: dumpLineSchema,
  EvaluateBody: evaluateBodySchema,
  FieldError: fieldErrorSchema,
  HistoryEntry: historyEntrySchema,
  HistoryPage: historyPageSchema,
  Isolation: workspaceIsolationSchema,
  Policy: policySchema,
  PolicyCitation: policyCitationSchema,
  PolicyFlip: policyFlipSchema,
  PolicyPreview: policyPreviewSchema,
  Posture: postureSchema,
  PostureAt: postureAtSchema,
  PreviewPolicyBody: previewPolicyBodySchema,
  PublishPolicyBody: publishPolicyBodySchema,
  Refusal: errorBodySchema,
  Rejudging: rejudgingSchema,
  ReportBody: reportBodySchema,
  RequestEvent: requestEventSchema,
  RequestPage: requestPageSchema,
  RetireWorkspaceBody: retireWorkspaceBodySchema,
  Status: statusSchema,
  VersionedPolicy: versionedPolicySchema,
  SimulateBody: simulateBodySchema,
  Simulation: simulationSchema,
  SmallestFix: smallestFixSchema,
  SmallestFixBody: smallestFixBodySchema,
  WorkspaceChange: workspaceChangeSchema,
  WorkspaceCounts: workspaceCountsSchema,
  WorkspaceDetail: workspaceDetailSchema,
  WorkspacePage: workspacePageSchema,
  WorkspacePosture: workspacePostureSchema,
  WorkspaceRequest: workspaceRequestSchema,
  WorkspaceRequestDetail: workspaceRequestDetailSchema,
  WorkspaceSummary: workspaceSummarySchema,
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
  const write = (io: 'input' | 'output') =>
    z.toJSONSchema(registry, {
      target: 'draft-2020-12',
      io,
      uri: id => refTo(id).$ref,
      override: ({ jsonSchema }) => {
        // Zod names the formats of its own patterns, which nobody else knows.
        if (!STANDARD_FORMATS.has(jsonSchema.format)) delete jsonSchema.format;
      },
    }).schemas;
  const answered = write('output');
  // What has a default may be left out of what is sent.
  const sent = write('input');
  return Object.fromEntries(
    Object.keys(NAMED).map(id => {
      const schemas = id.endsWith('Body') ? sent : answered;
      const { $id, $schema, ...schema } = schemas[id];
      return [id, schema];
    }),
  );
}
