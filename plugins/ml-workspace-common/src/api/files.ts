import {
  REPOSITORY_HOSTS,
  RepositoryHost,
  Unsayable,
  WRITTEN_DIALECTS,
  WrittenDialect,
  WrittenFile,
} from '@ringfence/dialects';
import {
  CustomNetwork,
  customNetworkSchema,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { z } from 'zod';
import { isolation, List, SchemaOf } from './schema';
import { ShownState, shownStateSchema } from './states';

/** Which files are written: the dialect, and where the workspace lives. @public */
export interface FilesChoice {
  /** The dialect. */
  dialect: WrittenDialect;
  /** A landing zone, by its name in the configuration. */
  landingZone?: string;
  /** Where the repository will live, which decides on its pipeline; GitHub unless said. */
  host?: RepositoryHost;
}

/** The fields of a choice. @internal */
export const filesChoiceFields = {
  dialect: z.enum(WRITTEN_DIALECTS),
  landingZone: z.string().min(1).max(100).optional(),
  host: z.enum(REPOSITORY_HOSTS).optional(),
};

/** {@inheritDoc FilesChoice} @internal */
export const filesChoiceSchema: SchemaOf<FilesChoice> = z
  .strictObject(filesChoiceFields)
  .meta({ id: 'FilesChoice' });

/** Body of `POST /files`. @public */
export interface FilesBody {
  /** What the files make; it is taken for a request. */
  isolation: WorkspaceIsolation;
  /** Which files. */
  files: FilesChoice;
  /** Entity ref of the owner, for the header. */
  owner?: string;
  /** What the workspace is for. */
  description?: string;
}

/** {@inheritDoc FilesBody} @internal */
export const filesBodySchema: SchemaOf<FilesBody> = z
  .strictObject({
    isolation,
    files: filesChoiceSchema,
    owner: z.string().max(500).optional(),
    description: z.string().max(2000).optional(),
  })
  .meta({ id: 'FilesBody' });

/** Files, and what they cannot say. @public */
export interface FilesAnswer extends FilesChoice {
  /** SHA-256 over the canonical JSON of all of it. */
  digest: string;
  /** In the order in which they are shown. */
  files: WrittenFile[];
  /** What the isolation says and the files cannot. */
  unsayable: Unsayable[];
}

const answerFields = {
  ...filesChoiceFields,
  digest: z.string(),
  files: z.array(z.object({ path: z.string(), content: z.string() })),
  unsayable: z.array(
    z.object({
      pointer: z.string(),
      what: z.string(),
      why: z.string(),
      instead: z.string(),
    }),
  ),
};

/** {@inheritDoc FilesAnswer} @internal */
export const filesAnswerSchema: SchemaOf<FilesAnswer> = z
  .object(answerFields)
  .meta({ id: 'Files' });

/** The files of a request, byte for byte as they were asked for. @public */
export interface RequestFiles extends FilesAnswer {
  /** Id of the request. */
  requestId: string;
  /** How far the request has come; only what is approved may be used. */
  state: ShownState;
  /** Id of a later approved request for the same workspace, whose files are the ones to use. */
  supersededBy?: string;
}

/** {@inheritDoc RequestFiles} @internal */
export const requestFilesSchema: SchemaOf<RequestFiles> = z
  .object({
    ...answerFields,
    requestId: z.string(),
    state: shownStateSchema,
    supersededBy: z.string().optional(),
  })
  .meta({ id: 'RequestFiles' });

/** A landing zone as a form offers it. @public */
export type LandingZoneSummary = {
  /** Its name in the configuration. */
  name: string;
  /** The network of one's own that workspaces stand in. */
  customNetwork?: CustomNetwork;
  /** Names of its virtual networks that stand already; the others are made with a workspace. */
  standingNetworks?: string[];
} & Partial<
  Record<'title' | 'region' | 'subscriptionId' | 'resourceGroup', string>
>;

/** The landing zones that there are. @internal */
export const landingZoneListSchema: SchemaOf<List<LandingZoneSummary>> = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        title: z.string().optional(),
        region: z.string().optional(),
        subscriptionId: z.string().optional(),
        resourceGroup: z.string().optional(),
        customNetwork: customNetworkSchema.optional(),
        standingNetworks: z.array(z.string()).optional(),
      }),
    ),
  })
  .meta({ id: 'LandingZoneList' });
