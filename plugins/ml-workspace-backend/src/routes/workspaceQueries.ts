import {
  WORKSPACE_SORTS,
  workspaceFilterSchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { z } from 'zod';

const MAX_PAGE = 100;

const pageSchema = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PAGE)
    .default(20)
    .describe('How many entries a page has at most'),
  cursor: z
    .string()
    .min(1)
    .max(4000)
    .optional()
    .describe('nextCursor of the page before, of the same query'),
});

/** Query of `GET /workspaces`. @internal */
export const workspacesQuerySchema = workspaceFilterSchema.extend({
  sort: z
    .enum(WORKSPACE_SORTS)
    .default('name')
    .describe('Order; verdict is worst first, and "-" turns it round'),
  ...pageSchema.shape,
});

/** Query of `GET /workspaces/counts`. @internal */
export const countsQuerySchema = workspaceFilterSchema;

/** Query of `GET /workspaces/{id}/history`. @internal */
export const historyQuerySchema = pageSchema;

/** Query of `GET /workspaces/{id}/posture`. @internal */
export const postureQuerySchema = z.strictObject({
  at: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('A moment, ISO 8601 with its offset; now unless given'),
});
