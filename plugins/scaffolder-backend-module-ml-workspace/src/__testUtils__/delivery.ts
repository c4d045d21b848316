import {
  RequestFiles,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { BackendFeature } from '@backstage/backend-plugin-api';
import catalogModuleMlWorkspace from '@ringfence/backstage-plugin-catalog-backend-module-ml-workspace';
import workspaceDatabaseModule from '@backstage/plugin-scaffolder-backend-module-workspace-database';
import { JsonObject } from '@backstage/types';
import { goldenPath } from './goldenPath';
import { aProtectedWorkspace } from './isolations';
import { Portal } from './portal';

/** The folder that the files of a workspace go to. @internal */
export const FOLDER = 'workspaces/fraud';

/** What the form gives for a workspace whose files go somewhere. @internal */
export const delivered = (name: string, to: JsonObject): JsonObject => ({
  isolation: aProtectedWorkspace(name) as unknown as JsonObject,
  owner: 'group:default/data-science',
  files: { dialect: 'arm', landingZone: 'shared' },
  ...to,
});

/** A portal with a golden path, set up for publishing as its documentation says. @internal */
export const publishingPortal = ({
  workspaceProvider = 'database',
  ...options
}: {
  template: string;
  publishing: BackendFeature;
  integrations: JsonObject;
  approval?: 'manual';
  workspaceProvider?: 'database' | null;
}): Promise<Portal> =>
  Portal.start({
    recipe: goldenPath(options.template),
    features: [
      catalogModuleMlWorkspace,
      workspaceDatabaseModule,
      options.publishing,
    ],
    scaffolder: {
      taskRecovery: {
        enabled: true,
        workspaceProvider: workspaceProvider ?? undefined,
      },
    },
    integrations: options.integrations,
    approval: options.approval,
  });

/** The newest request, and its files as the backend gives them. @internal */
export async function newest(portal: Portal): Promise<{
  request: WorkspaceRequestDetail;
  files: RequestFiles;
}> {
  const [{ id }] = await portal.requests();
  const read = async (path: string) =>
    (await portal.ask('ml-workspace', `/v1/requests/${id}${path}`)).json();
  return { request: await read(''), files: await read('/files') };
}

/** Files below a folder, as a repository lists them. @internal */
export const below = (folder: string, { files }: RequestFiles) =>
  Object.fromEntries(
    files.map(({ path, content }) => [
      folder ? `${folder}/${path}` : path,
      content,
    ]),
  );
