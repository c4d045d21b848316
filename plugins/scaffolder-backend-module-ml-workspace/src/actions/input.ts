import {
  createRequestBodySchema,
  CreateRequestBody,
  evaluateBodySchema,
  FieldError,
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

/** The parts of the ARM id that an isolation does not say, though a request needs all three. @internal */
export function missingIdentity({
  workspace = {},
}: WorkspaceIsolation): FieldError[] {
  return (['subscriptionId', 'resourceGroup', 'name'] as const)
    .filter(part => !workspace[part]?.trim())
    .map(part => ({
      pointer: `/isolation/workspace/${part}`,
      message: 'Missing, and a request says which workspace it is for',
      expected: 'text',
    }));
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
