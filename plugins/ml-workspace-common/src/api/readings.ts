import { z } from 'zod';
import type { List, SchemaOf } from './schema';

/** What can become of what a reading asked for. @public */
export const READING_OUTCOMES = [
  'answered',
  'refused',
  'truncated',
  'failed',
  'postponed',
] as const;

/** One thing a reading asked for, and what became of it. @public */
export interface ReadingPart {
  /** Resource type or operation, in Azure's spelling. */
  what: string;
  /** ARM id of where it was asked. */
  scope: string;
  /** What became of it. */
  outcome: (typeof READING_OUTCOMES)[number];
  /** The action that a role has to allow, where it was refused. */
  action?: string;
  /** More, in plain text. */
  message?: string;
}

const readingPartSchema: SchemaOf<ReadingPart> = z.object({
  what: z.string(),
  scope: z.string(),
  outcome: z.enum(READING_OUTCOMES),
  action: z.string().optional(),
  message: z.string().optional(),
});

/** A visit to Azure that came to its end. @public */
export interface Reading {
  /** Its id. */
  id: string;
  /** ISO 8601 in UTC. */
  startedAt: string;
  /** ISO 8601 in UTC. */
  finishedAt: string;
  /** How many scopes were listed whole. */
  whole: number;
  /** How many workspaces were listed. */
  seen: number;
  /** What was asked, as far as there is something to say of it. */
  parts: ReadingPart[];
  /** Calls to Azure. */
  calls: number;
  /** Bytes of the answers. */
  bytes: number;
  /** Calls that Azure put off. */
  throttled: number;
  /** How many workspaces were gone. */
  removed: number;
  /** How many would have been gone, and waited for a person. */
  heldBack: number;
  /** When a person let them go; ISO 8601 in UTC. */
  releasedAt?: string;
  /** Who did. */
  releasedBy?: string;
}

const readingSchema: SchemaOf<Reading> = z
  .object({
    id: z.string(),
    startedAt: z.string(),
    finishedAt: z.string(),
    whole: z.number().int(),
    seen: z.number().int(),
    parts: z.array(readingPartSchema),
    calls: z.number().int(),
    bytes: z.number().int(),
    throttled: z.number().int(),
    removed: z.number().int(),
    heldBack: z.number().int(),
    releasedAt: z.string().optional(),
    releasedBy: z.string().optional(),
  })
  .meta({ id: 'Reading' });

/** What reads workspaces from where they are. @public */
export interface ReadingSource {
  /** What people read of it. */
  name: string;
  /** ARM ids of what it reads. */
  scopes: string[];
  /** How often, as an ISO 8601 duration. */
  every: string;
  /** It reads a double and not Azure. */
  isDouble: boolean;
  /** How many workspaces it observes. */
  observed: number;
  /** How many of them would be gone, and wait for a person. */
  held: number;
  /** A reading is under way. */
  isRunning: boolean;
  /** When a reading last began; ISO 8601 in UTC. */
  begunAt?: string;
  /** The name of the error that the last one ended with. */
  failure?: string;
  /** The last readings that came to their end, newest first. */
  readings: Reading[];
}

const readingSourceSchema: SchemaOf<ReadingSource> = z
  .object({
    name: z.string(),
    scopes: z.array(z.string()),
    every: z.string(),
    isDouble: z.boolean(),
    observed: z.number().int(),
    held: z.number().int(),
    isRunning: z.boolean(),
    begunAt: z.string().optional(),
    failure: z.string().optional(),
    readings: z.array(readingSchema),
  })
  .meta({ id: 'ReadingSource' });

/** Every source of readings. @public */
export type ReadingSources = List<ReadingSource>;

/** {@inheritDoc ReadingSources} @internal */
export const readingSourcesSchema: SchemaOf<ReadingSources> = z
  .object({ items: z.array(readingSourceSchema) })
  .meta({ id: 'ReadingSources' });

/** Body of `POST /readings/{source}/release`: which reading was looked at. @public */
export interface ReleaseBody {
  /** Id of the last reading of the source. */
  reading: string;
}

/** {@inheritDoc ReleaseBody} @internal */
export const releaseBodySchema: SchemaOf<ReleaseBody> = z
  .strictObject({ reading: z.uuid() })
  .meta({ id: 'ReleaseBody' });

/** What came of letting go what was held back. @public */
export interface Released {
  /** How many workspaces are gone. */
  removed: number;
}

/** {@inheritDoc Released} @internal */
export const releasedSchema: SchemaOf<Released> = z
  .object({ removed: z.number().int() })
  .meta({ id: 'Released' });
