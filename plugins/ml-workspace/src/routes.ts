import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The page with the requests one may read. @internal */
export const rootRouteRef = createRouteRef({ id: 'ml-workspace' });

/** One request. @internal */
export const requestRouteRef = createSubRouteRef({
  id: 'ml-workspace.request',
  parent: rootRouteRef,
  path: '/requests/:id',
});

/** The steps of a scaffolder task; absent where the portal has no scaffolder. @internal */
export const taskRouteRef = createExternalRouteRef({
  id: 'ml-workspace.task',
  params: ['taskId'],
  optional: true,
  defaultTarget: 'scaffolder.ongoingTask',
});

/** The form of a scaffolder template; absent where the portal has no scaffolder. @internal */
export const selectedTemplateRouteRef = createExternalRouteRef({
  id: 'ml-workspace.selected-template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});
