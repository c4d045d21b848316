import { z } from 'zod';

const id = z.string().min(1);
const tags = z.record(z.string(), z.string());
const json = z.record(z.string(), z.unknown());

const resource = z.looseObject({
  id,
  location: z.string().optional(),
  tags: tags.optional(),
  properties: json.optional(),
});

/** A change that somebody makes in Azure. */
export const changeSchema = z.strictObject({
  /** Resource, group or subscription. */
  id,
  /** Merged into the resource; a null takes a value away. */
  patch: json.optional(),
  /** Takes the place of the resource. */
  put: json.optional(),
  delete: z.boolean().optional(),
  /** Name of the group that it moves to. */
  moveTo: z.string().optional(),
  /** Name of a person, or client id of an application. */
  by: z.string().optional(),
  /** Joins several changes. */
  correlationId: z.string().optional(),
});

const settings = z
  .strictObject({
    pageSize: z.number().int().min(1),
    graphLagMs: z.number().min(0),
    throttling: z.boolean(),
    lists: z.enum(['base', 'whole']),
    tokenSeconds: z.number().int().min(1),
    createMs: z.number().min(0),
    createWorkspaceMs: z.number().min(0),
    provisionMs: z.number().min(0),
    softDeletedMs: z.number().min(0),
  })
  .partial();

/** An Azure to begin with, and what happens in it. */
export const scenarioSchema = z.strictObject({
  description: z.string().optional(),
  settings: settings.optional(),
  tenants: z.array(z.strictObject({ tenantId: id, displayName: z.string() })),
  principals: z.array(
    z.strictObject({
      clientId: id,
      objectId: id,
      tenantId: id,
      name: z.string(),
      secret: z.string().optional(),
    }),
  ),
  subscriptions: z.array(
    z.strictObject({
      subscriptionId: id,
      tenantId: id,
      displayName: z.string(),
      managementGroups: z.array(z.string()).default([]),
      tags: tags.optional(),
    }),
  ),
  roles: z.array(
    z.strictObject({
      principalId: id,
      scope: z.string(),
      actions: z.array(z.string()),
      notActions: z.array(z.string()).default([]),
    }),
  ),
  groups: z.array(
    z.strictObject({ id, location: z.string(), tags: tags.optional() }),
  ),
  resources: z.array(resource),
  /** What happens by itself, so many milliseconds after the start. */
  later: z
    .array(z.strictObject({ afterMs: z.number().min(0), change: changeSchema }))
    .default([]),
});

export type Scenario = z.input<typeof scenarioSchema>;
export type ScenarioChange = z.infer<typeof changeSchema>;
