import {
  deployBodySchema,
  Deployment,
  deploymentSchema,
} from '../api/deployments';
import {
  mlWorkspaceRequestDeployPermission,
  mlWorkspaceRequestReadPermission,
} from '../api/permissions';
import { Get, Post, route } from './route';

const parameters = { id: 'Id of the request' };

/** Routes to build what was approved, and to see how that gets on. @public */
export type DeploymentRoutes = {
  getDeployment: Get<'/requests/{id}/deployment', Deployment>;
  deployRequest: Post<'/requests/{id}/deploy', {}, Deployment>;
  cancelDeployment: Post<'/requests/{id}/deployment/cancel', {}, Deployment>;
};

const permissions = [
  mlWorkspaceRequestReadPermission,
  mlWorkspaceRequestDeployPermission,
];

/** {@inheritDoc DeploymentRoutes} @internal */
export const deploymentRoutes: DeploymentRoutes = {
  getDeployment: route({
    method: 'get',
    path: '/requests/{id}/deployment',
    summary: 'Read how it is built',
    description:
      'What Azure foresees, what it makes and how far that has come. 404 where nothing was built from here.',
    parameters,
    permissions: [mlWorkspaceRequestReadPermission],
    answer: deploymentSchema,
    success: { 200: 'The last deployment of the request' },
    refusals: [403, 404],
  }),
  deployRequest: route({
    method: 'post',
    path: '/requests/{id}/deploy',
    summary: 'Build what was approved',
    description:
      'Sends the approved ARM template to Azure, after Azure validated it and said what it would do, which has to be within what was approved. One that is under way, or was built, is answered as it is; after a failure it is tried again. Off unless the configuration allows it.',
    parameters,
    permissions,
    body: deployBodySchema,
    answer: deploymentSchema,
    success: { 200: 'The deployment as it is now' },
    refusals: [400, 403, 404, 409, 413, 503],
  }),
  cancelDeployment: route({
    method: 'post',
    path: '/requests/{id}/deployment/cancel',
    summary: 'Stop building',
    description:
      'Asks Azure to begin nothing more of it. What was made stays, and is listed.',
    parameters,
    permissions,
    body: deployBodySchema,
    answer: deploymentSchema,
    success: { 200: 'The deployment as it is now' },
    refusals: [400, 403, 404, 409, 413, 503],
  }),
};
