import {
  CreateRequestBody,
  FilesChoice,
  fieldsOfZodError,
  routes,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { REPOSITORY_HOSTS } from '@ringfence/dialects';
import { WorkspaceIsolation, workspaceArmId } from '@ringfence/engine';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { fieldsError } from '../backend/plainError';

/** Reads an isolation from what a template passed, or names the fields that are wrong. @internal */
export function readIsolation(isolation: unknown): WorkspaceIsolation {
  const parsed = routes.evaluate.body.safeParse({ isolation });
  if (!parsed.success) {
    throw fieldsError(
      'This cannot be read as an isolation:',
      fieldsOfZodError(parsed.error),
    );
  }
  return parsed.data.isolation;
}

/**
 * The files that are wanted, with a pipeline for the host that they are delivered
 * to. A delivery that is no host, such as a download, says nothing of it.
 *
 * @internal
 */
export const deliveredFiles = (files: unknown, delivery: unknown): unknown =>
  typeof files === 'object' && REPOSITORY_HOSTS.some(host => host === delivery)
    ? { ...files, host: delivery }
    : files;

/** Reads which files are wanted from what a template passed, or names the fields that are wrong. @internal */
export function readFilesChoice(files: unknown): FilesChoice | undefined {
  if (files === undefined) return undefined;
  const parsed = routes.previewFiles.body.safeParse({ isolation: {}, files });
  if (!parsed.success) {
    throw fieldsError(
      'This does not say which files are wanted:',
      fieldsOfZodError(parsed.error),
    );
  }
  return parsed.data.files;
}

/**
 * Whether a person shall decide what policy refuses.
 *
 * @throws InputError when nothing says why
 * @internal
 */
export function readAskAnyway({
  askAnyway = false,
  description,
}: {
  askAnyway?: boolean;
  description?: string;
}): boolean {
  if (!askAnyway || description?.trim()) return askAnyway;
  throw fieldsError('A decision all the same takes a reason:', [
    {
      pointer: '/description',
      message: 'Whoever decides has to know why it shall be all the same',
      expected: 'the reason, in a few words',
    },
  ]);
}

/** Reads a request from what a template passed, or names the fields that are wrong. @internal */
export function readRequest(input: unknown): CreateRequestBody {
  const parsed = routes.createRequest.body.safeParse(input);
  if (!parsed.success) {
    throw fieldsError(
      'This cannot be read as a request:',
      fieldsOfZodError(parsed.error),
    );
  }
  return parsed.data;
}

/**
 * Reads the ref of a workspace's entity, in full and in lower case.
 *
 * @throws InputError when it is none
 * @internal
 */
export function readWorkspaceRef(written: string): string {
  try {
    const ref = parseEntityRef(written, {
      defaultKind: 'resource',
      defaultNamespace: 'default',
    });
    if (ref.kind.toLocaleLowerCase('en-US') === 'resource') {
      return stringifyEntityRef(ref);
    }
  } catch {
    // It is not a ref at all; the answer is the same.
  }
  throw fieldsError('This cannot be read as a workspace:', [
    {
      pointer: '/workspace',
      message: `${JSON.stringify(written)} is no ref of a Resource`,
      expected: 'an entity ref such as resource:default/mlw-fraud-0123abcd',
    },
  ]);
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
