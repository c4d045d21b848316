import {
  createRequestBodySchema,
  CreateRequestBody,
  evaluateBodySchema,
  fieldsOfZodError,
  workspaceArmId,
  WorkspaceIsolation,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { fieldsError } from '../backend/plainError';

/** Reads an isolation from what a template passed, or names the fields that are wrong. @internal */
export function readIsolation(isolation: unknown): WorkspaceIsolation {
  const parsed = evaluateBodySchema.safeParse({ isolation });
  if (!parsed.success) {
    throw fieldsError(
      'This is not an isolation',
      fieldsOfZodError(parsed.error),
    );
  }
  return parsed.data.isolation;
}

/** Reads a request from what a template passed, or names the fields that are wrong. @internal */
export function readRequest(input: unknown): CreateRequestBody {
  const parsed = createRequestBodySchema.safeParse(input);
  if (!parsed.success) {
    throw fieldsError('This is not a request', fieldsOfZodError(parsed.error));
  }
  return parsed.data;
}

/** The ARM id of the workspace asked for; a request needs all three parts of it. @internal */
export function readArmId({ workspace = {} }: WorkspaceIsolation): string {
  const { subscriptionId = '', resourceGroup = '', name = '' } = workspace;
  const parts = { subscriptionId, resourceGroup, name };
  const missing = Object.entries(parts).filter(([, value]) => !value.trim());
  if (missing.length) {
    throw fieldsError(
      'A request must say which workspace it is for',
      missing.map(([part]) => ({
        pointer: `/isolation/workspace/${part}`,
        message: 'Missing',
        expected: 'text',
      })),
    );
  }
  return workspaceArmId(parts);
}
