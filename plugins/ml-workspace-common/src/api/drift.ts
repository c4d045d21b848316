import {
  Drift,
  DriftDifference,
  driftDifferenceSchema,
} from '@ringfence/advice';
import { patchOperationSchema } from '@ringfence/engine';
import { z } from 'zod';
import type { SchemaOf } from './schema';

/** Who changed something in Azure, as its logs tell. @public */
export interface DriftCause {
  /** Name or object id, as Azure gives it. */
  actor: string;
  /** When; ISO 8601 in UTC. */
  at: string;
  /** Azure's name of the operation. */
  operation: string;
}

/** One fact that is not as it was approved, and who is known to have changed it last before that was read. @public */
export interface CausedDifference extends DriftDifference {
  /** Absent where nobody knows. */
  by?: DriftCause;
}

/** How a workspace differs from what was approved of it. @public */
export interface WorkspaceDrift extends Omit<Drift, 'differences'> {
  /** What was approved or declared; absent where nothing was. */
  approved?: {
    /** What asked for it; absent where an entity of the catalog declares it. */
    requestId?: string;
    /** When it was judged; ISO 8601 in UTC. */
    at: string;
  };
  /** What was read; absent where nothing was. */
  observed?: {
    /** When; ISO 8601 in UTC. */
    at: string;
    /** Of Azure Resource Manager. */
    apiVersion: string;
    /** Name of what read it. */
    source: string;
  };
  /** Looser ones first; none unless both sides are there. */
  differences: CausedDifference[];
}

const causedDifferenceSchema: SchemaOf<CausedDifference> = z.intersection(
  driftDifferenceSchema,
  z.object({
    by: z
      .object({ actor: z.string(), at: z.string(), operation: z.string() })
      .optional(),
  }),
);

/** {@inheritDoc WorkspaceDrift} @internal */
export const workspaceDriftSchema: SchemaOf<WorkspaceDrift> = z
  .object({
    approved: z
      .object({ requestId: z.string().optional(), at: z.string() })
      .optional(),
    observed: z
      .object({ at: z.string(), apiVersion: z.string(), source: z.string() })
      .optional(),
    differences: z.array(causedDifferenceSchema),
    undo: z.object({
      patch: z.array(patchOperationSchema).optional(),
      cannot: z.array(z.object({ pointer: z.string(), because: z.string() })),
    }),
    adopt: z.object({ patch: z.array(patchOperationSchema) }),
  })
  .meta({ id: 'WorkspaceDrift' });
