import { mlWorkspaceRequestReadPermission } from '../api/permissions';
import {
  FilesAnswer,
  filesAnswerSchema,
  FilesBody,
  filesBodySchema,
  landingZoneListSchema,
  LandingZoneSummary,
  RequestFiles,
  requestFilesSchema,
} from '../api/files';
import type { List } from '../api/schema';
import { Archive, Get, Post, Route, route } from './route';

const parameters = { id: 'Id of the request' };

/** Routes for the files that make a workspace. @public */
export type FilesRoutes = {
  previewFiles: Post<'/files', FilesBody, FilesAnswer>;
  listLandingZones: Get<'/landing-zones', List<LandingZoneSummary>>;
  getRequestFiles: Get<'/requests/{id}/files', RequestFiles>;
  getRequestArchive: Route<
    '/requests/{id}/files.zip',
    undefined,
    undefined,
    Archive,
    'anyone',
    false
  >;
};

const zip: Archive = { archive: 'application/zip' };

/** {@inheritDoc FilesRoutes} @internal */
export const filesRoutes: FilesRoutes = {
  previewFiles: route({
    method: 'post',
    path: '/files',
    summary: 'Write the files of a workspace',
    description:
      'The files that would make a workspace as it is described, and what they cannot say. An isolation that is not complete is refused with each field that is missing. Stores nothing.',
    body: filesBodySchema,
    answer: filesAnswerSchema,
    success: { 200: 'The files' },
    refusals: [400, 413],
  }),
  listLandingZones: route({
    method: 'get',
    path: '/landing-zones',
    summary: 'List the landing zones',
    description:
      'Where workspaces may live, as the configuration says, in its order.',
    answer: landingZoneListSchema,
    success: { 200: 'All landing zones' },
  }),
  getRequestFiles: route({
    method: 'get',
    path: '/requests/{id}/files',
    summary: 'Read the files of a request',
    description:
      'The files that were written when it was asked, byte for byte, under the digest that the request is bound to. 404 where none were asked for.',
    parameters,
    permissions: [mlWorkspaceRequestReadPermission],
    answer: requestFilesSchema,
    success: { 200: 'The files' },
    refusals: [403, 404],
  }),
  getRequestArchive: route({
    method: 'get',
    path: '/requests/{id}/files.zip',
    summary: 'Download the files of a request',
    description:
      'The same files in one ZIP archive; the same files give the same bytes.',
    parameters,
    permissions: [mlWorkspaceRequestReadPermission],
    answer: zip,
    success: { 200: 'The archive' },
    refusals: [403, 404],
  }),
};
