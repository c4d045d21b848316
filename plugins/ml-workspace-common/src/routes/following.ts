import { z } from 'zod';
import {
  ChangePage,
  changePageSchema,
  ChangesQuery,
  changesQuerySchema,
} from '../api/changes';
import {
  mlWorkspaceAuditReadPermission,
  mlWorkspaceWorkspaceReadPermission,
} from '../api/permissions';
import type { SchemaOf } from '../api/schema';
import { dumpLineSchema } from '../chain/dump';
import { Get, Lines, Route, route } from './route';

const dumpLines: Lines = {
  lines: dumpLineSchema.meta({ id: 'DumpLine' }),
};

const openApiSchema: SchemaOf<object> = z.looseObject({});

/** Routes for programs that follow what happens here, and this API itself. @public */
export type FollowingRoutes = {
  dumpEvents: Route<
    '/audit/events',
    undefined,
    undefined,
    Lines,
    'anyone',
    false
  >;
  listChanges: Get<
    '/changes',
    ChangePage,
    SchemaOf<Required<ChangesQuery>, ChangesQuery>,
    'service'
  >;
  getOpenApiDocument: Get<'/openapi.json', object>;
};

/** {@inheritDoc FollowingRoutes} @internal */
export const followingRoutes: FollowingRoutes = {
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
    permissions: [mlWorkspaceWorkspaceReadPermission],
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
