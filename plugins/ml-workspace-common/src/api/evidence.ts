import { z } from 'zod';
import { compared, SchemaOf } from './schema';

/** Most workspaces that one archive has packs of. @public */
export const MOST_PACKS = 25;

const at = z.iso
  .datetime({ offset: true })
  .optional()
  .describe('A moment, ISO 8601 with its offset; now unless given');

/** What `GET /workspaces/{id}/evidence.zip` is asked for. @public */
export interface EvidenceQuery {
  /** A moment, ISO 8601 with its offset; now unless given. */
  at?: string;
}

/** {@inheritDoc EvidenceQuery} @internal */
export const evidenceQuerySchema: SchemaOf<EvidenceQuery> = z.strictObject({
  at,
});

/** What `GET /evidence.zip` is asked for: workspaces by their ids, or those of an owner. @public */
export interface EvidencesQuery extends EvidenceQuery {
  /** Ids of workspaces in this API, with commas between. */
  ids?: string;
  /** Entity ref of the owner. */
  owner?: string;
}

/** {@inheritDoc EvidencesQuery} @internal */
export const evidencesQuerySchema: SchemaOf<EvidencesQuery> = z
  .strictObject({
    at,
    ids: compared(4000)
      .min(1)
      .optional()
      .describe(`Ids of at most ${MOST_PACKS} workspaces, with commas between`),
    owner: compared(500)
      .min(1)
      .optional()
      .describe(
        `Entity ref of an owner of at most ${MOST_PACKS} workspaces that the caller may see`,
      ),
  })
  .refine(({ ids, owner }) => (ids === undefined) !== (owner === undefined), {
    error: 'Give either ids or owner',
    path: ['ids'],
  });
