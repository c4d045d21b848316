import {
  EvidenceQuery,
  evidenceQuerySchema,
  EvidencesQuery,
  evidencesQuerySchema,
  MOST_PACKS,
} from '../api/evidence';
import {
  mlWorkspacePolicyReadPermission,
  mlWorkspaceRequestReadPermission,
  mlWorkspaceWorkspaceReadPermission,
} from '../api/permissions';
import type { SchemaOf } from '../api/schema';
import { Archive, Route, route } from './route';

/** A route that answers packs of evidence. */
type GetArchive<Path extends string, Query> = Route<
  Path,
  SchemaOf<Query>,
  undefined,
  Archive,
  'anyone',
  false
>;

/** Routes to packs of evidence. @public */
export type EvidenceRoutes = {
  getEvidence: GetArchive<'/workspaces/{id}/evidence.zip', EvidenceQuery>;
  getEvidences: GetArchive<'/evidence.zip', EvidencesQuery>;
};

/** Whoever may read each part of a pack may read all of it. */
const permissions = [
  mlWorkspaceWorkspaceReadPermission,
  mlWorkspaceRequestReadPermission,
  mlWorkspacePolicyReadPermission,
];

const zip: Archive = { archive: 'application/zip' };

/** {@inheritDoc EvidenceRoutes} @internal */
export const evidenceRoutes: EvidenceRoutes = {
  getEvidence: route({
    method: 'get',
    path: '/workspaces/{id}/evidence.zip',
    summary: 'Download the evidence for a workspace',
    description:
      'What was asked, decided, waived, known and judged of a workspace up to a moment, with proofs that the log has it: an in-toto statement in a signed DSSE envelope, the files it binds and a page to read. `ml-workspace verify` says what it proves. 503 where this portal has no key, since nothing would be proven. The same content gives the same bytes.',
    parameters: { id: 'Id of the workspace in this API' },
    permissions,
    query: evidenceQuerySchema,
    answer: zip,
    success: { 200: 'The pack' },
    refusals: [400, 403, 404, 503],
  }),
  getEvidences: route({
    method: 'get',
    path: '/evidence.zip',
    summary: 'Download the evidence for many workspaces',
    description: `The packs of at most ${MOST_PACKS} workspaces in one archive: of those named in \`ids\`, or of those of \`owner\` that the caller may see. More are refused.`,
    permissions,
    query: evidencesQuerySchema,
    answer: zip,
    success: { 200: 'One pack a workspace' },
    refusals: [400, 403, 404, 503],
  }),
};
