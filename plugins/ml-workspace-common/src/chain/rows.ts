import { z } from 'zod';
import type { SchemaOf } from '../api/schema';
import type { LoggedOwner, LoggedPosture } from '../record/entry';

/** What is shown of a workspace, in short, as lists show it. @public */
export type Shows = Record<string, string>;

/** A workspace in a dump, as its row stands. @public */
export interface DumpedWorkspace {
  /** Its id. */
  workspace: string;
  /** Its ARM id. */
  armId: string;
  owner: string;
  /** Who says that it is there: a request, or an entity of the catalog. */
  origin: string;
  /** How many postures were shown of it. */
  postures: number;
  /** What its row says of the posture it shows. */
  shows: Shows;
}

/** {@inheritDoc DumpedWorkspace} @internal */
export const workspaceLineSchema: SchemaOf<DumpedWorkspace> = z.strictObject({
  workspace: z.string(),
  armId: z.string(),
  owner: z.string(),
  origin: z.string(),
  postures: z.number().int(),
  shows: z.record(z.string(), z.string()),
});

/** Whose a workspace is in a dump, where no request says so, as its row stands. @public */
export interface DumpedOwner extends Omit<LoggedOwner, 'workspace'> {
  /** Id of the workspace. */
  owned: string;
  /** Its place in the log; absent where it has none yet. */
  leaf?: number;
}

/** {@inheritDoc DumpedOwner} @internal */
export const ownerLineSchema: SchemaOf<DumpedOwner> = z.strictObject({
  owned: z.string(),
  sequence: z.number().int(),
  owner: z.string(),
  since: z.string(),
  leaf: z.number().int().optional(),
});

/** A posture in a dump that was shown and is still kept, as its row stands. @public */
export interface DumpedPosture extends Omit<LoggedPosture, 'workspace'> {
  /** Id of its workspace. */
  posture: string;
  /** Its place in the log; absent where it has none yet. */
  leaf?: number;
  /** Of the one that is shown: the hash that its content has. */
  found?: string;
  /** Of the one that is shown: what its content says in short. */
  says?: Shows;
}

/** {@inheritDoc DumpedPosture} @internal */
export const postureLineSchema: SchemaOf<DumpedPosture> = z.strictObject({
  posture: z.string(),
  sequence: z.number().int(),
  digest: z.string(),
  body: z.string(),
  facts: z.string(),
  policy: z.string(),
  shownFrom: z.string(),
  leaf: z.number().int().optional(),
  found: z.string().optional(),
  says: z.record(z.string(), z.string()).optional(),
});

/** What is kept under the hash of its content. @public */
export interface DumpedContent {
  content: 'facts' | 'policy' | 'files';
  /** What it is kept under. */
  hash: string;
  /** The hash that it has. */
  found: string;
}

/** {@inheritDoc DumpedContent} @internal */
export const contentLineSchema: SchemaOf<DumpedContent> = z.strictObject({
  content: z.enum(['facts', 'policy', 'files']),
  hash: z.string(),
  found: z.string(),
});
