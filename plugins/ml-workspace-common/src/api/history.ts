import { Posture, WorkspaceIsolation } from '@ringfence/engine';
import { z } from 'zod';
import {
  JudgedUnder,
  judgedUnderFields,
  Judgement,
  judgementFields,
} from './judgement';
import { isolation, Page, pageOf, posture, SchemaOf } from './schema';

/** From when to when a posture was shown, and what judged it. Times are ISO 8601 in UTC. @public */
export interface Shown extends JudgedUnder {
  /** Since when. */
  shownFrom: string;
  /** Absent while it is shown. */
  shownTo?: string;
  /** When it was judged. */
  judgedAt: string;
}

const shownFields = {
  shownFrom: z.string(),
  shownTo: z.string().optional(),
  judgedAt: z.string(),
  ...judgedUnderFields,
};

/** What `GET /workspaces/{id}/posture` is asked for. @public */
export interface PostureQuery {
  /** A moment, ISO 8601 with its offset; now unless given. */
  at?: string;
}

/** {@inheritDoc PostureQuery} @internal */
export const postureQuerySchema: SchemaOf<PostureQuery> = z.strictObject({
  at: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('A moment, ISO 8601 with its offset; now unless given'),
});

/** The posture a workspace showed at a moment, with the facts of that day. @public */
export interface PostureAt extends Shown {
  /** Id of the workspace in this API. */
  id: string;
  /** ARM id in lower case. */
  workspaceId: string;
  /** The moment. */
  at: string;
  /** What was known of it then. */
  isolation: WorkspaceIsolation;
  /** What was shown then. */
  posture: Posture;
}

/** {@inheritDoc PostureAt} @internal */
export const postureAtSchema: SchemaOf<PostureAt> = z
  .object({
    id: z.string(),
    workspaceId: z.string(),
    at: z.string(),
    ...shownFields,
    isolation,
    posture,
  })
  .meta({ id: 'PostureAt' });

/** What differs between a posture and the one it followed. @public */
export type HistoryCause = 'facts' | 'policy' | 'engine' | 'waivers';

/** One posture of a workspace's past. @public */
export interface HistoryEntry extends Shown, Judgement {
  /** Its place in the past of the workspace. */
  sequence: number;
  /** Empty for the first. */
  causes: HistoryCause[];
}

const historyEntrySchema: SchemaOf<HistoryEntry> = z
  .object({
    sequence: z.number().int(),
    ...shownFields,
    ...judgementFields,
    causes: z.array(z.enum(['facts', 'policy', 'engine', 'waivers'])),
  })
  .meta({ id: 'HistoryEntry' });

/** One page of a workspace's past, newest first. @internal */
export const historyPageSchema: SchemaOf<Page<HistoryEntry>> = pageOf(
  historyEntrySchema,
).meta({ id: 'HistoryPage' });
