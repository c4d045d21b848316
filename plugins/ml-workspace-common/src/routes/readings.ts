import {
  mlWorkspaceReadingReadPermission,
  mlWorkspaceReadingReleasePermission,
  mlWorkspaceWorkspaceReadPermission,
} from '../api/permissions';
import { WorkspaceDrift, workspaceDriftSchema } from '../api/drift';
import {
  ReadingSources,
  readingSourcesSchema,
  Released,
  releasedSchema,
  ReleaseBody,
  releaseBodySchema,
} from '../api/readings';
import { Get, Post, route } from './route';

/** Routes to what is read in Azure. @public */
export type ReadingRoutes = {
  listReadings: Get<'/readings', ReadingSources>;
  releaseReading: Post<
    '/readings/{source}/release',
    ReleaseBody,
    Released,
    'user'
  >;
  getDrift: Get<'/workspaces/{id}/drift', WorkspaceDrift>;
};

/** {@inheritDoc ReadingRoutes} @internal */
export const readingRoutes: ReadingRoutes = {
  listReadings: route({
    method: 'get',
    path: '/readings',
    summary: 'Read what was read',
    description:
      'Every source of readings with its last readings: what was asked and not answered, what that cost, and what would be gone and waits for a person.',
    permissions: [mlWorkspaceReadingReadPermission],
    answer: readingSourcesSchema,
    success: { 200: 'The sources' },
    refusals: [403],
  }),
  releaseReading: route({
    method: 'post',
    path: '/readings/{source}/release',
    summary: 'Let go what a reading held back',
    description:
      'Takes the workspaces out of what is shown that the last reading of a source no longer found and that were too many to be gone without a person. `reading` is the one that was looked at; another last one is refused with 409.',
    by: 'user',
    parameters: { source: 'Name of the source' },
    permissions: [mlWorkspaceReadingReleasePermission],
    body: releaseBodySchema,
    answer: releasedSchema,
    success: { 200: 'They are gone' },
    refusals: [400, 403, 404, 409, 413, 503],
  }),
  getDrift: route({
    method: 'get',
    path: '/workspaces/{id}/drift',
    summary: 'Read how a workspace drifted',
    description:
      'How a workspace as it was last read differs from what was approved or declared, for each boundary and fact, looser ones first, who Azure says changed it last, and the ways on. A side that is not there is absent, and then nothing differs.',
    parameters: { id: 'Id of the workspace in this API' },
    permissions: [mlWorkspaceWorkspaceReadPermission],
    answer: workspaceDriftSchema,
    success: { 200: 'The drift' },
    refusals: [403, 404, 503],
  }),
};
