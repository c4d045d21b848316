import { WorkspaceIsolation } from '@ringfence/engine';
import { z } from 'zod';
import { FilesChoice, filesChoiceSchema } from './files';
import { isolation, SchemaOf } from './schema';

/** Body of `POST /requests`. @public */
export interface CreateRequestBody {
  /** The workspace and its isolation. */
  isolation: WorkspaceIsolation;
  /** Entity ref of a Group or User in the catalog. */
  owner: string;
  /** Entity ref of the System that the workspace is to belong to. */
  system?: string;
  /** Why it is asked for. */
  description?: string;
  /** The files to write for it; none where it is left out. */
  files?: FilesChoice;
  /**
   * Lets a person decide what would be refused, unless Azure refuses it; takes a
   * description, which is the reason.
   */
  askAnyway?: boolean;
}

const files = filesChoiceSchema.optional();
const description = z.string().max(2000).optional();

/** {@inheritDoc CreateRequestBody} @internal */
export const createRequestBodySchema: SchemaOf<CreateRequestBody> = z
  .strictObject({
    isolation,
    owner: z.string().min(1).max(500),
    system: z.string().min(1).max(500).optional(),
    description,
    files,
    askAnyway: z.boolean().optional(),
  })
  .meta({ id: 'CreateRequestBody' });

/** The version of the workspace that the caller has seen; a condition, and no part of what is asked. */
const version = z.number().int().min(1);

/** Body of `POST /workspaces/{id}/retire`: the version of the workspace that the caller has seen. @public */
export interface RetireWorkspaceBody {
  /** The version of the workspace that the caller has seen. */
  version: number;
  /** Why it is asked for. */
  description?: string;
}

/** {@inheritDoc RetireWorkspaceBody} @internal */
export const retireWorkspaceBodySchema: SchemaOf<RetireWorkspaceBody> = z
  .strictObject({ version, description })
  .meta({ id: 'RetireWorkspaceBody' });

/** Body of `POST /workspaces/{id}/change`: the isolation it shall have, and the version it has now. @public */
export interface ChangeWorkspaceBody extends RetireWorkspaceBody {
  /** What it shall be. */
  isolation: WorkspaceIsolation;
  /** The files to write for it; none where it is left out. */
  files?: FilesChoice;
  /**
   * Lets a person decide what policy refuses; takes a description, which is the
   * reason.
   */
  askAnyway?: boolean;
}

/** {@inheritDoc ChangeWorkspaceBody} @internal */
export const changeWorkspaceBodySchema: SchemaOf<ChangeWorkspaceBody> = z
  .strictObject({
    isolation,
    version,
    description,
    files,
    askAnyway: z.boolean().optional(),
  })
  .meta({ id: 'ChangeWorkspaceBody' });

/**
 * Body of `POST /workspaces/{id}/transfer`: the version of the workspace that the
 * caller has seen, the entity ref of the Group or User it shall go to, and why.
 * @public
 */
export type TransferWorkspaceBody = {
  version: number;
  owner: string;
  reason: string;
};

/** {@inheritDoc TransferWorkspaceBody} @internal */
export const transferWorkspaceBodySchema: SchemaOf<TransferWorkspaceBody> = z
  .strictObject({
    version,
    owner: z.string().min(1).max(500),
    reason: z.string().trim().min(1).max(2000),
  })
  .meta({ id: 'TransferWorkspaceBody' });
