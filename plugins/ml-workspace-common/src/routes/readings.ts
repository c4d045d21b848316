import {
  mlWorkspaceReadingReadPermission,
  mlWorkspaceReadingReleasePermission,
} from '../api/permissions';
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
};
