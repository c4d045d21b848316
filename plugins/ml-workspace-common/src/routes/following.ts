import { z } from 'zod';
import { changePageSchema, changesQuerySchema } from '../api/changes';
import { mlWorkspaceAuditReadPermission } from '../api/permissions';
import type { SchemaOf } from '../api/schema';
import { DumpLine, dumpLineSchema } from '../chain/dump';
import { Lines, route } from './route';

const dumpLines: Lines<DumpLine> = {
  lines: dumpLineSchema.meta({ id: 'DumpLine' }),
};

const openApiSchema: SchemaOf<object> = z.looseObject({});

/** Routes for programs that follow what happens here, and this API itself. @internal */
export const followingRoutes = {
  dumpEvents: route({
    method: 'get',
    path: '/audit/events',
    summary: 'Read the events of every request',
    description:
      'The chain of events of every request as JSON Lines, which `ml-workspace verify` checks. A dump without its last line is not whole.',
    permissions: [mlWorkspaceAuditReadPermission],
    answer: dumpLines,
    success: { 200: 'One line after the other' },
    refusals: [403],
  }),
  listChanges: route({
    method: 'get',
    path: '/changes',
    summary: 'Follow changes',
    description:
      'Workspaces that changed after a cursor, oldest first, for the catalog. Services only.',
    by: 'service',
    query: changesQuerySchema,
    answer: changePageSchema,
    success: { 200: 'One page' },
    refusals: [400, 403],
  }),
  getOpenApiDocument: route({
    method: 'get',
    path: '/openapi.json',
    summary: 'Read this document',
    description: 'This document.',
    answer: openApiSchema,
    success: { 200: 'An OpenAPI 3.1 document' },
  }),
};
