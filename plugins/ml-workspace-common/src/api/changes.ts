import { z } from 'zod';
import { counted, List, SchemaOf } from './schema';

/** What `GET /changes` is asked for. @public */
export interface ChangesQuery {
  /** Cursor of the page before; 0, which begins at the beginning, unless given. */
  after?: number;
  /** 1 to 500, which it is unless given. */
  limit?: number;
}

const MAX_CHANGES = 500;

/** {@inheritDoc ChangesQuery} @internal */
export const changesQuerySchema: SchemaOf<
  Required<ChangesQuery>,
  ChangesQuery
> = z.strictObject({
  after: counted(0)
    .default(0)
    .describe('Cursor of the page before; 0 starts at the beginning'),
  limit: counted(1, MAX_CHANGES)
    .default(MAX_CHANGES)
    .describe('How many changes a page has at most'),
});

/** A workspace as the catalog needs it. @public */
export interface WorkspaceChange {
  /** Its place among all changes. */
  sequence: number;
  /** False once it left. */
  active: boolean;
  /** ARM id in lower case. */
  workspaceId: string;
  /** Name in Azure. */
  workspaceName: string;
  /** Entity ref of the workspace in the catalog. */
  entityRef: string;
  /** Entity ref of the owner. */
  owner: string;
  /** Entity ref of the system it belongs to. */
  system?: string;
  /** ARM ids in lower case of its storage, key vaults and registries, sorted. */
  dependsOn?: string[];
  /** Why it was asked for. */
  description?: string;
  /** The shown verdict. */
  verdict: string;
  /** Where its facts come from. */
  basis: string;
  /** Mode of its managed network. */
  isolationMode?: string;
  /** How sensitive its data is. */
  dataClassification?: string;
  /** Where it stands. */
  region?: string;
  /** The subscription it is in. */
  subscriptionId: string;
  /** Since when this is observed; ISO 8601 in UTC. Absent where it is not. */
  observedSince?: string;
  /** The reading is older than the portal lets it be. */
  stale?: true;
  /** It was found in Azure, and nobody is known to own it. */
  unclaimed?: true;
}

const workspaceChangeSchema: SchemaOf<WorkspaceChange> = z
  .object({
    sequence: z.number().int(),
    active: z.boolean(),
    workspaceId: z.string(),
    workspaceName: z.string(),
    entityRef: z.string(),
    owner: z.string(),
    system: z.string().optional(),
    dependsOn: z.array(z.string()).optional(),
    description: z.string().optional(),
    verdict: z.string(),
    basis: z.string(),
    isolationMode: z.string().optional(),
    dataClassification: z.string().optional(),
    region: z.string().optional(),
    subscriptionId: z.string(),
    observedSince: z.string().optional(),
    stale: z.literal(true).optional(),
    unclaimed: z.literal(true).optional(),
  })
  .meta({ id: 'WorkspaceChange' });

/**
 * Changes after a cursor, oldest first; the current row of each workspace, so a
 * workspace appears once.
 * @public
 */
export interface ChangePage extends List<WorkspaceChange> {
  /** Where to go on. */
  cursor: number;
  /** False while more pages follow. */
  complete: boolean;
}

/** {@inheritDoc ChangePage} @internal */
export const changePageSchema: SchemaOf<ChangePage> = z
  .object({
    items: z.array(workspaceChangeSchema),
    cursor: z.number().int(),
    complete: z.boolean(),
  })
  .meta({ id: 'ChangePage' });
