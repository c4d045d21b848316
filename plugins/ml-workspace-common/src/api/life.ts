import { workspaceIsolationSchema } from '@ringfence/engine';
import { z } from 'zod';
import { createRequestBodySchema } from './types';

/** The version of the workspace that the caller has seen; a condition, and no part of what is asked. */
const version = z.number().int().min(1);

/** Body of `POST /workspaces/{id}/change`: the isolation it shall have, and the version it has now. @public */
export const changeWorkspaceBodySchema = z.strictObject({
  isolation: workspaceIsolationSchema,
  version,
  description: createRequestBodySchema.shape.description,
});

/** Body of `POST /workspaces/{id}/retire`. @public */
export const retireWorkspaceBodySchema = z.strictObject({
  version,
  description: createRequestBodySchema.shape.description,
});

/** Body of a report: nothing so far. @public */
export const reportBodySchema = z.strictObject({});

/** States that are reported of a request, by `POST /requests/{id}/generated` and `/live`. @public */
export const REPORTED_STATES = ['generated', 'live'] as const;

/** {@inheritDoc REPORTED_STATES} @public */
export type ReportedState = (typeof REPORTED_STATES)[number];
/** {@inheritDoc changeWorkspaceBodySchema} @public */
export type ChangeWorkspaceBody = z.infer<typeof changeWorkspaceBodySchema>;
/** {@inheritDoc retireWorkspaceBodySchema} @public */
export type RetireWorkspaceBody = z.infer<typeof retireWorkspaceBodySchema>;
