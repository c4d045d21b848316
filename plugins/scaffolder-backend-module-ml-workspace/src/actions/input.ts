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
      'This cannot be read as an isolation:',
      fieldsOfZodError(parsed.error),
    );
  }
  return parsed.data.isolation;
}

/** Reads a request from what a template passed, or names the fields that are wrong. @internal */
export function readRequest(input: unknown): CreateRequestBody {
  const parsed = createRequestBodySchema.safeParse(input);
  if (!parsed.success) {
    throw fieldsError(
      'This cannot be read as a request:',
      fieldsOfZodError(parsed.error),
    );
  }
  return parsed.data;
}

/**
 * The ARM id of the workspace asked for. Where a part is missing the backend
 * refuses the request, together with everything else that is wrong with it.
 * @internal
 */
export function armIdOf({ workspace = {} }: WorkspaceIsolation): string {
  const { subscriptionId = '', resourceGroup = '', name = '' } = workspace;
  return workspaceArmId({ subscriptionId, resourceGroup, name });
}
