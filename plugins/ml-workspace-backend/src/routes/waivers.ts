import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { writeWaivers } from '@ringfence/dialects';
import { FoundWorkspace } from '../database/WorkspaceReader';
import { findRequest, findShown } from './findById';
import { audits, Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

/** Read waivers, write them for other tools, and end them before their time. @internal */
export function waiverHandlers(
  options: RouterOptions,
): Handlers<
  'listWorkspaceWaivers' | 'listWaivers' | 'exportWaivers' | 'revokeWaiver'
> {
  const { access, workspaceAccess, workspaces, waivers, revoker } = options;
  const { requests, decider } = options;

  const findWorkspace = (
    id: string,
    credentials: BackstageCredentials,
  ): Promise<FoundWorkspace> =>
    findShown('workspace', id, {
      credentials,
      access: workspaceAccess,
      find: known => workspaces.find(known),
      resource: ({ resource }) => resource,
    });

  return {
    listWorkspaceWaivers: reads(
      'waiver-list',
      async ({ credentials, parameters, query }) => {
        const { summary } = await findWorkspace(parameters.id, credentials);
        return waivers.list({ ...query, workspace: summary.id });
      },
    ),

    listWaivers: reads('waiver-list', async ({ credentials, query }) => {
      const narrow = await workspaceAccess.readable(credentials);
      return waivers.list({ ...query, narrow });
    }),

    exportWaivers: reads(
      'waiver-list',
      async ({ credentials, parameters, query: { format } }) => {
        const found = await findWorkspace(parameters.id, credentials);
        const { id, workspaceId } = found.summary;
        const held = await waivers.held(id);
        return writeWaivers(format, held, { armId: workspaceId });
      },
    ),

    revokeWaiver: audits('request-revoke', 'medium', async call => {
      const { credentials, parameters } = call;
      const find = () =>
        findRequest(parameters.id, { credentials, access, requests });
      const request = await find();
      await revoker.assertMay(credentials, request);
      const { reason } = await call.body();
      const { id: requestId } = request;
      const news = await revoker.revoke(credentials, { requestId, reason });
      return {
        meta: { requestId, news },
        answer: async () => decider.withDecision(await find(), credentials),
      };
    }),
  };
}
